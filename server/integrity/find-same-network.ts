import type { Finding } from "../contract/integrity.ts";
import { findingOf } from "./finding-of.ts";
import { epochOf, NETWORK_MARKS } from "./network-mark.ts";
import type { Trace } from "./trace.ts";

/** A family shares a line; from here on it is worth a look. */
const FEWEST = 5;
const MANY = 15;

/**
 * People who began from the same network on one day. A network is not a person: offices, schools, libraries and mobile
 * networks stand behind one address each, so this alone never says more than "middle".
 */
export function findSameNetwork(traces: readonly Trace[]): readonly Finding[] {
  const byMark = new Map<string, Trace[]>();
  const inEpoch = new Map<string, number>();
  for (const trace of traces) {
    if (trace.origin === null || trace.source !== "online") continue;
    byMark.set(trace.origin, [...(byMark.get(trace.origin) ?? []), trace]);
    inEpoch.set(epochOf(trace.origin), (inEpoch.get(epochOf(trace.origin)) ?? 0) + 1);
  }
  return [...byMark].filter(([, people]) => people.length >= FEWEST).map(([mark, people]): Finding => ({
    kind: "same-network", ...findingOf(people, people.map(({ createdAt }) => createdAt)),
    sureness: people.length >= MANY ? "middle" : "low",
    byChance: ((inEpoch.get(epochOf(mark)) ?? 1) - 1) / NETWORK_MARKS,
  }));
}
