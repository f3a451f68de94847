import type { ReminderSettings } from "../contract/reminders.ts";

const HOUR_MS = 3_600_000;

/** Whether moderators are to be reminded now: enough waits, or long enough, and the last reminder is long enough ago. */
export function isReminderDue({ settings, pending, oldest, remindedAt, now }: {
  readonly settings: Pick<ReminderSettings, "pendingOver" | "waitingHours" | "everyHours">;
  readonly pending: number;
  /** Since when the one waiting longest has waited; null: none waits. */
  readonly oldest: number | null;
  readonly remindedAt: number;
  readonly now: number;
}): boolean {
  if (pending === 0 || now - remindedAt < settings.everyHours * HOUR_MS) return false;
  const isMany = settings.pendingOver !== null && pending > settings.pendingOver;
  const isLong = settings.waitingHours !== null && oldest !== null && now - oldest > settings.waitingHours * HOUR_MS;
  return isMany || isLong;
}

/** Whether it is a quiet hour where the moderators are; from 20 to 8 goes over midnight, the same hour twice is never quiet. */
export function isQuietHour({ quiet, timeZone }: Pick<ReminderSettings, "quiet" | "timeZone">, now: number): boolean {
  if (quiet === null) return false;
  const hour = Number(new Intl.DateTimeFormat("en", { timeZone, hour: "2-digit", hourCycle: "h23" }).format(now));
  return quiet.from <= quiet.to ? hour >= quiet.from && hour < quiet.to : hour >= quiet.from || hour < quiet.to;
}
