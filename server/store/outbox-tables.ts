/** A row for each mail that is not sent yet. */
export interface OutboxTable {
  id: string;
  sealed: string;
  failures: number;
  next_try_at: number;
  created_at: number;
}

export interface OutboxTables {
  outbox: OutboxTable;
}
