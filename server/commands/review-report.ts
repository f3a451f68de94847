import type { ApproveSection, CheckSentence, EditSentence, SentenceChecked } from "../contract/report-review.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { checkWording, findSentence, replaceSentence, sectionKey, sectionKeys, type PlacedSentence } from "../report/edit-sentence.ts";
import type { FactPack } from "../report/fact-pack.ts";
import { freezeSnapshot } from "../report/freeze-snapshot.ts";
import { offerSlots } from "../report/offer-slots.ts";
import type { Person, StoredReport } from "../report/stored-report.ts";

type ReviewDeps = Pick<Deps, "store" | "clock">;

/** The facts a report was written from, made again from what was kept; null for a report that kept nothing. */
export async function factsOfReport({ store }: Pick<Deps, "store">, report: StoredReport): Promise<FactPack | null> {
  const [frozen, stored] = await Promise.all([store.reports.frozen(report.id), store.maps.find(report.conversationId, report.mapVersion)]);
  return frozen === null || stored === null ? null : freezeSnapshot(frozen.conversation, frozen.statements, stored.map).pack;
}

/** What the verifier says of another wording; nothing is stored. Throws "report-not-found", "report-sealed", "sentence-not-found". */
export async function checkReportSentence(deps: ReviewDeps, reportId: string, { locale, sentenceId, skeleton }: CheckSentence): Promise<SentenceChecked> {
  const { pack, placed } = await openSentence(deps, reportId, { locale, sentenceId });
  const { failedRules, runs } = checkWording(pack, placed, locale, skeleton);
  return { failedRules: [...failedRules], runs: runs === null ? null : [...runs], slots: [...offerSlots(pack, placed, locale)] };
}

/**
 * Words a sentence anew. The same rules hold for people and machines; a person may go against one with a reason, which
 * readers are told. Approvals of the section and of the whole no longer hold.
 * @throws AppError "sentence-breaks-rules" without a reason, "sentence-not-showable" when a slot has no value,
 *   "report-sealed", "report-not-found", "sentence-not-found"
 */
export async function editReportSentence(deps: ReviewDeps, reportId: string, { locale, sentenceId, skeleton, reason }: EditSentence, by: Person): Promise<StoredReport> {
  const { pack, placed } = await openSentence(deps, reportId, { locale, sentenceId });
  const { failedRules, runs } = checkWording(pack, placed, locale, skeleton);
  if (runs === null) throw new AppError("sentence-not-showable");
  if (failedRules.length > 0 && reason === undefined) throw new AppError("sentence-breaks-rules");
  const at = deps.clock();
  const kept = failedRules.length > 0 ? reason ?? null : null;
  const report = await deps.store.reports.edit(reportId, (body) => {
    const before = findSentence(body, locale, sentenceId)?.sentence ?? placed.sentence;
    const edited = { at, before: before.edited?.before ?? before.skeleton, failedRules: [...failedRules], reason: kept };
    return {
      body: replaceSentence(body, locale, { ...before, skeleton, runs: [...runs], source: "person", edited }),
      edit: { locale, sentenceId, by, at, before: before.skeleton, after: skeleton, failedRules, reason: kept },
    };
  });
  if (report === null) throw new AppError("report-sealed");
  for (const section of [sectionKey(placed.section), "report"]) await deps.store.reports.setApproval(reportId, section, null);
  return report;
}

/** Approves a section, or the whole ("report"), or takes that back. Throws "report-not-found", "report-sealed", "section-not-found". */
export async function approveReportSection({ store, clock }: ReviewDeps, reportId: string, { section, isApproved }: ApproveSection, by: Person): Promise<StoredReport> {
  const report = await openReport({ store }, reportId);
  if (section !== "report" && !sectionKeys(report.body).includes(section)) throw new AppError("section-not-found");
  await store.reports.setApproval(reportId, section, isApproved ? { by, at: clock() } : null);
  return report;
}

async function openReport({ store }: Pick<Deps, "store">, reportId: string): Promise<StoredReport> {
  const report = await store.reports.find(reportId);
  if (report === null) throw new AppError("report-not-found");
  if (report.contentHash !== null) throw new AppError("report-sealed");
  return report;
}

async function openSentence(deps: ReviewDeps, reportId: string, { locale, sentenceId }: Pick<CheckSentence, "locale" | "sentenceId">): Promise<{
  readonly pack: FactPack;
  readonly placed: PlacedSentence;
}> {
  const report = await openReport(deps, reportId);
  const placed = findSentence(report.body, locale, sentenceId);
  if (placed === null) throw new AppError("sentence-not-found");
  const pack = await factsOfReport(deps, report);
  if (pack === null) throw new AppError("report-sealed");
  return { pack, placed };
}
