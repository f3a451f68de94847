import type { NewFlag } from "../store/flag-store.ts";
import { BURST_MINUTES, BURST_NAMES, BURST_OF_ONE_AUTHOR, BURST_OF_ONE_TEXT } from "./thresholds.ts";

/** One time something was handed in. */
export interface HandedIn {
  readonly statementId: number;
  /** Null: not known, or nobody's burst (sheets of paper are entered all at once). */
  readonly authorNumber: number | null;
  readonly at: number;
}

/**
 * Statements that came in a burst: the same text or nearly the same again and again, by whomever, or many statements of one
 * participant, within BURST_MINUTES. The same text is the more telling of the two.
 * @param leaderOf the earliest statement with nearly the same text, itself when there is none
 */
export function findBursts(handedIn: readonly HandedIn[], leaderOf: (statementId: number) => number): readonly NewFlag[] {
  const flags = new Map<number, NewFlag>();
  const note = (pattern: "same-author" | "same-text", events: readonly HandedIn[], least: number): void => {
    for (const burst of burstsIn(events, least)) {
      const ids = [...new Set(burst.map(({ statementId }) => statementId))];
      const [first, last] = [burst[0]?.at ?? 0, burst.at(-1)?.at ?? 0];
      const detail = {
        kind: "burst" as const, pattern, count: burst.length, minutes: Math.max(1, Math.ceil((last - first) / 60_000)),
        statementIds: ids.slice(-BURST_NAMES),
      };
      for (const statementId of ids) flags.set(statementId, { statementId, detail });
    }
  };
  for (const events of groupsOf(handedIn, ({ authorNumber }) => authorNumber)) note("same-author", events, BURST_OF_ONE_AUTHOR);
  for (const events of groupsOf(handedIn, ({ statementId }) => leaderOf(statementId))) note("same-text", events, BURST_OF_ONE_TEXT);
  return [...flags.values()].sort((a, b) => a.statementId - b.statementId);
}

/** Longest runs in which every event has `least` within BURST_MINUTES around it. */
function burstsIn(events: readonly HandedIn[], least: number): readonly (readonly HandedIn[])[] {
  const ordered = [...events].sort((a, b) => a.at - b.at || a.statementId - b.statementId);
  const isIn = new Array<boolean>(ordered.length).fill(false);
  let start = 0;
  ordered.forEach((event, end) => {
    while ((ordered[start]?.at ?? event.at) < event.at - BURST_MINUTES * 60_000) start += 1;
    if (end - start + 1 >= least) isIn.fill(true, start, end + 1);
  });
  const runs: HandedIn[][] = [];
  ordered.forEach((event, index) => {
    if (isIn[index] !== true) return;
    const before = ordered[index - 1];
    const goesOn = isIn[index - 1] === true && before !== undefined && event.at - before.at <= BURST_MINUTES * 60_000;
    if (goesOn) runs.at(-1)?.push(event);
    else runs.push([event]);
  });
  return runs;
}

function groupsOf(events: readonly HandedIn[], keyOf: (event: HandedIn) => number | null): readonly (readonly HandedIn[])[] {
  const groups = new Map<number, HandedIn[]>();
  for (const event of events) {
    const key = keyOf(event);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [event]);
    else group.push(event);
  }
  return [...groups.values()];
}
