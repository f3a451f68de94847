import type { ReportJobState, ReportStep, StepEstimate } from "../../contract/report-jobs.ts";
import type { ModelProblem } from "../../llm/model-problem.ts";
import type { UnitOutcome, UnitUsage } from "./report-unit.ts";

export interface NewJob {
  readonly id: string;
  readonly conversationId: string;
  /** The report it will write; chosen now, so that a restart never writes two. */
  readonly reportId: string;
  readonly model: string;
  readonly tokenCap: number;
  readonly isFresh: boolean;
  readonly estimate: readonly StepEstimate[];
  readonly createdAt: number;
}

export interface StoredJob extends NewJob {
  readonly state: ReportJobState;
  /** When the present run of it began; null before the first. */
  readonly startedAt: number | null;
  readonly finishedAt: number | null;
  readonly problem: ModelProblem | null;
}

export interface StoredUnit extends UnitUsage {
  readonly key: string;
  readonly step: ReportStep;
  readonly state: "open" | "running" | "done" | "failed";
  readonly outcome: UnitOutcome | null;
  readonly problem: ModelProblem | null;
  readonly finishedAt: number | null;
}

/** Who works on a job, and until when nobody else may. Times in milliseconds. */
export interface Lease {
  readonly owner: string;
  readonly now: number;
  readonly until: number;
}
