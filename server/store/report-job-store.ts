import type { ReportJobState, ReportStep } from "../contract/report-jobs.ts";
import type { ModelProblem } from "../llm/model-problem.ts";
import type { UnitResult } from "../report/jobs/report-unit.ts";
import type { Lease, NewJob, StoredJob, StoredUnit } from "../report/jobs/stored-job.ts";

/**
 * Reports being written with a model. A job belongs to the worker that holds its lease; when the lease runs out, because
 * the process died, another worker goes on at the first unfinished unit.
 */
export interface ReportJobStore {
  /** Null: another job of this conversation is still open. `frozen` is everything the report is written from, as JSON. */
  create(job: NewJob, frozen: string, units: readonly { readonly key: string; readonly step: ReportStep }[]): Promise<StoredJob | null>;
  find(jobId: string): Promise<StoredJob | null>;
  /** Newest first. */
  list(conversationId: string, limit: number): Promise<readonly StoredJob[]>;
  /** In the order they were planned. */
  units(jobId: string): Promise<readonly StoredUnit[]>;
  /** Null once the report is written. */
  frozen(jobId: string): Promise<string | null>;
  /** The oldest open job nobody works on, now leased to `owner`; null when there is none. */
  claim(lease: Lease): Promise<StoredJob | null>;
  /** Prolongs the lease; false when the job was cancelled or somebody else has it. */
  renew(jobId: string, lease: Lease): Promise<boolean>;
  /** Ends the lease and leaves the job to whoever comes next. */
  letGo(jobId: string, owner: string): Promise<void>;
  /** True for exactly one worker, and only while it holds the lease. */
  claimUnit(jobId: string, key: string, lease: Lease): Promise<boolean>;
  /** @param isOver false gives the unit back: what it took counts, but it has to be done again */
  finishUnit(jobId: string, key: string, lease: Lease, result: UnitResult, isOver: boolean): Promise<void>;
  /** False when the lease was lost: then somebody else finishes it. */
  finish(jobId: string, owner: string, state: ReportJobState, problem: ModelProblem | null, at: number): Promise<boolean>;
  /** Null when there is no such job; one that is over stays as it is. */
  cancel(jobId: string, at: number): Promise<StoredJob | null>;
  /** Opens a cancelled or failed job again, with what it has. Null: there is none, or another is open. */
  resume(jobId: string): Promise<StoredJob | null>;
}
