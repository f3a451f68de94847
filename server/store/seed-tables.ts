import type { Generated } from "kysely";
import type { ArrivalKind } from "./picture-store.ts";

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

/** Statements in other languages. `source_key` is the statement's text_key when it was translated. */
export interface StatementTranslationsTable {
  conversation_id: string;
  statement_id: number;
  language: string;
  text: string;
  source_key: string;
  is_approved: number;
  person_id: string;
  at: number;
  /** The language model that proposed the text; null when a person wrote it. */
  model: Generated<string | null>;
}

/** How often the page for taking part was opened; never with a person. */
export interface ArrivalsTable {
  conversation_id: string;
  /** Whole days since 1970, UTC. */
  day: number;
  kind: ArrivalKind;
  name: string;
  count: number;
}

export interface SeedingTables {
  seed_settings: SeedSettingsTable;
  seed_order: SeedOrderTable;
  statement_translations: StatementTranslationsTable;
  arrivals: ArrivalsTable;
}
