import type { Logger } from "pino";
import type { Config } from "./config.ts";
import type { Store } from "./store/store.ts";

/** Now, in milliseconds; passed in so that tests choose the time. */
export type Clock = () => number;

export interface Chance {
  /** Uniform in [0, 1). */
  next(): number;
  uuid(): string;
  /** Lower-case base 32 without look-alikes. */
  shortId(length: number): string;
}

/** Told of changes; the recompute job and the live channel stand behind it. */
export interface Announcer {
  /** Votes or moderation changed what the map is made of. */
  votesChanged(conversationId: string): void;
  /** Counts organisers watch changed. */
  countsChanged(conversationId: string): void;
  /** Statements were written or worded anew: they are looked at for moderators. */
  statementsWritten(conversationId: string): void;
  mapChanged(conversationId: string, version: number): void;
  /** Somebody may do less, or more: their open pages are let in anew. */
  rolesChanged(personId: string): void;
  /** A moderator decided on statements that other moderators may have before them. */
  statementsDecided(conversationId: string, statementIds: readonly number[], by: { readonly id: string; readonly name: string }): void;
}

/** Everything a route, command or job may use. Built once in main.ts, or by test/support for tests. */
export interface Deps {
  readonly config: Config;
  readonly store: Store;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly announce: Announcer;
  readonly log: Logger;
}
