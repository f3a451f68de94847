// Tables of reports being written with a model, as Kysely sees them; see database.ts.
import type { ReportJobState, ReportStep } from "../contract/report-jobs.ts";
import type { ModelProblem } from "../llm/model-problem.ts";

/** Reports being written with a model; see report-job-store.ts. */
export interface ReportJobsTable {
  id: string;
  conversation_id: string;
  report_id: string;
  state: ReportJobState;
  model: string;
  token_cap: number;
  is_fresh: number;
  /** JSON of the contract's StepEstimate[]. */
  estimate: string;
  /** JSON of what the report is written from; null once it is written. */
  frozen: string | null;
  created_at: number;
  started_at: number | null;
  finished_at: number | null;
  lease_owner: string | null;
  lease_until: number | null;
  problem: ModelProblem | null;
}

export interface ReportUnitsTable {
  job_id: string;
  key: string;
  position: number;
  step: ReportStep;
  state: "open" | "running" | "done" | "failed";
  owner: string | null;
  /** JSON of a UnitOutcome. */
  outcome: string | null;
  problem: ModelProblem | null;
  requests: number;
  kept: number;
  prompt_tokens: number;
  completion_tokens: number;
  is_estimated: number;
  finished_at: number | null;
}

/** How a model server wants to be asked. */
export interface ModelModesTable {
  server: string;
  mode: string;
}

export interface ReportJobTables {
  model_modes: ModelModesTable;
  report_jobs: ReportJobsTable;
  report_units: ReportUnitsTable;
}
