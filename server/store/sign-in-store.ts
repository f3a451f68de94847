import type { Locale } from "../../messages/locale.ts";

/** The second step of somebody's signing in. */
export interface StoredSecondStep {
  /** See http/accounts/second-step.ts. */
  readonly sealedSecret: string;
  /** Null: begun, and not yet confirmed with a code; signing in does not ask for it. */
  readonly confirmedAt: number | null;
  readonly recoveryCodesLeft: number;
}

/** What we keep about people's signing in besides the authentication library's own tables. */
export interface SignInStore {
  /** The language of their mails; null: never chosen. */
  language(personId: string): Promise<Locale | null>;
  setLanguage(personId: string, language: Locale): Promise<void>;
  secondStep(personId: string): Promise<StoredSecondStep | null>;
  /** Replaces one that was not confirmed; false when a confirmed one is there. */
  beginSecondStep(personId: string, sealedSecret: string): Promise<boolean>;
  /** From now on signing in asks for it. `step` is the time step of the code that confirmed it, used up by that. */
  confirmSecondStep(personId: string, confirmation: { readonly step: number; readonly at: number; readonly codeHashes: readonly string[] }): Promise<void>;
  /** Uses up a time step: false when it, or a later one, has been used before. */
  useStep(personId: string, step: number): Promise<boolean>;
  /** Uses up a recovery code: false when there is none like it. */
  useRecoveryCode(personId: string, codeHash: string): Promise<boolean>;
  /** The old ones work no longer. */
  replaceRecoveryCodes(personId: string, codeHashes: readonly string[]): Promise<void>;
  removeSecondStep(personId: string): Promise<void>;
}
