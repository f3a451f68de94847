import type { Request } from "express";
import type { PublishedReport } from "../contract/report.ts";
import type { Deps } from "../deps.ts";
import { isOpen } from "../domain.ts";
import { AppError } from "../errors.ts";
import type { LiveReports } from "../jobs/live-reports.ts";
import { ensure } from "../policies/answer.ts";
import { canModerate, canReadReport } from "../policies/curate.ts";
import { canSee } from "../policies/participate.ts";
import { presentLiveReport, presentReport } from "../present/reports.ts";
import type { StoredReportAccess } from "../report/stored-report.ts";
import type { Accounts } from "./accounts/accounts.ts";
import type { ReportPasses } from "./report-pass.ts";

/** "live-squaredemo": the report that follows a conversation, wherever a report's id may stand. */
const LIVE = /^live-([0-9a-z]{10})$/;
export const liveReportId = (conversationId: string): string => `live-${conversationId}`;

export interface ReportReaders {
  /**
   * A report as this reader may have it.
   * @throws AppError "report-not-found", "report-locked" when the password is missing
   */
  read(req: Pick<Request, "headers">, reportId: string): Promise<PublishedReport>;
  /** Which conversation a report belongs to and who may read it; throws "report-not-found" where a stranger may not know of it. */
  lockOf(reportId: string): Promise<{ readonly conversationId: string; readonly passwordHash: string | null }>;
}

export function createReportReaders({ deps: { store, clock }, accounts, passes, live }: {
  readonly deps: Pick<Deps, "store" | "clock">;
  readonly accounts: Pick<Accounts, "personOf">;
  readonly passes: ReportPasses;
  readonly live: LiveReports;
}): ReportReaders {
  const isUnlocked = (req: Pick<Request, "headers">, conversationId: string, access: StoredReportAccess | null): boolean =>
    access === null || access.passwordHash === null || passes.holds(req, conversationId, access.passwordHash);

  const readLive = async (req: Pick<Request, "headers">, conversationId: string): Promise<PublishedReport> => {
    const [conversation, access] = await Promise.all([store.conversations.find(conversationId), store.reports.access(conversationId)]);
    if (conversation === null) throw new AppError("report-not-found");
    const isShown = access?.isLive === true && canSee(conversation).allowed;
    const mayRead = isShown && isUnlocked(req, conversationId, access);
    if (!mayRead && !canModerate(await accounts.personOf(req.headers)).allowed) throw new AppError(isShown ? "report-locked" : "report-not-found");
    const report = await live.read(conversation);
    if (report === null) throw new AppError("report-not-found");
    const versions = await store.reports.publishedVersions(conversationId);
    return presentLiveReport(liveReportId(conversationId), report, { isProtected: (access?.passwordHash ?? null) !== null, versions, isClosed: !isOpen(conversation, clock()) });
  };

  return {
    async read(req, reportId) {
      const [, liveOf] = LIVE.exec(reportId) ?? [];
      if (liveOf !== undefined) return readLive(req, liveOf);
      const report = await store.reports.find(reportId);
      if (report === null) throw new AppError("report-not-found");
      const [access, versions] = await Promise.all([store.reports.access(report.conversationId), store.reports.publishedVersions(report.conversationId)]);
      const unlocked = isUnlocked(req, report.conversationId, access);
      // Whoever is signed in is asked only where it makes a difference.
      const person = report.status === "published" && unlocked ? null : await accounts.personOf(req.headers);
      ensure(canReadReport(report, person, unlocked));
      return presentReport(report, { isProtected: (access?.passwordHash ?? null) !== null, versions });
    },
    async lockOf(reportId) {
      const [, liveOf] = LIVE.exec(reportId) ?? [];
      const report = liveOf === undefined ? await store.reports.find(reportId) : null;
      const conversationId = liveOf ?? report?.conversationId;
      if (conversationId === undefined || (report !== null && report.status !== "published")) throw new AppError("report-not-found");
      const access = await store.reports.access(conversationId);
      if (liveOf !== undefined && access?.isLive !== true) throw new AppError("report-not-found");
      return { conversationId, passwordHash: access?.passwordHash ?? null };
    },
  };
}
