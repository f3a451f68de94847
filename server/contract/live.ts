import { z } from "zod";
import { ConversationId, StatementId } from "./ids.ts";
import { ConversationCounts } from "./conversation.ts";
import { ReportJob } from "./report-jobs.ts";

/** Sent by a page over socket.io to hear of one conversation: event `watch`, acknowledged. */
export const Watch = z.strictObject({ conversationId: ConversationId });
export type Watch = z.infer<typeof Watch>;

/** Event `map-changed`: there is version n; refetch with the ETag you hold. */
export const MapChanged = z.strictObject({ conversationId: ConversationId, version: z.number().int() });
export type MapChanged = z.infer<typeof MapChanged>;

/** Event `counts-changed`, only to signed-in organisers and moderators (event `watch-console`). */
export const CountsChanged = z.strictObject({ conversationId: ConversationId, counts: ConversationCounts });
export type CountsChanged = z.infer<typeof CountsChanged>;

/** Event `report-job-changed`, only to signed-in organisers and moderators: how far the writing of a report is. */
export const ReportJobChanged = z.strictObject({ conversationId: ConversationId, job: ReportJob });
export type ReportJobChanged = z.infer<typeof ReportJobChanged>;
/** Event `statements-decided`, in the console: refetch these statements, `by` has decided on them. */
export const StatementsDecided = z.strictObject({ conversationId: ConversationId, statementIds: z.array(StatementId), by: z.strictObject({ id: z.string(), name: z.string() }) });
export type StatementsDecided = z.infer<typeof StatementsDecided>;

/** Event `look`, from the console: the statement this moderator has open; null when none. */
export const Look = z.strictObject({ conversationId: ConversationId, statementId: StatementId.nullable() });
export type Look = z.infer<typeof Look>;

/** Event `moderators-looking`, in the console: who else is reviewing, one entry for each open page, and what they have open. */
export const ModeratorsLooking = z.strictObject({
  conversationId: ConversationId,
  moderators: z.array(z.strictObject({ page: z.string(), id: z.string(), name: z.string(), statementId: StatementId.nullable() })),
});
export type ModeratorsLooking = z.infer<typeof ModeratorsLooking>;

export interface ServerToClientEvents {
  "map-changed": (event: MapChanged) => void;
  "counts-changed": (event: CountsChanged) => void;
  "report-job-changed": (event: ReportJobChanged) => void;
  "statements-decided": (event: StatementsDecided) => void;
  "moderators-looking": (event: ModeratorsLooking) => void;
}
export interface ClientToServerEvents {
  watch: (message: Watch, acknowledge?: (ok: boolean) => void) => void;
  "watch-console": (message: Watch, acknowledge?: (ok: boolean) => void) => void;
  look: (message: Look) => void;
}
