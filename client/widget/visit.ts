import type { Moderation } from "../../server/contract/statement.ts";
import type { TextStore } from "../shared/storage.ts";

/** What a reader could see of a conversation at one time. Kept on the device and nowhere else. */
export interface Snapshot {
  /** Statements open to votes. */
  readonly statements: number;
  readonly mapVersion: number;
  /** The group the reader was nearest to; null without a group, undefined when not on the map. */
  readonly group?: string | null | undefined;
  readonly reportId: string | null;
  /** The reader's own statements and what was decided about them. */
  readonly mine: Readonly<Record<number, Moderation>>;
}

export type Change =
  | { readonly kind: "statements"; readonly count: number }
  | { readonly kind: "map" }
  | { readonly kind: "placed"; readonly group: string | null }
  | { readonly kind: "group"; readonly before: string; readonly now: string }
  | { readonly kind: "decided"; readonly statementId: number; readonly moderation: "accepted" | "rejected" }
  | { readonly kind: "report" };

/** What is new between two visits, the most personal first. */
export function changesBetween(before: Snapshot, now: Snapshot): readonly Change[] {
  const changes: Change[] = [];
  for (const [id, moderation] of Object.entries(now.mine)) {
    if (before.mine[Number(id)] === "pending" && moderation !== "pending") changes.push({ kind: "decided", statementId: Number(id), moderation });
  }
  if (now.reportId !== null && now.reportId !== before.reportId) changes.push({ kind: "report" });
  if (now.statements > before.statements) changes.push({ kind: "statements", count: now.statements - before.statements });
  if (before.group === undefined && now.group !== undefined) changes.push({ kind: "placed", group: now.group });
  else if (typeof before.group === "string" && typeof now.group === "string" && before.group !== now.group) changes.push({ kind: "group", before: before.group, now: now.group });
  else if (now.group !== undefined && now.mapVersion > before.mapVersion) changes.push({ kind: "map" });
  return changes;
}

/** Looking again within this time is the same visit. */
const VISIT_MS = 30 * 60_000;

interface Kept {
  readonly before: Snapshot | null;
  readonly latest: Snapshot;
  readonly at: number;
}

export interface Visits {
  /** What the reader saw when the last visit ended; null on the first. */
  readonly before: Snapshot | null;
  /** Keeps what is seen now. */
  keep(now: Snapshot): void;
  /** The reader has read what changed. */
  seen(): void;
}

/** Reads and keeps the visits to one conversation. A visit ends half an hour after it was last looked at. */
export function openVisits(store: TextStore, conversationId: string, clock: () => number): Visits {
  const key = `hiroba:visit:${conversationId}`;
  const kept = parse(store.get(key));
  const visits = {
    before: kept === null ? null : clock() - kept.at > VISIT_MS ? kept.latest : kept.before,
    latest: null as Snapshot | null,
    keep(now: Snapshot): void {
      visits.latest = now;
      store.set(key, JSON.stringify({ before: visits.before, latest: now, at: clock() } satisfies Kept));
    },
    seen(): void {
      visits.before = visits.latest;
      if (visits.latest !== null) visits.keep(visits.latest);
    },
  };
  return visits;
}

function parse(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? "null") as Kept | null;
    return typeof kept?.at === "number" && typeof kept.latest.mine === "object" ? kept : null;
  } catch {
    return null;
  }
}
