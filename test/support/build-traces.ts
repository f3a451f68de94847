import { createRandom } from "../../clustering/random.ts";
import type { Score } from "../../clustering/vote-matrix.ts";
import type { Trace } from "../../server/integrity/trace.ts";

const MINUTE = 60_000;

/** One person's answers, `gapMs` apart. */
export const traceOf = (number: number, scores: readonly Score[], options: Partial<Trace> & { readonly begunAt?: number; readonly gapMs?: number; readonly firstStatement?: number } = {}): Trace => {
  const { begunAt = number * MINUTE, gapMs = 6_000, firstStatement = 1, ...rest } = options;
  return {
    number, createdAt: begunAt, source: "online", origin: null,
    answers: scores.map((score, index) => ({ statementId: firstStatement + index, score, at: begunAt + index * gapMs })), ...rest,
  };
};

/**
 * People who mean what they say: two camps with a share of agreement for each statement, a few who pass, arrivals spread over
 * days with one hour in which a newsletter brings a third of them, three to forty seconds for each answer, and a fifth who stop early.
 */
export function buildHonestTraces({ people, statements, seed }: { readonly people: number; readonly statements: number; readonly seed: number }): readonly Trace[] {
  const random = createRandom(seed);
  const agreeShare = [0, 1].map(() => Array.from({ length: statements }, () => 0.15 + 0.7 * random.next()));
  return Array.from({ length: people }, (_, index): Trace => {
    const camp = random.below(2);
    const begunAt = random.next() < 0.33 ? random.below(60 * MINUTE) : random.below(5 * 24 * 60 * MINUTE);
    const length = random.next() < 0.2 ? 1 + random.below(Math.max(1, statements >> 1)) : statements;
    let at = begunAt;
    const answers = Array.from({ length }, (_each, statement) => {
      const draw = random.next();
      const share = agreeShare[camp]?.[statement] ?? 0.5;
      at += 3_000 + random.below(37_000);
      return { statementId: statement + 1, score: (draw < share * 0.9 ? 1 : draw < 0.9 ? -1 : 0) as Score, at };
    });
    return { number: index + 1, createdAt: begunAt, source: "online", origin: null, answers };
  });
}
