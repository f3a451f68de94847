import type { Request } from "express";
import type { PublishedReport } from "../contract/report.ts";
import type { Deps } from "../deps.ts";
import { isOpen, type Place } from "../domain.ts";
import { AppError } from "../errors.ts";
import type { LiveReports } from "../jobs/live-reports.ts";
import { ensure } from "../policies/answer.ts";
import { canRead, canReadReport, type Curator } from "../policies/curate.ts";
import { canSee } from "../policies/participate.ts";
import { presentLiveReport, presentReport } from "../present/reports.ts";
import type { StoredReportAccess } from "../report/stored-report.ts";
import type { Guard } from "./accounts/require-role.ts";
import type { Passes } from "./passes.ts";

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
  readonly accounts: Guard;
  readonly passes: Passes;
  readonly live: LiveReports;
}): ReportReaders {
  const isUnlocked = (req: Pick<Request, "headers">, conversationId: string, access: StoredReportAccess | null): boolean =>
    access === null || access.passwordHash === null || passes.holds(req, conversationId, access.passwordHash);

  /** Who asks, and where the conversation lies. */
  const curatorOf = async (req: Pick<Request, "headers">, conversationId: string): Promise<{ readonly person: Curator; readonly place: Place }> => {
    const [person, place] = await Promise.all([accounts.callerOf(req.headers), accounts.placeOf("conversation", conversationId)]);
    if (place === null) throw new AppError("report-not-found");
    return { person, place };
  };

  const readLive = async (req: Pick<Request, "headers">, conversationId: string): Promise<PublishedReport> => {
    const [conversation, access] = await Promise.all([store.conversations.find(conversationId), store.reports.access(conversationId)]);
    if (conversation === null) throw new AppError("report-not-found");
    const isShown = access?.isLive === true && canSee(conversation).allowed;
    const mayRead = isShown && isUnlocked(req, conversationId, access);
    if (!mayRead) {
      const { person, place } = await curatorOf(req, conversationId);
      if (!canRead(person, place).allowed) throw new AppError(isShown ? "report-locked" : "report-not-found");
    }
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
      if (report.status !== "published" || !unlocked) {
        const { person, place } = await curatorOf(req, report.conversationId);
        ensure(canReadReport(report, person, unlocked, place));
      }
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
