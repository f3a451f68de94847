/** Whether the organisers' seeds come before everything else; no row: they do not. */
export interface SeedSettingsTable {
  conversation_id: string;
  shows_first: number;
}

/** Seeds whose place somebody has chosen, from 0; the others follow in the order they were added. */
export interface SeedOrderTable {
  conversation_id: string;
  statement_id: number;
  position: number;
}
