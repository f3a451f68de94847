import type { Score } from "../../clustering/vote-matrix.ts";
import type { Conversation, Statement } from "../domain.ts";

/** `externalId` becomes the participant's id as it is given (derive it with participantIdFor); null: nobody can come back as this person. */
export interface ImportedParticipant { readonly number: number; readonly createdAt: number; readonly externalId: string | null }
export type ImportedStatement = Pick<Statement, "id" | "text" | "language" | "author" | "authorNumber" | "moderation" | "isMeta" | "createdAt">;
export interface ImportedVote { readonly participantNumber: number; readonly statementId: number; readonly score: Score; readonly castAt: number; readonly isImportant?: boolean }

export interface ImportStore {
  /** A whole conversation in one transaction: it exists afterwards entirely or not at all. Votes in log order. */
  conversation(input: {
    readonly conversation: Conversation;
    readonly participants: readonly ImportedParticipant[];
    readonly statements: readonly ImportedStatement[];
    readonly votes: readonly ImportedVote[];
    /** sha256 of the imported files: a second import of the same files changes nothing. */
    readonly fingerprint: string;
  }): Promise<{ readonly conversationId: string; readonly isRepeat: boolean }>;
}
