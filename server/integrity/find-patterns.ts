import type { Finding } from "../contract/integrity.ts";
import { findFasterThanReading, findOneAnswerFast, leastReadingMs } from "./find-fast-answers.ts";
import { findManyNewcomers } from "./find-many-newcomers.ts";
import { findSameAnswers } from "./find-same-answers.ts";
import { findSameNetwork } from "./find-same-network.ts";
import type { Trace } from "./trace.ts";

const order = { high: 0, middle: 1, low: 2 } as const;

/** Everything unusual in who took part and how, the surest first. Nothing follows from it by itself. */
export function findPatterns({ traces, texts, groupOf }: {
  readonly traces: readonly Trace[];
  readonly texts: ReadonlyMap<number, string>;
  /** The group on the map, −1 for none. */
  readonly groupOf: (participantNumber: number) => number;
}): readonly Finding[] {
  const uniform = findOneAnswerFast(traces);
  const named = new Set(uniform.flatMap(({ participants }) => participants));
  const readingMs = new Map([...texts].map(([id, text]) => [id, leastReadingMs(text)]));
  return [
    ...findSameAnswers(traces, groupOf), ...uniform,
    ...findFasterThanReading(traces.filter(({ number }) => !named.has(number)), readingMs),
    ...findSameNetwork(traces), ...findManyNewcomers(traces),
  ].sort((one, other) => order[one.sureness] - order[other.sureness] || other.people - one.people);
}
