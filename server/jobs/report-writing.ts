import type { Deps } from "../deps.ts";
import type { LiveChannel } from "../live/live-channel.ts";
import { configuredModel } from "../llm/configured-model.ts";
import type { ModelClient } from "../llm/model-client.ts";
import { presentReportJob } from "../present/report-job.ts";
import { createReportWorker, type ReportWorker } from "./report-worker.ts";

/** A configured model, and who writes reports with it. */
export interface ReportWriting {
  readonly model: ModelClient;
  readonly worker: ReportWorker;
}

/** Null when no model is configured: then every report is written from templates. */
export function createReportWriting({ config, store, clock, chance, log }: Deps, live: Pick<LiveChannel, "reportJobChanged">): ReportWriting | null {
  const model = configuredModel(config, { calls: store.modelCalls, modes: store.modelModes, clock, chance: () => chance.next() });
  if (model === null) return null;
  const tell = async (jobId: string): Promise<void> => {
    const job = await store.reportJobs.find(jobId);
    if (job !== null) live.reportJobChanged(presentReportJob(job, await store.reportJobs.units(jobId), clock()));
  };
  const worker = createReportWorker({
    store, model, clock, chance, log,
    leaseMs: config.reportLeaseSeconds * 1000,
    onProgress: (jobId) => void tell(jobId).catch((error: unknown) => { log.warn({ jobId, err: error }, "the progress of a report could not be told"); }),
  });
  return { model, worker };
}
