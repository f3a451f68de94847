import type { GateRules, InvitationBatch } from "../contract/gates.ts";
import type { By } from "./workshop-store.ts";

/** What somebody brings who wants to be let in. */
export interface Admission {
  readonly conversationId: string;
  readonly participantId: string;
  /** Hash of the invitation code; null: none is asked for. */
  readonly codeHash: string | null;
  /** The solved challenge; null: none is asked for. */
  readonly work: { readonly signature: string; readonly expiresAt: number } | null;
  readonly at: number;
}

export interface GateStore {
  /** Nothing is asked for where nobody has set anything. */
  rules(conversationId: string): Promise<GateRules>;
  setRules(conversationId: string, rules: GateRules): Promise<void>;
  /** "voted": was never let in, and took part before anything was asked for. */
  standing(conversationId: string, participantId: string): Promise<"admitted" | "voted" | "unknown">;
  /**
   * Lets somebody in, in one transaction: of two who bring the same last use of a code, or the same solved challenge, one is
   * refused. Asking again for somebody who is in changes nothing. A challenge is used up even where the code is wrong, so that
   * guessing codes costs work.
   */
  admit(admission: Admission): Promise<"admitted" | "invitation-invalid" | "proof-of-work-invalid">;
  addBatch(batch: { readonly conversationId: string; readonly label: string; readonly usesEach: number; readonly endsAt: number | null; readonly codeHashes: readonly string[]; readonly by: By }): Promise<InvitationBatch>;
  /** Newest first. */
  batches(conversationId: string): Promise<readonly InvitationBatch[]>;
  /** False when there is no such batch. Revoking one twice changes nothing. */
  revokeBatch(conversationId: string, number: number, at: number): Promise<boolean>;
  setAllowed(conversationId: string, idHashes: readonly string[]): Promise<void>;
  isAllowed(conversationId: string, idHash: string): Promise<boolean>;
  countAllowed(conversationId: string): Promise<number>;
  /** Deletes solved challenges nobody could send again. */
  forgetSolvedBefore(time: number): Promise<void>;
}
