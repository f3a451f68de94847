import type { DeliveryProblem, ReminderDelivery, ReminderEvent, ReminderSettings, WebhookBody } from "../contract/reminders.ts";
import type { KeyMark } from "../site.ts";

export interface StoredReminders {
  readonly conversationId: string;
  readonly settings: ReminderSettings;
  readonly key: KeyMark | null;
  /** When a reminder was last decided on; 0: never. */
  readonly remindedAt: number;
  /** State and newest report when last looked at, to notice what happened since; "" before the first look. */
  readonly seen: string;
}

export interface NewDelivery {
  readonly id: string;
  readonly conversationId: string;
  readonly at: number;
  readonly event: ReminderEvent;
  readonly channel: ReminderDelivery["channel"];
  readonly target: string;
  readonly body: WebhookBody;
}

export interface DueDelivery extends NewDelivery {
  readonly attempts: number;
}

export interface RemindersTable {
  conversation_id: string;
  /** JSON. */
  settings: string;
  is_on: number;
  key_id: string | null;
  key_made_at: number | null;
  reminded_at: number;
  seen: string;
}

export interface ReminderDeliveriesTable {
  id: string;
  conversation_id: string;
  at: number;
  event: ReminderEvent;
  channel: ReminderDelivery["channel"];
  target: string;
  /** JSON. */
  body: string;
  status: ReminderDelivery["status"];
  attempts: number;
  /** When it is tried next; whoever tries sets it on first, so that two servers do not both. */
  next_at: number;
  problem: DeliveryProblem | null;
}

export interface ReminderTables {
  reminders: RemindersTable;
  reminder_deliveries: ReminderDeliveriesTable;
}

export interface ReminderStore {
  /** The usual ones where none were set. */
  find(conversationId: string): Promise<StoredReminders>;
  save(conversationId: string, settings: ReminderSettings): Promise<void>;
  setKey(conversationId: string, key: KeyMark): Promise<void>;
  /** Those that are on. */
  active(): Promise<readonly StoredReminders[]>;
  /** Since when the statement that waits longest has waited; null: none waits. */
  oldestPending(conversationId: string): Promise<number | null>;
  /**
   * Puts messages into the line and notes it, in one transaction: false, and nothing happens, when another server has done so
   * since `before` was read.
   */
  claim(before: Pick<StoredReminders, "conversationId" | "remindedAt" | "seen">, now: Pick<StoredReminders, "remindedAt" | "seen">, deliveries: readonly NewDelivery[]): Promise<boolean>;
  enqueue(deliveries: readonly NewDelivery[]): Promise<void>;
  /** Messages to be tried now; each belongs to this server until `until`. */
  takeDue(now: number, until: number): Promise<readonly DueDelivery[]>;
  finish(id: string, outcome: { readonly status: ReminderDelivery["status"]; readonly attempts: number; readonly nextAt: number; readonly problem: DeliveryProblem | null }): Promise<void>;
  /** The newest twenty, newest first. */
  deliveries(conversationId: string): Promise<readonly ReminderDelivery[]>;
  forgetBefore(time: number): Promise<void>;
}
