import type { Finding } from "../contract/integrity.ts";
import { findingOf } from "./finding-of.ts";
import { median, type Trace } from "./trace.ts";

const WINDOW_MS = 10 * 60_000;
const FEWEST = 30;
const TIMES_USUAL = 10;
/** With fewer windows in which anybody came, there is no "usual". */
const FEWEST_WINDOWS = 12;

/**
 * Ten minutes with far more new people than usual: at least thirty, and ten times the median of the ten minutes in which
 * anybody came. A newsletter or a programme on the radio does the same, so it never says more than "low".
 */
export function findManyNewcomers(traces: readonly Trace[]): readonly Finding[] {
  const windows = new Map<number, Trace[]>();
  for (const trace of traces) {
    if (trace.source !== "online") continue;
    const window = Math.floor(trace.createdAt / WINDOW_MS);
    windows.set(window, [...(windows.get(window) ?? []), trace]);
  }
  if (windows.size < FEWEST_WINDOWS) return [];
  const usual = median([...windows.values()].map(({ length }) => length));
  return [...windows.values()].filter(({ length }) => length >= Math.max(FEWEST, TIMES_USUAL * usual)).map((people): Finding => ({
    kind: "many-newcomers", ...findingOf(people, people.map(({ createdAt }) => createdAt)), sureness: "low", usual,
  }));
}
