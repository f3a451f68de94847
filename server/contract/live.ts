import { z } from "zod";
import { ConversationId } from "./ids.ts";
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

export interface ServerToClientEvents {
  "map-changed": (event: MapChanged) => void;
  "counts-changed": (event: CountsChanged) => void;
  "report-job-changed": (event: ReportJobChanged) => void;
}
export interface ClientToServerEvents {
  watch: (message: Watch, acknowledge?: (ok: boolean) => void) => void;
  "watch-console": (message: Watch, acknowledge?: (ok: boolean) => void) => void;
}
