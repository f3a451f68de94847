import { z } from "zod";
import { RequestId } from "./ids.ts";
import { LanguageTag } from "./locale.ts";
import { MOST_AREAS, MOST_OWN_ANSWERS, MOST_QUESTIONS, PREFER_NOT, readyAnswers } from "./question-words.ts";
import { BlockText, LineText } from "./text.ts";

/** "age" and "gender" come with their words in every language; an area's answers are the organisers' list of places. */
export const QuestionKind = z.enum(["age", "gender", "area", "own"]);
export type QuestionKind = z.infer<typeof QuestionKind>;

const ShortId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,23}$/);

/** One text by language; empty for what is ready-made. */
export const Wording = z.record(LanguageTag, LineText(200));
export type Wording = z.infer<typeof Wording>;

const PossibleAnswer = z.strictObject({ id: ShortId.refine((id) => id !== PREFER_NOT), wording: Wording });

/** A single-choice question about the person. A retired one is no longer asked; its answers stay. */
export const Question = z.strictObject({
  id: ShortId,
  kind: QuestionKind,
  wording: Wording,
  answers: z.array(PossibleAnswer).min(2).max(MOST_AREAS),
  isRetired: z.boolean(),
}).superRefine(({ kind, wording, answers }, context) => {
  const ids = answers.map(({ id }) => id);
  const fail = (path: string): void => context.addIssue({ code: "custom", path: [path], message: "does not fit the kind of question" });
  if (new Set(ids).size !== ids.length) fail("answers");
  if (kind === "age" || kind === "gender") {
    if (ids.join() !== readyAnswers[kind].join()) fail("answers");
    return;
  }
  if (kind === "own" && ids.length > MOST_OWN_ANSWERS) fail("answers");
  if (kind === "own" && Object.keys(wording).length === 0) fail("wording");
  if (answers.some((answer) => Object.keys(answer.wording).length === 0)) fail("answers");
});
export type Question = z.infer<typeof Question>;

/** What is asked about people who take part, and when. */
export const QuestionSettings = z.strictObject({
  /** Read before the first answer; empty: the standard text. */
  consentMarkdown: BlockText(5_000),
  /** Votes somebody gives before being asked. */
  askAfter: z.number().int().min(1).max(50),
  /** The report shows who took part, small numbers left out. */
  publishesResults: z.boolean(),
  questions: z.array(Question).max(MOST_QUESTIONS).refine((questions) => new Set(questions.map(({ id }) => id)).size === questions.length),
});
export type QuestionSettings = z.infer<typeof QuestionSettings>;

export const UpdateQuestions = QuestionSettings.partial();
export type UpdateQuestions = z.infer<typeof UpdateQuestions>;

/** `answered` names the questions that hold answers: from then on they can only be retired. */
export const OrganiserQuestions = z.strictObject({ ...QuestionSettings.shape, answered: z.array(z.string()) });
export type OrganiserQuestions = z.infer<typeof OrganiserQuestions>;

/** What citizens are asked now. */
export const PublicQuestions = z.strictObject({
  /** Rendered on the server, safe to insert; empty: the standard text. */
  consentHtml: z.string(),
  askAfter: z.number().int(),
  /** The conversation's language: what a wording falls back to. */
  language: LanguageTag,
  questions: z.array(z.strictObject({ id: z.string(), kind: QuestionKind, wording: Wording, answers: z.array(z.strictObject({ id: z.string(), wording: Wording })) })),
});
export type PublicQuestions = z.infer<typeof PublicQuestions>;

/** `answerId` null takes an answer back; "prefer-not" is an answer. What is not named stays. `consents`: the text above the questions was read and agreed to. */
export const GiveAnswers = z.strictObject({
  requestId: RequestId,
  consents: z.literal(true),
  answers: z.array(z.strictObject({ questionId: ShortId, answerId: ShortId.nullable() })).min(1).max(MOST_QUESTIONS),
});
export type GiveAnswers = z.infer<typeof GiveAnswers>;

export const MyAnswers = z.strictObject({ answers: z.array(z.strictObject({ questionId: z.string(), answerId: z.string() })) });
export type MyAnswers = z.infer<typeof MyAnswers>;
