import { z } from "zod";
import { Timestamp } from "./ids.ts";
import { LanguageTag } from "./locale.ts";
import { QuestionKind, Wording } from "./questions.ts";
import { LineText } from "./text.ts";

/** A count as it may be shown: rounded, or null where it is too small or would tell of single people. */
const ShownCount = z.number().int().nullable();
const Share = z.number();

/** Shares of the population, as the organisers entered them. */
export const CensusShares = z.strictObject({
  questionId: z.string(),
  /** Where they are from, e.g. the census and its address. */
  source: LineText(300),
  /** What day or year they are of. */
  dated: LineText(60),
  /** Answer id → percent; together 100 but for rounding. */
  shares: z.record(z.string(), z.number().min(0).max(100)),
});
export type CensusShares = z.infer<typeof CensusShares>;

/** Null takes the shares away. */
export const SaveCensus = z.strictObject({ census: CensusShares.omit({ questionId: true }).nullable() });
export type SaveCensus = z.infer<typeof SaveCensus>;

export const QuestionResults = z.strictObject({
  id: z.string(),
  kind: QuestionKind,
  wording: Wording,
  isRetired: z.boolean(),
  /** "too-few": fewer than `needed` people have answered. "withheld": somebody's answer could be worked out. */
  state: z.enum(["ready", "too-few", "withheld"]),
  publishedAt: Timestamp.nullable(),
  /** People who chose one of the answers, rounded. */
  answered: ShownCount,
  answers: z.array(z.strictObject({
    id: z.string(),
    wording: Wording,
    count: ShownCount,
    /** Of those who chose one of the answers. */
    share: Share.nullable(),
    /** Of the population. */
    census: Share.nullable(),
  })),
  preferNot: ShownCount,
  census: z.strictObject({ source: z.string(), dated: z.string() }).nullable(),
  /** Rows like `answers`; null: not shown. */
  groups: z.strictObject({
    publishedAt: Timestamp,
    ids: z.array(z.string()),
    rows: z.array(z.array(ShownCount).nullable()),
  }).nullable(),
  statements: z.array(z.strictObject({
    statementId: z.number().int(),
    publishedAt: Timestamp,
    rows: z.array(z.strictObject({ seen: ShownCount, agree: ShownCount, disagree: ShownCount, pass: ShownCount }).nullable()),
  })),
  /** Statements whose table is not shown. */
  statementsWithheld: z.number().int(),
});
export type QuestionResults = z.infer<typeof QuestionResults>;

/** Why there is no weighted view. */
export const WeightedRefusal = z.enum(["no-census", "too-few-people", "answer-too-small", "too-uneven"]);
export type WeightedRefusal = z.infer<typeof WeightedRefusal>;

const Split = z.strictObject({ agree: Share, disagree: Share, pass: Share });

/** Statements as if the people had the shares of the population; beside the plain figures, never instead of them. */
export const WeightedResults = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("refused"), reason: WeightedRefusal }),
  z.strictObject({
    kind: z.literal("ready"),
    publishedAt: Timestamp,
    /** Questions with shares of the population. */
    questionIds: z.array(z.string()),
    /** People with an answer to each of them, rounded: only they are in this view. */
    people: z.number().int(),
    /** Everybody else, rounded. */
    leftOut: z.number().int(),
    /** Kish's effective sample size, rounded like a count, and people ÷ that. */
    effective: z.number().int(),
    designEffect: z.number(),
    cap: z.number(),
    /** Whether the weights met the shares; if not, by how many points the worst one misses. */
    isMet: z.boolean(),
    gapPoints: z.number(),
    /** Shares are rounded to this many points. */
    step: z.number(),
    statements: z.array(z.strictObject({ statementId: z.number().int(), plain: Split, weighted: Split })),
  }),
]);
export type WeightedResults = z.infer<typeof WeightedResults>;

/** Who took part, by what people said of themselves. Rounded, small numbers left out; see docs/who-took-part.md. */
export const WhoTookPart = z.strictObject({
  /** Smaller numbers are not shown. */
  least: z.number().int(),
  /** People who must have answered a question before anything of it is shown. */
  needed: z.number().int(),
  questions: z.array(QuestionResults),
  weighted: WeightedResults,
  /** The statements that are named above. */
  statements: z.array(z.strictObject({ id: z.number().int(), text: z.string(), language: LanguageTag })),
});
export type WhoTookPart = z.infer<typeof WhoTookPart>;

/** The part of it that a report shows: who took part, beside the population. */
export const WhoTookPartTable = z.strictObject({
  least: z.number().int(),
  questions: z.array(QuestionResults.pick({ id: true, kind: true, wording: true, answered: true, answers: true, preferNot: true, census: true, publishedAt: true })),
});
export type WhoTookPartTable = z.infer<typeof WhoTookPartTable>;
