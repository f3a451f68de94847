import type { Logger } from "pino";
import type { DeliveryProblem, ReminderEvent, WebhookBody } from "../contract/reminders.ts";
import { ReminderEvent as Events } from "../contract/reminders.ts";
import type { Chance, Clock } from "../deps.ts";
import { isOpen, type Conversation } from "../domain.ts";
import { composeMail } from "../mail/compose-mail.ts";
import type { Mailer } from "../mail/mailer.ts";
import { isQuietHour, isReminderDue } from "../policies/remind.ts";
import type { DueDelivery, NewDelivery, StoredReminders } from "../store/reminder-store.ts";
import type { Store } from "../store/store.ts";
import { postWebhook } from "../webhook/post-webhook.ts";
import { webhookKey } from "../webhook/webhook-key.ts";
import type { Duty } from "./housekeeping.ts";

export interface Reminders {
  readonly duty: Duty;
  /** Sends a test to everybody and to the webhook, once; resolved when each has an outcome. */
  test(conversationId: string): Promise<void>;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** How long one server keeps a message to itself while it sends it. */
const LEASE_MS = 2 * MINUTE_MS;
const TIMEOUT_MS = 10_000;
/** How long to wait after each failure; after the last one nobody tries again. */
const WAITS_MS = [MINUTE_MS, 5 * MINUTE_MS, 30 * MINUTE_MS, 2 * HOUR_MS, 6 * HOUR_MS] as const;
const KEPT_MS = 30 * 24 * HOUR_MS;

/** Says by mail or webhook that statements wait, and what happened to a conversation. Counts and a link, never a text. */
export function createReminders({ store, mailer, secret, allowsPrivate, clock, chance, log, publicUrl }: {
  readonly store: Pick<Store, "reminders" | "conversations" | "reports">;
  readonly mailer: Mailer | null;
  readonly secret: string;
  /** Whether a webhook may be http, or on this machine or network. */
  readonly allowsPrivate: boolean;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Logger;
  readonly publicUrl: () => string;
}): Reminders {
  const bodyOf = (conversationId: string, event: ReminderEvent, now: number, pending: number, oldest: number | null): WebhookBody => ({
    event, conversationId, at: new Date(now).toISOString(), pending,
    oldestWaitingHours: oldest === null ? null : Math.max(0, Math.floor((now - oldest) / HOUR_MS)),
    consoleUrl: `${publicUrl()}/console/conversations/${conversationId}${event === "report-published" ? "/report" : "/statements"}`,
  });
  const messages = ({ conversationId, settings }: StoredReminders, body: WebhookBody, at: number): readonly NewDelivery[] => [
    ...settings.mails.map((target) => ({ channel: "mail" as const, target })),
    ...(settings.webhookUrl === null ? [] : [{ channel: "webhook" as const, target: settings.webhookUrl }]),
  ].map((to) => ({ ...to, id: chance.uuid(), conversationId, at, event: body.event, body }));

  /** What there is to say about one conversation, put into the line by one server only. */
  async function lookAt(reminders: StoredReminders, now: number): Promise<void> {
    const { conversationId, settings, remindedAt, seen } = reminders;
    const conversation = await store.conversations.find(conversationId);
    if (conversation === null) return;
    const [{ statements: { pending } }, oldest, reportId] = await Promise.all([
      store.conversations.counts(conversationId), store.reminders.oldestPending(conversationId), store.reports.latestPublishedId(conversationId),
    ]);
    const life = lifeOf(conversation, now);
    const seenNow = JSON.stringify([life, reportId]);
    const events: ReminderEvent[] = settings.tellsEvents ? [...eventsBetween(seen, life, reportId)] : [];
    const isDue = conversation.state !== "archived" && isReminderDue({ settings, pending, oldest, remindedAt, now }) && !isQuietHour(settings, now);
    if (isDue) events.push("statements-waiting");
    const after = { remindedAt: isDue ? now : remindedAt, seen: seenNow };
    if (after.remindedAt === remindedAt && after.seen === seen) return;
    await store.reminders.claim(reminders, after, events.flatMap((event) => messages(reminders, bodyOf(conversationId, event, now, pending, oldest), now)));
  }

  async function send(delivery: DueDelivery): Promise<DeliveryProblem | null> {
    const { conversationId, channel, target, body, event, id } = delivery;
    if (channel === "mail") {
      if (mailer === null) return "no-mail-server";
      const { language = "en" } = (await store.conversations.find(conversationId)) ?? {};
      const words = composeMail(language.startsWith("ja") ? "ja" : "en", ({ reminder }) => ({
        subject: reminder.subject[event], text: reminder.text({ event, pending: body.pending, hours: body.oldestWaitingHours, link: body.consoleUrl }),
      }));
      await mailer.send({ to: target, ...words });
      return null;
    }
    const { key } = await store.reminders.find(conversationId);
    return postWebhook(
      { url: target, event, deliveryId: id, body: JSON.stringify(body), key: key === null ? null : webhookKey(secret, key.keyId), now: clock() },
      { allowsPrivate, timeoutMs: TIMEOUT_MS },
    );
  }

  async function deliver(delivery: DueDelivery, mayTryAgain: boolean): Promise<void> {
    const problem = await send(delivery);
    const attempts = delivery.attempts + 1;
    const wait = mayTryAgain && problem !== "address-not-allowed" && problem !== "redirected" ? WAITS_MS[delivery.attempts] : undefined;
    const status = problem === null ? "sent" : wait === undefined ? "failed" : "waiting";
    if (problem !== null) log.warn({ conversationId: delivery.conversationId, delivery: delivery.id, channel: delivery.channel, problem, attempts, status }, "a reminder did not arrive");
    await store.reminders.finish(delivery.id, { status, attempts, nextAt: clock() + (wait ?? 0), problem });
  }

  return {
    duty: {
      name: "reminders",
      async run(now) {
        for (const reminders of await store.reminders.active()) await lookAt(reminders, now);
        // At the same time: a receiver that keeps us waiting must not keep the others.
        await Promise.all((await store.reminders.takeDue(now, now + LEASE_MS)).map((delivery) => deliver(delivery, delivery.event !== "test")));
        await store.reminders.forgetBefore(now - KEPT_MS);
      },
    },
    async test(conversationId) {
      const now = clock();
      const reminders = await store.reminders.find(conversationId);
      const [{ statements: { pending } }, oldest] = await Promise.all([store.conversations.counts(conversationId), store.reminders.oldestPending(conversationId)]);
      const deliveries = messages(reminders, bodyOf(conversationId, "test", now, pending, oldest), now);
      await store.reminders.enqueue(deliveries);
      const own = new Set(deliveries.map(({ id }) => id));
      const taken = await store.reminders.takeDue(now, now + LEASE_MS);
      await Promise.all(taken.map((delivery) => deliver(delivery, !own.has(delivery.id))));
    },
  };
}

const lifeOf = (conversation: Conversation, now: number): "open" | "closed" | "other" =>
  isOpen(conversation, now) ? "open" : conversation.state === "closed" || conversation.state === "open" ? "closed" : "other";

/** What happened since the last look; nothing at the first one. */
function eventsBetween(seen: string, life: "open" | "closed" | "other", reportId: string | null): readonly ReminderEvent[] {
  if (seen === "") return [];
  const [lifeBefore, reportBefore] = JSON.parse(seen) as [string, string | null];
  return [
    ...(life === "open" && lifeBefore !== "open" ? [Events.enum["conversation-opened"]] : []),
    ...(life === "closed" && lifeBefore === "open" ? [Events.enum["conversation-closed"]] : []),
    ...(reportId !== null && reportId !== reportBefore ? [Events.enum["report-published"]] : []),
  ];
}
