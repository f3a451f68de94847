// The nouns of the service as the server holds them: no transport, no SQL.
import type { ConversationSettings } from "./contract/conversation.ts";
import type { Moderation, StatementAuthor } from "./contract/statement.ts";
import type { ParticipantSource } from "./contract/workshop.ts";
import type { LoggedDecision } from "./moderation-log/chain-hash.ts";
import type { OpinionMap } from "../clustering/opinion-map.ts";
import type { Score } from "../clustering/vote-matrix.ts";

/** The organisation every server begins with; what is made without naming one belongs to it. */
export const FIRST_ORGANISATION = "first";

/** Where something lies that people decide about: in an organisation, and in one of its conversations or in none. */
export interface Place {
  readonly organisationId: string;
  readonly conversationId: string | null;
}

export interface Conversation extends ConversationSettings {
  readonly id: string;
  readonly isDemonstration: boolean;
  /** Made to be copied, never to be opened. */
  readonly isTemplate?: true;
  /** Only on a conversation in preview as somebody sees it who may try it; never stored. */
  readonly isShownToTester?: true;
  /** Where an imported conversation came from (an address or a folder's name); null when made here. */
  readonly source: string | null;
  /** Left out in what is to be stored: the first organisation of the server. Always there in what was read. */
  readonly organisationId?: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

export interface Statement {
  readonly conversationId: string;
  readonly id: number;
  readonly text: string;
  readonly language: string;
  readonly author: StatementAuthor;
  /** The writing participant's number; null for organisers. */
  readonly authorNumber: number | null;
  /** How the author took part; left out when that is not known. */
  readonly authorSource?: ParticipantSource;
  readonly moderation: Moderation;
  readonly isMeta: boolean;
  /** Place among the seeds everybody meets first; left out when it is not one of them. Only in the list of all statements. */
  readonly seedPlace?: number;
  readonly reason: string | null;
  readonly createdAt: number;
  readonly decidedAt: number | null;
  /** The statement this one was reworded or split from. */
  readonly parentId?: number;
  /** As its author wrote it, where moderators corrected the text since. */
  readonly original?: string;
  /** As people voted on it before it was corrected; left out when nobody but its author had voted then. */
  readonly votedText?: string;
}

/** `id` is in the token; `number` counts up inside the conversation and is what votes and exports carry. */
export interface Participant {
  readonly conversationId: string;
  readonly id: string;
  readonly number: number;
  readonly createdAt: number;
}

/** One line of the append-only vote log. `score` null is a withdrawal. */
export interface VoteEvent {
  readonly seq: number;
  readonly participantNumber: number;
  readonly statementId: number;
  readonly score: Score | null;
  readonly castAt: number;
  /** Marked as important to the voter from this line on; left out when not. */
  readonly isImportant?: true;
}

export interface CurrentVote {
  readonly statementId: number;
  readonly score: Score;
  readonly isImportant?: true;
}

export interface Counts {
  readonly participants: number;
  readonly votes: number;
  readonly statements: { readonly pending: number; readonly accepted: number; readonly rejected: number; readonly votable: number };
}

/** A computed map as stored: `version` counts up per conversation, `inputSeq` is the last vote it saw. */
export interface StoredMap {
  readonly conversationId: string;
  readonly version: number;
  readonly inputSeq: number;
  readonly computedAt: number;
  /** What the statements were when the map was made; see MapStore.mapInput. */
  readonly statementsRevision: number;
  /** The last line of the exclusion log that was followed; left out or 0: everybody counts. */
  readonly exclusionsUpTo?: number;
  readonly map: OpinionMap;
}

/** One line of the append-only moderation log; `hash` covers the line and all before it. */
export interface ModerationLogEntry extends LoggedDecision {
  readonly personId: string;
  readonly hash: string;
}

/** Open means: in state "open" and not past its closing time; a preview is open to whoever may try it. */
export const isOpen = (conversation: Pick<Conversation, "state" | "closesAt" | "isShownToTester">, now: number): boolean =>
  isPreviewed(conversation) || (conversation.state === "open" && (conversation.closesAt === null || now < conversation.closesAt));

/** In preview, and shown to somebody who may try it. */
export const isPreviewed = ({ state, isShownToTester }: Pick<Conversation, "state" | "isShownToTester">): boolean => state === "preview" && isShownToTester === true;

/** Its time to open has come. */
export const isDueToOpen = ({ state, opensAt, isTemplate }: Pick<Conversation, "state" | "opensAt" | "isTemplate">, now: number): boolean =>
  (state === "draft" || state === "preview") && isTemplate !== true && opensAt !== null && opensAt <= now;

/** Statements people can vote on: accepted ones, and under post-moderation also those not looked at yet. */
export const isVotable = (statement: { readonly moderation: Moderation }, moderationMode: ConversationSettings["moderationMode"]): boolean =>
  statement.moderation === "accepted" || (statement.moderation === "pending" && moderationMode === "post");
