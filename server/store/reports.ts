import type { Selectable } from "kysely";
import type { Report } from "../contract/report.ts";
import type { StoredReport } from "../report/stored-report.ts";
import { lockCounters, setCounters, type StoreContext } from "./counters.ts";
import type { ReportsTable } from "./database.ts";
import type { ReportStore } from "./store.ts";

export function createReportStore({ db, dialect }: StoreContext): ReportStore {
  return {
    create: (report) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, report.conversationId);
      const version = counters.last_report + 1;
      await tx.insertInto("reports").values({
        id: report.id, conversation_id: report.conversationId, version, created_at: report.createdAt, status: report.status,
        status_at: report.createdAt, snapshot_hash: report.snapshotHash, map_version: report.mapVersion, body: JSON.stringify(report.body),
      }).execute();
      await setCounters(tx, report.conversationId, { last_report: version, revision: counters.revision + 1 });
      return { ...report, version, statusAt: report.createdAt };
    }),

    async find(reportId) {
      const row = await db.selectFrom("reports").selectAll().where("id", "=", reportId).executeTakeFirst();
      return row === undefined ? null : toReport(row);
    },

    async list(conversationId) {
      const rows = await db.selectFrom("reports").selectAll().where("conversation_id", "=", conversationId).orderBy("version", "desc").execute();
      return rows.map(toReport);
    },

    async latestPublished(conversationId) {
      const row = await db.selectFrom("reports").selectAll()
        .where("conversation_id", "=", conversationId).where("status", "=", "published").orderBy("version", "desc").limit(1).executeTakeFirst();
      return row === undefined ? null : toReport(row);
    },

    async latestPublishedId(conversationId) {
      const row = await db.selectFrom("reports").select("id")
        .where("conversation_id", "=", conversationId).where("status", "=", "published").orderBy("version", "desc").limit(1).executeTakeFirst();
      return row?.id ?? null;
    },

    async setStatus(reportId, status, at) {
      const row = await db.updateTable("reports").set({ status, status_at: at }).where("id", "=", reportId).returningAll().executeTakeFirst();
      return row === undefined ? null : toReport(row);
    },
  };
}

const toReport = (row: Selectable<ReportsTable>): StoredReport => ({
  id: row.id, conversationId: row.conversation_id, version: row.version, createdAt: row.created_at, status: row.status, statusAt: row.status_at,
  snapshotHash: row.snapshot_hash, mapVersion: row.map_version, body: JSON.parse(row.body) as Report,
});
