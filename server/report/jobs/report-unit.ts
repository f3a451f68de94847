import type { ReportStep } from "../../contract/report-jobs.ts";
import type { Ask, ModelQuestion } from "../../llm/model-client.ts";
import type { ModelProblem } from "../../llm/model-problem.ts";
import type { ModelWording } from "../assemble-report.ts";
import type { FiledItem } from "./assign-topics.ts";
import type { NamedTopic } from "./name-topics.ts";

/** What came of a unit; plain JSON, so that it can be kept and read by another process. */
export type UnitOutcome =
  | { readonly kind: "wording"; readonly wording: ModelWording }
  | { readonly kind: "topic-names"; readonly topics: readonly NamedTopic[] }
  | { readonly kind: "filed"; readonly filed: readonly FiledItem[] };

/** Outcomes by unit key. */
export type Outcomes = ReadonlyMap<string, UnitOutcome>;

/** One question to a model with all that follows from its answer (repair, halves). Finished as a whole or not at all. */
export interface ReportUnit {
  /** The same for the same work: "sections/common-ground/en". */
  readonly key: string;
  readonly step: ReportStep;
  /** Key of the unit whose outcome it needs; null: none. */
  readonly needs: string | null;
  /** What it will ask first, for the estimate; null while what it needs is not known. */
  readonly question: (found: Outcomes) => ModelQuestion<unknown> | null;
  /** Tokens of the first question while it is not known. */
  readonly roughTokens: number;
  /** Tokens its answer will probably take. */
  readonly answerTokens: number;
  readonly run: (ask: Ask, found: Outcomes) => Promise<UnitOutcome>;
}

/** What a unit took, added up over its calls. */
export interface UnitUsage {
  readonly requests: number;
  readonly kept: number;
  readonly promptTokens: number;
  readonly completionTokens: number;
  readonly isEstimated: boolean;
}

export interface UnitResult {
  /** Null when the model gave no usable answer. */
  readonly outcome: UnitOutcome | null;
  readonly problem: ModelProblem | null;
  readonly usage: UnitUsage;
}
