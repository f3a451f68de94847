import type { Locale } from "../../messages/locale.ts";

export interface PersonSettingsTable {
  person_id: string;
  /** The language of their mails. */
  language: Locale;
}

export interface SecondStepsTable {
  person_id: string;
  sealed_secret: string;
  /** The newest time step whose code was used: no code works twice. */
  last_step: number;
  confirmed_at: number | null;
}

export interface RecoveryCodesTable {
  person_id: string;
  code_hash: string;
}

export interface SignInTables {
  person_settings: PersonSettingsTable;
  second_steps: SecondStepsTable;
  recovery_codes: RecoveryCodesTable;
}
