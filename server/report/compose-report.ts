import type { Report } from "../contract/report.ts";
import { assembleReport, type ModelWording } from "./assemble-report.ts";
import { prepareReport, type ReportDraft, type ReportInput } from "./prepare-report.ts";

/** The report of one opinion map from templates alone: a pure function of its input, the same votes, the same bytes. */
export const composeReport = (input: ReportInput): Report => finishReport(prepareReport(input), withoutModel);

/** What a model contributed. */
export interface ModelPart {
  readonly wordings: readonly ModelWording[];
  /** Name of the model; null when none was asked. */
  readonly model: string | null;
  readonly modelProblem: string | null;
}

const withoutModel: ModelPart = { wordings: [], model: null, modelProblem: null };

/** A frozen draft with its sentences. */
export const finishReport = (draft: ReportDraft, part: ModelPart): Report => assembleReport({ ...draft, ...part });
