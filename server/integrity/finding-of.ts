import type { Trace } from "./trace.ts";

/** Longest list of participants in one finding. */
const MOST_LISTED = 5_000;

/** What every finding says: who, how many and when. */
export function findingOf(people: readonly Trace[], times: readonly number[]) {
  return {
    participants: people.map(({ number }) => number).sort((one, other) => one - other).slice(0, MOST_LISTED),
    people: people.length,
    from: times.reduce((least, time) => Math.min(least, time), Infinity),
    to: times.reduce((most, time) => Math.max(most, time), -Infinity),
  };
}
