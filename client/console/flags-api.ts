import type { FlagCounts, FlagKind, FlagList, SimilarPage } from "../../server/contract/flags.ts";
import type { SigningKey } from "../../server/contract/reader-ids.ts";
import type { ConversationReminders, UpdateReminders } from "../../server/contract/reminders.ts";
import type { RequestOptions } from "../shared/api.ts";

type Call = <Answer>(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, options?: RequestOptions) => Promise<Answer>;

/** Hints for moderators, similar statements, and reminders that statements wait. */
export const createFlagsApi = (call: Call, one: (id: string) => string) => ({
  flagCounts: (id: string) => call<FlagCounts>("GET", `${one(id)}/flags`),
  dismissFlag: (id: string, statementId: number, kind: FlagKind, isDismissed: boolean) =>
    call<FlagList>("PATCH", `${one(id)}/statements/${String(statementId)}/flags/${kind}`, { body: { isDismissed } }),
  similar: (id: string, offset: number) => call<SimilarPage>("GET", `${one(id)}/similar?offset=${String(offset)}`),
  reminders: (id: string) => call<ConversationReminders>("GET", `${one(id)}/reminders`),
  updateReminders: (id: string, body: UpdateReminders) => call<ConversationReminders>("PATCH", `${one(id)}/reminders`, { body }),
  testReminders: (id: string) => call<ConversationReminders>("POST", `${one(id)}/reminders/test`, { body: {}, timeoutMs: 30_000 }),
  renewReminderKey: (id: string) => call<SigningKey>("POST", `${one(id)}/reminders/key`, { body: {} }),
});
