import type { Selectable } from "kysely";
import type { FailedRule, Report } from "../contract/report.ts";
import type { FrozenInput, StoredEdit, StoredReport } from "../report/stored-report.ts";
import { lockCounters, setCounters, type StoreContext } from "./counters.ts";
import type { ReportEditsTable, ReportsTable } from "./report-tables.ts";
import type { ReportStore } from "./store.ts";

export function createReportStore({ db, dialect }: StoreContext): ReportStore {
  return {
    create: ({ frozen, parentId = null, ...report }) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, report.conversationId);
      const version = counters.last_report + 1;
      await tx.insertInto("reports").values({
        id: report.id, conversation_id: report.conversationId, version, created_at: report.createdAt, status: report.status,
        status_at: report.createdAt, snapshot_hash: report.snapshotHash, map_version: report.mapVersion, body: JSON.stringify(report.body),
        content_hash: null, parent_id: parentId,
      }).execute();
      if (frozen !== undefined) await tx.insertInto("report_inputs").values({ report_id: report.id, body: JSON.stringify(frozen) }).execute();
      await setCounters(tx, report.conversationId, { last_report: version, revision: counters.revision + 1 });
      return { ...report, version, statusAt: report.createdAt, contentHash: null, parentId };
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

    async publishedVersions(conversationId) {
      const rows = await db.selectFrom("reports").select(["id", "version", "created_at"])
        .where("conversation_id", "=", conversationId).where("status", "=", "published").orderBy("version", "desc").execute();
      return rows.map((row) => ({ id: row.id, version: row.version, createdAt: row.created_at }));
    },

    async setStatus(reportId, status, at, contentHash) {
      const row = await db.updateTable("reports")
        .set((table) => ({ status, status_at: at, ...(contentHash === undefined ? {} : { content_hash: table.fn.coalesce("content_hash", table.val(contentHash)) }) }))
        .where("id", "=", reportId).returningAll().executeTakeFirst();
      return row === undefined ? null : toReport(row);
    },

    async frozen(reportId) {
      const row = await db.selectFrom("report_inputs").select("body").where("report_id", "=", reportId).executeTakeFirst();
      return row === undefined ? null : JSON.parse(row.body) as FrozenInput;
    },

    edit: (reportId, change) => db.transaction().execute(async (tx) => {
      const row = await tx.selectFrom("reports").selectAll().where("id", "=", reportId)
        .$if(dialect === "postgres", (query) => query.forUpdate())
        .executeTakeFirst();
      if (row === undefined || row.content_hash !== null) return null;
      const { body, edit } = change(JSON.parse(row.body) as Report);
      const last = await tx.selectFrom("report_edits").select((table) => table.fn.max("number").as("number")).where("report_id", "=", reportId).executeTakeFirst();
      await tx.insertInto("report_edits").values({
        report_id: reportId, number: Number(last?.number ?? 0) + 1, locale: edit.locale, sentence_id: edit.sentenceId, person_id: edit.by.id,
        person_name: edit.by.name, at: edit.at, text_before: edit.before, text_after: edit.after, failed_rules: JSON.stringify(edit.failedRules), reason: edit.reason,
      }).execute();
      const changed = await tx.updateTable("reports").set({ body: JSON.stringify(body) }).where("id", "=", reportId).returningAll().executeTakeFirstOrThrow();
      return toReport(changed);
    }),

    async edits(reportId) {
      const rows = await db.selectFrom("report_edits").selectAll().where("report_id", "=", reportId).orderBy("number").execute();
      return rows.map(toEdit);
    },

    async approvals(reportId) {
      const rows = await db.selectFrom("report_approvals").selectAll().where("report_id", "=", reportId).orderBy("section").execute();
      return rows.map((row) => ({ section: row.section, by: { id: row.person_id, name: row.person_name }, at: row.at }));
    },

    async setApproval(reportId, section, approval) {
      if (approval === null) {
        await db.deleteFrom("report_approvals").where("report_id", "=", reportId).where("section", "=", section).execute();
        return;
      }
      const values = { person_id: approval.by.id, person_name: approval.by.name, at: approval.at };
      await db.insertInto("report_approvals").values({ report_id: reportId, section, ...values })
        .onConflict((conflict) => conflict.columns(["report_id", "section"]).doUpdateSet(values)).execute();
    },

    async access(conversationId) {
      const row = await db.selectFrom("report_access").selectAll().where("conversation_id", "=", conversationId).executeTakeFirst();
      return row === undefined ? null : { passwordHash: row.password_hash, isLive: row.is_live === 1, changedAt: row.changed_at };
    },

    async setAccess(conversationId, { passwordHash, isLive, changedAt }) {
      const values = { password_hash: passwordHash, is_live: isLive ? 1 : 0, changed_at: changedAt };
      await db.insertInto("report_access").values({ conversation_id: conversationId, ...values })
        .onConflict((conflict) => conflict.column("conversation_id").doUpdateSet(values)).execute();
    },
  };
}

const toReport = (row: Selectable<ReportsTable>): StoredReport => ({
  id: row.id, conversationId: row.conversation_id, version: row.version, createdAt: row.created_at, status: row.status, statusAt: row.status_at,
  snapshotHash: row.snapshot_hash, mapVersion: row.map_version, body: JSON.parse(row.body) as Report, contentHash: row.content_hash, parentId: row.parent_id,
});

const toEdit = (row: Selectable<ReportEditsTable>): StoredEdit => ({
  number: row.number, locale: row.locale, sentenceId: row.sentence_id, by: { id: row.person_id, name: row.person_name }, at: row.at,
  before: row.text_before, after: row.text_after, failedRules: JSON.parse(row.failed_rules) as FailedRule[], reason: row.reason,
});
