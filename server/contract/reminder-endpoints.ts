import type { Endpoint } from "./endpoint.ts";
import { SigningKey } from "./reader-ids.ts";
import { ConversationReminders, UpdateReminders } from "./reminders.ts";

/** Reminders that statements wait, by mail or webhook. */
export const reminderEndpoints: readonly Endpoint[] = [
  { method: "get", path: "/console/conversations/:id/reminders", who: "organiser", answer: ConversationReminders, summary: "When and where moderators are reminded of waiting statements, and the newest deliveries." },
  { method: "patch", path: "/console/conversations/:id/reminders", who: "organiser", body: UpdateReminders, answer: ConversationReminders, summary: "Changes the settings named; what is left out stays." },
  {
    method: "post", path: "/console/conversations/:id/reminders/key", who: "organiser", answer: SigningKey, status: 201,
    summary: "Makes a new key that signs what the webhook is sent, shown this once. The one before it counts no more.",
  },
  { method: "post", path: "/console/conversations/:id/reminders/test", who: "organiser", answer: ConversationReminders, summary: "Sends a test to every address and to the webhook, once and without retries." },
];
