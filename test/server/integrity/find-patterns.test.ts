import { describe, expect, test } from "vitest";
import type { Score } from "../../../clustering/vote-matrix.ts";
import type { Finding } from "../../../server/contract/integrity.ts";
import { findFasterThanReading, findOneAnswerFast, leastReadingMs, patternOf } from "../../../server/integrity/find-fast-answers.ts";
import { findManyNewcomers } from "../../../server/integrity/find-many-newcomers.ts";
import { findPatterns } from "../../../server/integrity/find-patterns.ts";
import { findSameAnswers } from "../../../server/integrity/find-same-answers.ts";
import { findSameNetwork } from "../../../server/integrity/find-same-network.ts";
import { poissonTail } from "../../../server/integrity/poisson-tail.ts";
import type { Trace } from "../../../server/integrity/trace.ts";
import { buildHonestTraces, traceOf } from "../../support/build-traces.ts";

const MINUTE = 60_000;
const nowhere = (): number => -1;
const texts = new Map(Array.from({ length: 30 }, (_, index) => [index + 1, "A sentence of about sixty letters, as people write them here."]));
const times = <Item>(count: number, make: (index: number) => Item): Item[] => Array.from({ length: count }, (_, index) => make(index));
const only = (findings: readonly Finding[]): Finding => {
  expect(findings).toHaveLength(1);
  return findings[0] as Finding;
};

describe("the tail of Poisson", () => {
  test.each([[1, 1, 1], [2, 1, 1 - 2 / Math.E], [3, 0.1, 1 - Math.exp(-0.1) * (1 + 0.1 + 0.005)], [0, 5, 1], [4, 0, 0], [2, 10_000, 1]])("P(X ≥ %i) of mean %f is %f", (count, mean, chance) => {
    expect(poissonTail(count, mean)).toBeCloseTo(chance, 10);
  });
  test("very small chances keep their digits", () => {
    // The first term 1e-6^5 / 5! · e^-1e-6 is nearly all of it.
    expect(poissonTail(5, 1e-6) / (1e-30 / 120)).toBeCloseTo(1, 4);
  });
});

describe("the same answers within minutes", () => {
  const mixed = (index: number): Score[] => times(10, (statement) => ([1, -1, 0, 1, -1][(index * 7 + statement * (1 + (index % 4))) % 5] ?? 1) as Score);
  const crowd = times(60, (index) => traceOf(index + 1, mixed(index), { begunAt: index * MINUTE }));
  const sheet: readonly Score[] = [1, 1, -1, 1, -1, -1, 1, 0, 1, -1];
  const copies = (count: number, everyMs: number): Trace[] => times(count, (index) => traceOf(100 + index, sheet, { begunAt: 20 * MINUTE + index * everyMs }));

  test("twelve copies in six minutes among sixty people are found, with their numbers and the time", () => {
    expect(only(findSameAnswers([...crowd, ...copies(12, MINUTE / 2)], nowhere))).toMatchObject({
      kind: "same-answers", people: 12, statements: 10, sureness: "high", participants: times(12, (index) => 100 + index), from: 20 * MINUTE, to: 25.5 * MINUTE,
    });
  });
  test("the same twelve over two days are no burst", () => {
    expect(findSameAnswers([...crowd, ...copies(12, 4 * 60 * MINUTE)], nowhere)).toEqual([]);
  });
  test("two who agree on everything are two friends", () => {
    expect(findSameAnswers([...crowd, ...copies(2, MINUTE)], nowhere)).toEqual([]);
  });
  test("fewer than eight answers prove nothing", () => {
    expect(findSameAnswers(times(20, (index) => traceOf(index + 1, sheet.slice(0, 7), { begunAt: index * 1000 })), nowhere)).toEqual([]);
  });
  test("where everybody agrees on everything, the same answers are what one expects", () => {
    const alike = times(80, (index) => traceOf(index + 1, times(8, () => 1 as const), { begunAt: index * 2 * MINUTE }));
    expect(findSameAnswers(alike, nowhere)).toEqual([]);
  });
  test("people of one group who think alike are no surprise, though the whole conversation is divided", () => {
    const camps = times(120, (index) => traceOf(index + 1, times(8, () => (index % 2 === 0 ? 1 : -1) as Score), { begunAt: index * 2 * MINUTE }));
    expect(findSameAnswers(camps, (number) => number % 2)).toEqual([]);
  });
  test("sheets of paper entered in one go are not a burst", () => {
    expect(findSameAnswers([...crowd, ...copies(12, 0).map((trace) => ({ ...trace, source: "paper" as const }))], nowhere)).toEqual([]);
  });
});

describe("one answer to everything", () => {
  const run = (scores: readonly Score[], gapMs: number, source: Trace["source"] = "online"): Trace => traceOf(7, scores, { gapMs, source });
  test.each([["agree", [1, 1, 1]], ["disagree", [-1, -1, -1]], ["pass", [0, 0, 0]], ["alternating", [1, -1, 1]], [null, [1, 1, -1]], [null, [1, 0, 1]]] as const)("is told apart: %s", (pattern, scores) => {
    expect(patternOf(run(scores, 1000))).toBe(pattern);
  });
  test("twenty agrees, half a second each, are found; at five seconds each they are an opinion", () => {
    const agrees = times(20, () => 1 as const);
    expect(only(findOneAnswerFast([run(agrees, 500)]))).toMatchObject({ kind: "one-answer-fast", pattern: "agree", votes: 20, medianSeconds: 0.5, sureness: "middle", participants: [7] });
    expect(findOneAnswerFast([run(agrees, 5_000)])).toEqual([]);
  });
  test("eleven are too few, and a shared tablet is not judged", () => {
    expect(findOneAnswerFast([run(times(11, () => 1 as const), 300), run(times(20, () => 1 as const), 300, "kiosk")])).toEqual([]);
  });
});

describe("faster than reading", () => {
  test("a Japanese sign takes longer than a letter, and nothing less than 0.6 seconds", () => {
    expect([leastReadingMs("a".repeat(100)), leastReadingMs("あ".repeat(100)), leastReadingMs("Yes.")]).toEqual([1_500, 3_600, 600]);
  });
  test("fifteen mixed answers, 0.4 seconds each, are found; at three seconds they are not", () => {
    const scores = times(15, (index) => ([1, -1, 0][index % 3] ?? 1) as Score);
    const reading = new Map([...texts].map(([id, text]) => [id, leastReadingMs(text)]));
    expect(only(findFasterThanReading([traceOf(3, scores, { gapMs: 400 }), traceOf(4, scores, { gapMs: 3_000 })], reading))).toMatchObject({ kind: "faster-than-reading", participants: [3], sureness: "low" });
  });
});

describe("the same network", () => {
  const from = (origin: string, count: number, first: number): Trace[] => times(count, (index) => traceOf(first + index, [1], { origin }));
  test("fifteen from one are found with what chance would do, a family of four is not", () => {
    expect(only(findSameNetwork([...from("k.0001", 15, 1), ...from("k.0002", 4, 50)]))).toMatchObject({ kind: "same-network", people: 15, sureness: "middle", byChance: 18 / 65_536 });
  });
  test("marks of two days are two networks as far as anybody can tell", () => {
    expect(findSameNetwork([...from("monday.0001", 4, 1), ...from("tuesday.0001", 4, 50)])).toEqual([]);
  });
});

describe("many newcomers", () => {
  const visitors = times(40, (index) => traceOf(index + 1, [1], { begunAt: index * 10 * MINUTE }));
  test("forty in ten minutes where one comes usually", () => {
    const rush = times(40, (index) => traceOf(100 + index, [1], { begunAt: 200 * MINUTE + index * 1000 }));
    expect(only(findManyNewcomers([...visitors, ...rush]))).toMatchObject({ kind: "many-newcomers", people: 41, usual: 1, sureness: "low" });
  });
  test("twenty are a good day, and a conversation of an hour has no usual", () => {
    expect(findManyNewcomers([...visitors, ...times(20, (index) => traceOf(100 + index, [1], { begunAt: 200 * MINUTE + index * 1000 }))])).toEqual([]);
    expect(findManyNewcomers(times(50, (index) => traceOf(index + 1, [1], { begunAt: index * MINUTE })))).toEqual([]);
  });
});

describe("all of them together", () => {
  test("a script among honest people is named once for its speed, and surest findings come first", () => {
    const script = times(8, (index) => traceOf(900 + index, times(20, () => 1 as const), { begunAt: 100 * MINUTE + index * 20_000, gapMs: 300 }));
    const findings = findPatterns({ traces: [...buildHonestTraces({ people: 150, statements: 20, seed: 5 }), ...script], texts, groupOf: nowhere });
    expect(findings.map(({ kind, people, sureness }) => [kind, people, sureness])).toEqual([["same-answers", 8, "high"], ["one-answer-fast", 8, "high"]]);
  });

  test("forty honest conversations of 300 people: nothing that is sure, and hardly anything at all", () => {
    const kinds = times(40, (seed) => findPatterns({ traces: buildHonestTraces({ people: 300, statements: 12 + (seed % 3) * 8, seed }), texts, groupOf: nowhere })).flat().map(({ kind }) => kind);
    // The newsletter is unusual, and said to be; answers and speed are never held against honest people.
    expect(kinds.filter((kind) => kind !== "many-newcomers")).toEqual([]);
  });
});
