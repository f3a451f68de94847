import type { Selectable } from "kysely";
import type { StepEstimate } from "../contract/report-jobs.ts";
import type { ModelModeStore } from "../llm/model-call.ts";
import type { UnitOutcome } from "../report/jobs/report-unit.ts";
import type { StoredJob, StoredUnit } from "../report/jobs/stored-job.ts";
import { lockCounters, type StoreContext } from "./counters.ts";
import type { Tx } from "./database.ts";
import type { ReportJobStore } from "./report-job-store.ts";
import type { ReportJobsTable, ReportUnitsTable } from "./report-job-tables.ts";

const open = ["queued", "running"] as const;

export function createReportJobStore({ db, dialect }: StoreContext): ReportJobStore {
  const find: ReportJobStore["find"] = async (jobId) => {
    const row = await db.selectFrom("report_jobs").selectAll().where("id", "=", jobId).executeTakeFirst();
    return row === undefined ? null : toJob(row);
  };
  /** Locks the conversation's counters, so that of two jobs started at once one is refused. */
  const hasOpenJob = async (tx: Tx, conversationId: string): Promise<boolean> => {
    await lockCounters(tx, dialect, conversationId);
    return (await tx.selectFrom("report_jobs").select("id").where("conversation_id", "=", conversationId).where("state", "in", open).executeTakeFirst()) !== undefined;
  };
  return {
    find,

    create: (job, frozen, units) => db.transaction().execute(async (tx) => {
      if (await hasOpenJob(tx, job.conversationId)) return null;
      const row: ReportJobsTable = {
        id: job.id, conversation_id: job.conversationId, report_id: job.reportId, state: "queued", model: job.model, token_cap: job.tokenCap,
        is_fresh: job.isFresh ? 1 : 0, estimate: JSON.stringify(job.estimate), frozen, created_at: job.createdAt, started_at: null, finished_at: null,
        lease_owner: null, lease_until: null, problem: null,
      };
      await tx.insertInto("report_jobs").values(row).execute();
      for (const [position, { key, step }] of units.entries()) {
        await tx.insertInto("report_units").values({
          job_id: job.id, key, position, step, state: "open", owner: null, outcome: null, problem: null,
          requests: 0, kept: 0, prompt_tokens: 0, completion_tokens: 0, is_estimated: 0, finished_at: null,
        }).execute();
      }
      return toJob(row);
    }),

    async list(conversationId, limit) {
      const rows = await db.selectFrom("report_jobs").selectAll().where("conversation_id", "=", conversationId).orderBy("created_at", "desc").orderBy("id").limit(limit).execute();
      return rows.map(toJob);
    },

    async units(jobId) {
      const rows = await db.selectFrom("report_units").selectAll().where("job_id", "=", jobId).orderBy("position").execute();
      return rows.map(toUnit);
    },

    async frozen(jobId) {
      const row = await db.selectFrom("report_jobs").select("frozen").where("id", "=", jobId).executeTakeFirst();
      return row?.frozen ?? null;
    },

    // One statement: of two workers that want the same job, the database lets one have it.
    async claim({ owner, now, until }) {
      const row = await db.updateTable("report_jobs")
        .set({ state: "running", lease_owner: owner, lease_until: until, started_at: now })
        .where("id", "=", (query) => query.selectFrom("report_jobs").select("id").where("state", "in", open)
          .where((build) => build.or([build("lease_until", "is", null), build("lease_until", "<", now)]))
          .orderBy("created_at").orderBy("id").limit(1))
        .where((build) => build.or([build("lease_until", "is", null), build("lease_until", "<", now)]))
        .returningAll().executeTakeFirst();
      return row === undefined ? null : toJob(row);
    },

    async renew(jobId, { owner, until }) {
      const { numUpdatedRows } = await db.updateTable("report_jobs").set({ lease_until: until })
        .where("id", "=", jobId).where("lease_owner", "=", owner).where("state", "=", "running").executeTakeFirst();
      return numUpdatedRows > 0;
    },

    async letGo(jobId, owner) {
      await db.updateTable("report_jobs").set({ lease_owner: null, lease_until: null }).where("id", "=", jobId).where("lease_owner", "=", owner).execute();
    },

    async claimUnit(jobId, key, { owner, now }) {
      const { numUpdatedRows } = await db.updateTable("report_units").set({ state: "running", owner })
        .where("job_id", "=", jobId).where("key", "=", key)
        // A unit another worker left running when its lease ended is taken over; our own is never started twice.
        .where((build) => build.or([build("state", "=", "open"), build.and([build("state", "=", "running"), build("owner", "!=", owner)])]))
        .where((build) => build.exists(build.selectFrom("report_jobs").select("id")
          .where("id", "=", jobId).where("lease_owner", "=", owner).where("lease_until", ">", now).where("state", "=", "running")))
        .executeTakeFirst();
      return numUpdatedRows > 0;
    },

    async finishUnit(jobId, key, { owner, now }, { outcome, problem, usage }, isOver) {
      await db.updateTable("report_units")
        .set((unit) => ({
          state: isOver ? (outcome === null ? "failed" : "done") : "open",
          owner: null, outcome: outcome === null ? null : JSON.stringify(outcome), problem, finished_at: isOver ? now : null,
          requests: unit("requests", "+", usage.requests), kept: unit("kept", "+", usage.kept),
          prompt_tokens: unit("prompt_tokens", "+", usage.promptTokens), completion_tokens: unit("completion_tokens", "+", usage.completionTokens),
          ...(usage.isEstimated ? { is_estimated: 1 } : {}),
        }))
        .where("job_id", "=", jobId).where("key", "=", key).where("owner", "=", owner).execute();
    },

    async finish(jobId, owner, state, problem, at) {
      const { numUpdatedRows } = await db.updateTable("report_jobs")
        // What it was written from is needed no more once there is a report.
        .set({ state, problem, finished_at: at, lease_owner: null, lease_until: null, ...(state === "failed" ? {} : { frozen: null }) })
        .where("id", "=", jobId).where("lease_owner", "=", owner).where("state", "=", "running").executeTakeFirst();
      return numUpdatedRows > 0;
    },

    async cancel(jobId, at) {
      await db.updateTable("report_jobs").set({ state: "cancelled", finished_at: at, lease_owner: null, lease_until: null }).where("id", "=", jobId).where("state", "in", open).execute();
      return find(jobId);
    },

    resume: (jobId) => db.transaction().execute(async (tx) => {
      const row = await tx.selectFrom("report_jobs").selectAll().where("id", "=", jobId).executeTakeFirst();
      if (row === undefined || (row.state !== "cancelled" && row.state !== "failed")) return null;
      if (await hasOpenJob(tx, row.conversation_id)) return null;
      await tx.updateTable("report_units").set({ state: "open", owner: null, problem: null }).where("job_id", "=", jobId).where("state", "!=", "done").execute();
      const changed = await tx.updateTable("report_jobs").set({ state: "queued", problem: null, finished_at: null, lease_owner: null, lease_until: null }).where("id", "=", jobId).returningAll().executeTakeFirstOrThrow();
      return toJob(changed);
    }),
  };
}

export const createModelModeStore = ({ db }: StoreContext): ModelModeStore => ({
  async find(server) {
    const row = await db.selectFrom("model_modes").select("mode").where("server", "=", server).executeTakeFirst();
    return row?.mode ?? null;
  },
  async save(server, mode) {
    await db.insertInto("model_modes").values({ server, mode }).onConflict((conflict) => conflict.column("server").doUpdateSet({ mode })).execute();
  },
});

const toJob = (row: Selectable<ReportJobsTable>): StoredJob => ({
  id: row.id, conversationId: row.conversation_id, reportId: row.report_id, state: row.state, model: row.model, tokenCap: row.token_cap, isFresh: row.is_fresh === 1,
  estimate: JSON.parse(row.estimate) as StepEstimate[], createdAt: row.created_at, startedAt: row.started_at, finishedAt: row.finished_at, problem: row.problem,
});

const toUnit = (row: Selectable<ReportUnitsTable>): StoredUnit => ({
  key: row.key, step: row.step, state: row.state, outcome: row.outcome === null ? null : JSON.parse(row.outcome) as UnitOutcome, problem: row.problem,
  requests: row.requests, kept: row.kept, promptTokens: row.prompt_tokens, completionTokens: row.completion_tokens, isEstimated: row.is_estimated === 1, finishedAt: row.finished_at,
});
