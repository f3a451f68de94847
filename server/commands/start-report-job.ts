import type { StartReportJob } from "../contract/report-jobs.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import type { ModelClient } from "../llm/model-client.ts";
import { estimateUnits } from "../report/jobs/estimate-units.ts";
import { freezeDraft } from "../report/jobs/frozen-draft.ts";
import { planUnits } from "../report/jobs/plan-units.ts";
import type { StoredJob } from "../report/jobs/stored-job.ts";
import { freezeReport } from "./freeze-report.ts";

const ID_LENGTH = 10;

/**
 * Freezes the conversation and plans the work; a worker does it.
 * @throws AppError "report-not-ready" before the first map, "report-job-running" while another one is open
 */
export async function startReportJob({ store, clock, chance, config }: Pick<Deps, "store" | "clock" | "chance" | "config">, model: ModelClient, conversationId: string, { tokenCap, isFresh }: StartReportJob): Promise<StoredJob> {
  const frozen = await freezeReport({ store }, conversationId, isFresh);
  const units = planUnits(frozen.draft, frozen.knownTopics);
  const steps = await estimateUnits(model, units, isFresh);
  const job = await store.reportJobs.create({
    id: chance.shortId(ID_LENGTH),
    conversationId,
    reportId: chance.shortId(ID_LENGTH),
    model: model.model,
    tokenCap: tokenCap ?? config.llmTokenCap,
    isFresh,
    estimate: steps.map(({ step, calls, kept, promptTokens, answerTokens }) => ({ step, calls, kept, tokens: promptTokens + answerTokens })),
    createdAt: clock(),
  }, freezeDraft(frozen), units.map(({ key, step }) => ({ key, step })));
  if (job === null) throw new AppError("report-job-running");
  return job;
}
