import { rakeWeights, usualRaking } from "../../clustering/rake-weights.ts";
import type { WeightedResults } from "../contract/who-took-part.ts";

/** The shares one question should have: for each person who answered, which answer; and the share of each answer. */
export interface WeightingQuestion {
  readonly questionId: string;
  /** Person's number → index of the answer; people without an answer are left out. */
  readonly answerOf: ReadonlyMap<number, number>;
  readonly shares: readonly number[];
}

export interface WeighingInput {
  readonly questions: readonly WeightingQuestion[];
  /** Everybody who took part. */
  readonly people: number;
  /** Votes by statement: person's number and score. Only statements whose other tables may be shown. */
  readonly votes: ReadonlyMap<number, readonly { readonly participantNumber: number; readonly score: -1 | 0 | 1 }[]>;
  readonly k: number;
  readonly at: number;
}

/** Weights of fewer effective people say nothing. */
const LEAST_EFFECTIVE = 30;

/**
 * How people would have voted had each answer the share it has in the population: shares of agree, disagree and pass with
 * raked weights, beside the plain shares of the same people. Rounded so that one person's vote does not show.
 */
export function weighStatements({ questions, people, votes, k, at }: WeighingInput): WeightedResults {
  const refuse = (reason: Extract<WeightedResults, { kind: "refused" }>["reason"]): WeightedResults => ({ kind: "refused", reason });
  const [first] = questions;
  if (first === undefined) return refuse("no-census");
  // Whoever left a question open could be anybody: no weight would be right for them.
  const numbers = [...first.answerOf.keys()].filter((number) => questions.every(({ answerOf }) => answerOf.has(number))).sort((a, b) => a - b);
  if (numbers.length < LEAST_EFFECTIVE) return refuse("too-few-people");
  const targets = questions.map(({ answerOf, shares }) => {
    const total = shares.reduce((sum, share) => sum + share, 0);
    return { part: numbers.map((number) => Number(answerOf.get(number))), shares: shares.map((share) => share / total) };
  });
  const isSmall = targets.some(({ part, shares }) => shares.some((share, answer) => {
    const has = part.filter((own) => own === answer).length;
    return has < k && (share > 0 || has > 0);
  }));
  if (isSmall) return refuse("answer-too-small");

  const { weights, effective, gap, isMet } = rakeWeights(numbers.length, targets);
  if (effective < LEAST_EFFECTIVE) return refuse("too-uneven");
  const weightOf = new Map(numbers.map((number, index) => [number, Number(weights[index])]));
  const rounded = (count: number): number => Math.round(count / k) * k;
  const steps = [...votes].flatMap(([statementId, all]) => {
    const own = all.filter(({ participantNumber }) => weightOf.has(participantNumber));
    return own.length < 2 * LEAST_EFFECTIVE / 3 ? [] : [{ statementId, own }];
  });
  const fewest = steps.reduce((least, { own }) => Math.min(least, own.length), effective);
  const step = stepFor(fewest, k);
  return {
    kind: "ready", publishedAt: at, questionIds: questions.map(({ questionId }) => questionId),
    people: rounded(numbers.length), leftOut: rounded(people - numbers.length), effective: rounded(effective), designEffect: Math.round(10 * numbers.length / effective) / 10,
    cap: usualRaking.cap, isMet, gapPoints: Math.round(gap * 1000) / 10, step,
    statements: steps.map(({ statementId, own }) => ({
      statementId,
      plain: split(own.map(({ score }) => ({ score, weight: 1 })), step),
      weighted: split(own.map(({ score, participantNumber }) => ({ score, weight: weightOf.get(participantNumber) ?? 0 })), step),
    })),
  };
}

/** Whole points in which k people of so many always fit, and at least one. */
const stepFor = (people: number, k: number): number => [1, 2, 5, 10, 20, 25].find((step) => step >= (100 * k) / people) ?? 50;

function split(votes: readonly { readonly score: -1 | 0 | 1; readonly weight: number }[], step: number) {
  const total = votes.reduce((sum, { weight }) => sum + weight, 0);
  const share = (wanted: number): number => {
    const own = votes.reduce((sum, { score, weight }) => sum + (score === wanted ? weight : 0), 0) / total;
    // Nobody and everybody look like the last step before them: "all of them" tells of each.
    const points = Math.round((100 * own) / step) * step;
    return Math.min(100 - step, Math.max(step, points)) / 100;
  };
  return { agree: share(1), disagree: share(-1), pass: share(0) };
}
