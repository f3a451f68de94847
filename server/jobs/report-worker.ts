import type { Logger } from "pino";
import type { ReportJobState } from "../contract/report-jobs.ts";
import type { Chance, Clock } from "../deps.ts";
import type { ModelClient } from "../llm/model-client.ts";
import type { ModelProblem } from "../llm/model-problem.ts";
import { finishReport } from "../report/compose-report.ts";
import { readFrozenDraft, type FrozenDraft } from "../report/jobs/frozen-draft.ts";
import { planUnits, topicsOf } from "../report/jobs/plan-units.ts";
import type { Outcomes } from "../report/jobs/report-unit.ts";
import { runUnits, type RunEnd, type UnitLedger } from "../report/jobs/run-units.ts";
import type { Lease, StoredJob } from "../report/jobs/stored-job.ts";
import { TokenBudget } from "../report/jobs/token-budget.ts";
import type { Store } from "../store/store.ts";

/** Writes reports with the model, one at a time, off the request. */
export interface ReportWorker {
  /** There may be work. Returns at once. */
  nudge(): void;
  /** Stops the job if this worker has it; the store says already that it is cancelled. */
  cancelled(jobId: string): void;
  /** Resolves when this worker has nothing to do. */
  settled(): Promise<void>;
  /** Gives up what it does, and its lease, so that another can go on at once. */
  close(): Promise<void>;
}

export interface ReportWorkerOptions {
  readonly store: Pick<Store, "reportJobs" | "reports">;
  readonly model: ModelClient;
  readonly clock: Clock;
  readonly chance: Pick<Chance, "uuid">;
  readonly log: Logger;
  readonly leaseMs: number;
  /** Told after every unit and at the end. */
  readonly onProgress: (jobId: string) => void;
}

/** The lease is renewed this often in its length, and looked for as often. */
const BEATS = 3;

export function createReportWorker(options: ReportWorkerOptions): ReportWorker {
  const { store, clock, chance, log, leaseMs } = options;
  let busy: Promise<void> | null = null;
  let current: { readonly jobId: string; readonly stop: AbortController } | null = null;
  let isClosed = false;
  let isNudged = false;

  const lease = (owner: string): Lease => ({ owner, now: clock(), until: clock() + leaseMs });

  async function workOff(): Promise<void> {
    do {
      isNudged = false;
      for (;;) {
        const owner = chance.uuid();
        const job = isClosed ? null : await store.reportJobs.claim(lease(owner));
        if (job === null) break;
        await follow(job, owner);
      }
    } while (isNudged);
  }

  async function follow(job: StoredJob, owner: string): Promise<void> {
    const stop = new AbortController();
    current = { jobId: job.id, stop };
    const beat = setInterval(() => {
      store.reportJobs.renew(job.id, lease(owner)).then((isOurs) => { if (!isOurs) stop.abort(); }, (error: unknown) => { log.warn({ jobId: job.id, err: error }, "the lease of a report could not be renewed"); });
    }, leaseMs / BEATS);
    try {
      await write(options, job, () => lease(owner), stop.signal);
    } catch (error) {
      // Other units may still be on their way.
      stop.abort();
      log.error({ jobId: job.id, err: error }, "a report could not be written");
      await store.reportJobs.finish(job.id, owner, "failed", null, clock());
    } finally {
      clearInterval(beat);
      current = null;
      await store.reportJobs.letGo(job.id, owner);
      options.onProgress(job.id);
    }
  }

  const nudge = (): void => {
    isNudged = true;
    if (busy !== null || isClosed) return;
    busy = workOff()
      .catch((error: unknown) => { log.error({ err: error }, "reports could not be looked for"); })
      .finally(() => {
        busy = null;
        if (isNudged) nudge();
      });
  };
  // Jobs whose worker died are found by looking.
  const look = setInterval(nudge, leaseMs / BEATS);
  look.unref();

  return {
    nudge,
    cancelled(jobId) {
      if (current?.jobId === jobId) current.stop.abort();
    },
    async settled() {
      while (busy !== null) await busy;
    },
    async close() {
      isClosed = true;
      clearInterval(look);
      current?.stop.abort();
      isNudged = false;
      await busy;
    },
  };
}

async function write({ store, model, clock, log, onProgress }: ReportWorkerOptions, job: StoredJob, lease: () => Lease, signal: AbortSignal): Promise<void> {
  const text = await store.reportJobs.frozen(job.id);
  if (text === null) throw new Error("there is nothing to write the report from");
  const frozen = readFrozenDraft(text);
  const done = await store.reportJobs.units(job.id);
  const ledger: UnitLedger = {
    claim: (key) => store.reportJobs.claimUnit(job.id, key, lease()),
    async finish(key, result) {
      await store.reportJobs.finishUnit(job.id, key, lease(), result, true);
      onProgress(job.id);
    },
    release: (key, result) => store.reportJobs.finishUnit(job.id, key, lease(), result, false),
  };
  const end = await runUnits({
    client: model,
    units: planUnits(frozen.draft, frozen.knownTopics),
    found: new Map(done.flatMap(({ key, outcome }) => (outcome === null ? [] : [[key, outcome] as const]))),
    over: new Set(done.flatMap(({ key, state }) => (state === "done" || state === "failed" ? [key] : []))),
    ledger,
    budget: new TokenBudget(job.tokenCap, done.reduce((sum, { promptTokens, completionTokens }) => sum + promptTokens + completionTokens, 0)),
    isFresh: job.isFresh,
    signal,
  });
  log.info({ jobId: job.id, conversationId: job.conversationId, end: end.kind, problem: end.problem }, "a report's model calls are over");
  // Cancelled, or the lease is lost: whoever has the job now goes on.
  if (end.kind === "cancelled") return;
  const { owner } = lease();
  if (end.kind === "stopped") {
    await store.reportJobs.finish(job.id, owner, "failed", end.problem, clock());
    return;
  }
  // Once more before the report is stored: a worker that slept too long must not write beside its successor.
  if (!(await store.reportJobs.renew(job.id, lease()))) return;
  await storeReport({ store, clock }, job, frozen, end.found, end.problem);
  await store.reportJobs.finish(job.id, owner, stateOf[end.kind], end.problem, clock());
}

const stateOf: Readonly<Record<Exclude<RunEnd["kind"], "cancelled" | "stopped">, ReportJobState>> = {
  finished: "completed",
  cap: "completed_with_cap",
  broken: "completed_with_templates",
};

/** Always a draft: people read it before anybody else does. A restart between storing and finishing finds it stored. */
async function storeReport({ store, clock }: Pick<ReportWorkerOptions, "store" | "clock">, job: StoredJob, { draft, mapVersion, knownTopics, input }: FrozenDraft, found: Outcomes, problem: ModelProblem | null): Promise<void> {
  if ((await store.reports.find(job.reportId)) !== null) return;
  const wordings = [...found.values()].flatMap((outcome) => (outcome.kind === "wording" ? [outcome.wording] : []));
  const topics = topicsOf(draft, knownTopics, found);
  const facts = topics === null ? draft.facts : { ...draft.facts, topics };
  const body = finishReport({ ...draft, facts }, { wordings, model: job.model, modelProblem: problem });
  await store.reports.create({
    id: job.reportId,
    conversationId: job.conversationId,
    createdAt: clock(),
    status: "draft",
    snapshotHash: body.snapshot.hash,
    mapVersion,
    body,
    frozen: input,
  });
}
