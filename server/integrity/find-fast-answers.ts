import type { Finding } from "../contract/integrity.ts";
import { findingOf } from "./finding-of.ts";
import { gapsOf, median, type Trace } from "./trace.ts";

const FEWEST_UNIFORM = 12;
/** Nobody reads, decides and presses in less, again and again. */
const INHUMAN_MEDIAN_MS = 1_500;

const TOGETHER_MS = 60 * 60_000;

const FEWEST_READ = 10;
const MOST_UNREAD_SHARE = 0.8;
/** Time to see that there is a new statement, and to press. */
const LEAST_MS = 600;
/** Four times the speed people read at (about 17 letters a second; of Japanese, Chinese and Korean about 7 signs). */
const MS_PER_LETTER = 15;
const MS_PER_SIGN = 36;

const denseScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** The least time in which somebody may have read this and pressed a button. */
export function leastReadingMs(text: string): number {
  const signs = text.match(denseScript)?.length ?? 0;
  return Math.max(LEAST_MS, signs * MS_PER_SIGN + (text.length - signs) * MS_PER_LETTER);
}

type Pattern = Extract<Finding, { kind: "one-answer-fast" }>["pattern"];

/** One answer to everything, or agree and disagree in turn; null for a person who answers like one. */
export function patternOf({ answers }: Trace): Pattern | null {
  const scores = answers.map(({ score }) => score);
  if (scores.every((score) => score === 1)) return "agree";
  if (scores.every((score) => score === -1)) return "disagree";
  if (scores.every((score) => score === 0)) return "pass";
  return scores.every((score, index) => score !== 0 && (index === 0 || score === -(scores[index - 1] ?? 0))) ? "alternating" : null;
}

/** People who gave one answer to everything at a speed at which nobody decides. All-agree at a human speed is an opinion and no finding. */
export function findOneAnswerFast(traces: readonly Trace[]): readonly Finding[] {
  const byPattern = new Map<Pattern, Trace[]>();
  for (const trace of traces) {
    if (trace.source !== "online" || trace.answers.length < FEWEST_UNIFORM || median(gapsOf(trace)) > INHUMAN_MEDIAN_MS) continue;
    const pattern = patternOf(trace);
    if (pattern !== null) byPattern.set(pattern, [...(byPattern.get(pattern) ?? []), trace]);
  }
  return [...byPattern].map(([pattern, people]): Finding => ({
    kind: "one-answer-fast", ...findingOf(people, timesOf(people)), sureness: cameTogether(people) ? "high" : "middle", pattern, ...speedOf(people),
  }));
}

/** People most of whose answers came before the statement could be read. @param readingMs least time for each statement */
export function findFasterThanReading(traces: readonly Trace[], readingMs: ReadonlyMap<number, number>): readonly Finding[] {
  const people = traces.filter((trace) => {
    const gaps = gapsOf(trace);
    if (trace.source !== "online" || gaps.length < FEWEST_READ) return false;
    const unread = gaps.filter((gap, index) => gap < (readingMs.get(trace.answers[index + 1]?.statementId ?? -1) ?? LEAST_MS)).length;
    return unread >= gaps.length * MOST_UNREAD_SHARE;
  });
  return people.length === 0 ? [] : [{ kind: "faster-than-reading", ...findingOf(people, timesOf(people)), sureness: "low", ...speedOf(people) }];
}

/** Single people do this now and then over the months; several within an hour hardly ever. */
function cameTogether(people: readonly Trace[]): boolean {
  const begun = people.map(({ answers }) => answers[0]?.at ?? 0);
  return people.length >= 3 && Math.max(...begun) - Math.min(...begun) <= TOGETHER_MS;
}

const timesOf = (people: readonly Trace[]): readonly number[] => people.flatMap(({ answers }) => [answers[0]?.at ?? 0, answers.at(-1)?.at ?? 0]);

const speedOf = (people: readonly Trace[]) => ({
  votes: people.reduce((sum, { answers }) => sum + answers.length, 0),
  medianSeconds: median(people.map((person) => median(gapsOf(person)))) / 1000,
});
