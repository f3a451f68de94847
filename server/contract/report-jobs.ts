import { z } from "zod";
import { ConversationId, StatementId, Timestamp } from "./ids.ts";

/** Work a language model does for a report, in order. */
export const ReportStep = z.enum(["topic-names", "topic-assignment", "portraits", "sections"]);
export type ReportStep = z.infer<typeof ReportStep>;

const count = z.number().int().min(0);

/** What one step will take: calls that have to be paid, those answered from kept answers, and tokens. */
export const StepEstimate = z.strictObject({ step: ReportStep, calls: count, kept: count, tokens: count });
export type StepEstimate = z.infer<typeof StepEstimate>;

/** What a report worded by a model would take; worked out without asking the model anything. */
export const ReportEstimate = z.strictObject({
  model: z.string(),
  steps: z.array(StepEstimate),
  calls: count,
  /** Calls whose answers are kept already. */
  kept: count,
  /** Estimated tokens of the calls that have to be paid, and the range they will lie in (±30 %). */
  tokens: count,
  tokensLow: count,
  tokensHigh: count,
  /** Null when the organisers entered no prices: unknown is not free. */
  cost: z.strictObject({ amount: z.number().min(0), currency: z.string() }).nullable(),
  /** Most tokens the job may use unless another cap is given. */
  tokenCap: count,
  /** Statements that read like instructions to a language model: for moderators to look at; their votes count as ever. */
  suspicious: z.array(StatementId),
});
export type ReportEstimate = z.infer<typeof ReportEstimate>;

export const EstimateQuery = z.strictObject({ fresh: z.enum(["yes", "no"]).default("no") });
export type EstimateQuery = z.infer<typeof EstimateQuery>;

export const MOST_TOKENS = 100_000_000;

export const StartReportJob = z.strictObject({
  /** Stops asking when so many tokens are used; the rest is plain wording. Left out: the server's own cap. */
  tokenCap: z.number().int().min(1).max(MOST_TOKENS).optional(),
  /** Asks everything anew, even what is kept. */
  isFresh: z.boolean().default(false),
});
export type StartReportJob = z.infer<typeof StartReportJob>;

/**
 * completed_with_cap: the cap was reached, the rest is plain wording. completed_with_templates: the model failed too often
 * in a row, the rest is plain wording. failed: somebody has to change the configuration; nothing was written.
 */
export const ReportJobState = z.enum(["queued", "running", "cancelled", "failed", "completed", "completed_with_cap", "completed_with_templates"]);
export type ReportJobState = z.infer<typeof ReportJobState>;

/** Units of one step: a unit is one question with what follows from it. */
export const StepProgress = z.strictObject({
  step: ReportStep,
  done: count,
  failed: count,
  total: count,
  estimatedTokens: count,
  tokens: count,
});
export type StepProgress = z.infer<typeof StepProgress>;

export const ReportJob = z.strictObject({
  id: z.string(),
  conversationId: ConversationId,
  state: ReportJobState,
  createdAt: Timestamp,
  finishedAt: Timestamp.nullable(),
  model: z.string(),
  steps: z.array(StepProgress),
  done: count,
  failed: count,
  total: count,
  /** Requests sent, and questions answered from kept answers. */
  requests: count,
  kept: count,
  tokens: count,
  /** The server did not say how many tokens it used; some of the number is our own estimate. */
  isEstimated: z.boolean(),
  estimatedTokens: count,
  tokenCap: count,
  /** Milliseconds until it is probably finished; null while nothing is known. */
  remainingMs: z.number().int().min(0).nullable(),
  /** Why units failed, or why it stopped; see server/llm/model-problem.ts. */
  problem: z.string().nullable(),
  /** The report it wrote. */
  reportId: z.string().nullable(),
});
export type ReportJob = z.infer<typeof ReportJob>;

/** The newest few jobs of a conversation, newest first. */
export const ReportJobList = z.strictObject({ jobs: z.array(ReportJob) });
export type ReportJobList = z.infer<typeof ReportJobList>;

export const isOver = (state: ReportJobState): boolean => state !== "queued" && state !== "running";
