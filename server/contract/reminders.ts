import { z } from "zod";
import { Timestamp } from "./ids.ts";

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};
const hour = z.number().int().min(0).max(23);

/** When and where to say that statements wait for moderators. No text of a statement ever leaves this way: counts and a link to the console. */
export const ReminderSettings = z.strictObject({
  isOn: z.boolean(),
  mails: z.array(z.email().max(254)).max(10),
  webhookUrl: z.url({ protocol: /^https?$/ }).max(1000).nullable(),
  /** More pending statements than this; null: not asked about. */
  pendingOver: z.number().int().min(0).max(100_000).nullable(),
  /** The one waiting longest has waited for more hours than this; null: not asked about. */
  waitingHours: z.number().int().min(1).max(720).nullable(),
  /** At most one reminder in so many hours. */
  everyHours: z.number().int().min(1).max(720),
  /** No reminder from this hour to that one; null: at any time. */
  quiet: z.strictObject({ from: hour, to: hour }).nullable(),
  /** Of those hours, like "Asia/Tokyo". */
  timeZone: z.string().max(60).refine(isTimeZone, { params: { code: "time-zone" } }),
  /** Also when the conversation opens or closes, and when a report is published. */
  tellsEvents: z.boolean(),
});
export type ReminderSettings = z.infer<typeof ReminderSettings>;

export const UpdateReminders = ReminderSettings.partial();
export type UpdateReminders = z.infer<typeof UpdateReminders>;

export const ReminderEvent = z.enum(["statements-waiting", "test", "conversation-opened", "conversation-closed", "report-published"]);
export type ReminderEvent = z.infer<typeof ReminderEvent>;

/** Why a message did not arrive; "status": the other side answered with an error. */
export const DeliveryProblem = z.enum(["address-not-allowed", "unreachable", "timeout", "status", "redirected", "no-mail-server"]);
export type DeliveryProblem = z.infer<typeof DeliveryProblem>;

export const ReminderDelivery = z.strictObject({
  id: z.string(),
  at: Timestamp,
  event: ReminderEvent,
  channel: z.enum(["mail", "webhook"]),
  /** An address, or the webhook's. */
  target: z.string(),
  /** A sent mail is with the mail server. */
  status: z.enum(["waiting", "sent", "failed"]),
  attempts: z.number().int(),
  problem: DeliveryProblem.nullable(),
});
export type ReminderDelivery = z.infer<typeof ReminderDelivery>;

export const ConversationReminders = ReminderSettings.extend({
  /** When the webhook's key was made; null: none, and nothing is signed. */
  keyMadeAt: Timestamp.nullable(),
  hasMailServer: z.boolean(),
  /** The newest twenty, newest first. */
  deliveries: z.array(ReminderDelivery),
});
export type ConversationReminders = z.infer<typeof ConversationReminders>;

/** What a webhook is sent. `oldestWaitingHours`: null when nothing waits. */
export const WebhookBody = z.strictObject({
  event: ReminderEvent,
  conversationId: z.string(),
  /** ISO 8601, UTC. */
  at: z.string(),
  pending: z.number().int(),
  oldestWaitingHours: z.number().int().nullable(),
  consoleUrl: z.string(),
});
export type WebhookBody = z.infer<typeof WebhookBody>;

export const usualReminders: ReminderSettings = {
  isOn: false, mails: [], webhookUrl: null, pendingOver: 20, waitingHours: 48, everyHours: 24, quiet: { from: 20, to: 8 }, timeZone: "Asia/Tokyo", tellsEvents: false,
};
