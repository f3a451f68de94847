import type { By } from "./workshop-store.ts";

/** One line of the append-only log: people were left out of the map, or an earlier line was taken back. */
export interface ExclusionEntry {
  readonly number: number;
  readonly at: number;
  readonly by: { readonly id: string; readonly name: string };
  readonly reason: string;
  /** The entry that is taken back; null: people are left out. */
  readonly takesBack: number | null;
  /** Participants' numbers, ascending. */
  readonly participants: readonly number[];
}

/** Who is not counted, as of one line of the log. */
export interface Exclusions {
  /** The last line followed; 0: there is none. */
  readonly upTo: number;
  readonly numbers: ReadonlySet<number>;
}

/** Participants whose votes stay in the log and are not counted. */
export interface ExclusionStore {
  /** Oldest first. */
  log(conversationId: string): Promise<readonly ExclusionEntry[]>;
  /** Who was left out when the log had so many lines. */
  asOf(conversationId: string, upTo: number): Promise<Exclusions>;
  /** The entry that leaves this participant out now; null: they are counted. */
  entryOf(conversationId: string, participantId: string): Promise<Pick<ExclusionEntry, "at" | "reason"> | null>;
  /**
   * Leaves out those who are not left out yet, in one entry; the map is outdated afterwards.
   * @throws AppError "participant-not-found" (none of them is left out then), "nobody-to-exclude"
   */
  exclude(exclusion: { readonly conversationId: string; readonly participants: readonly number[]; readonly reason: string; readonly by: By }): Promise<ExclusionEntry>;
  /**
   * Counts everybody again whom this entry leaves out.
   * @throws AppError "exclusion-not-found", also for one that is taken back already
   */
  takeBack(taking: { readonly conversationId: string; readonly exclusion: number; readonly reason: string; readonly by: By }): Promise<ExclusionEntry>;
}

/** What the search for unusual patterns reads of people besides their votes. */
export interface ParticipantTrace {
  readonly number: number;
  readonly createdAt: number;
  readonly source: "online" | "kiosk" | "paper";
  /** The mark of the network they first voted from; null: not known, or forgotten. */
  readonly origin: string | null;
}

export interface OriginStore {
  traces(conversationId: string): Promise<readonly ParticipantTrace[]>;
  /** The mark of one person; null: there is none. */
  find(conversationId: string, participantId: string): Promise<{ readonly mark: string; readonly at: number } | null>;
  /** Deletes marks made before this time. Answers how many. */
  forgetBefore(time: number): Promise<number>;
}
