import type { QuestionResults, WeightedResults } from "../contract/who-took-part.ts";

/** What is shown of one question, step by step: its parts keep the time they were last renewed. */
export interface ShownResultsOfQuestion extends Pick<QuestionResults, "state" | "publishedAt" | "groups" | "statements" | "statementsWithheld"> {
  /** A row for each answer, and last "prefer not to say". */
  readonly margin: readonly (number | null)[];
}

export interface ShownResults {
  /** By question id. */
  readonly questions: Readonly<Record<string, ShownResultsOfQuestion>>;
  readonly weighted: WeightedResults;
  /** What the census was when the weights were made, to tell whether it has changed. */
  readonly censusKey: string;
}
