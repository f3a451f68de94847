import { useState } from "preact/hooks";
import { locales, type Locale } from "../../messages/locale.ts";
import type { ReportReview } from "../../server/contract/report-review.ts";
import type { ReportSection, ReportSentence } from "../../server/contract/report.ts";
import { useLanguage } from "../shared/surface.tsx";
import { languages } from "./catalogues.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { Link } from "./link.tsx";
import { FailureNotice, Notice, Resource } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { ReportEditDialog } from "./report-edit-dialog.tsx";
import { ReportEditLog } from "./report-edit-log.tsx";
import { ReportReviewSection, sectionKeyOf } from "./report-review-section.tsx";
import { useLoad } from "./use-load.ts";

/** One report read section by section: sentences to change, sections to approve, and what was changed so far. */
export function ReportReviewScreen({ conversationId, reportId }: { readonly conversationId: string; readonly reportId: string }) {
  const { messages, api } = useConsole();
  const words = messages.reportReview;
  const { state, reload, replace } = useLoad(reportId, () => api.reportReview(reportId));
  return (
    <div class="stack stack--loose">
      <p><Link to={{ name: "conversation", id: conversationId, tab: "report" }}>{words.back}</Link></p>
      <Resource state={state} onRetry={reload}>{(review) => <Review review={review} onChanged={replace} />}</Resource>
    </div>
  );
}

function Review({ review, onChanged }: { readonly review: ReportReview; readonly onChanged: (review: ReportReview) => void }) {
  const { messages, api } = useConsole();
  const { locale: own, format } = useLanguage();
  const isOrganiser = useIsOrganiser();
  const words = messages.reportReview;
  const { published, approvals } = review;
  const { report } = published;
  const [locale, setLocale] = useState<Locale>(own === "ja" ? "ja" : "en");
  const [editing, setEditing] = useState<{ readonly section: ReportSection; readonly sentence: ReportSentence } | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const canEdit = review.canEdit && isOrganiser;
  const sections = report.sections[locale];
  const keys = sections.map(sectionKeyOf);
  const approvedCount = keys.filter((key) => approvals.some(({ section }) => section === key)).length;
  const whole = approvals.find(({ section }) => section === "report");

  const approve = async (section: string, isApproved: boolean): Promise<void> => {
    try {
      onChanged(await api.approveReportSection(published.id, { section, isApproved }));
      setFailure(null);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <PageTitle context={report.conversation.topic}>{`${words.title}: ${messages.conversation.report.versionNumber(published.version)}`}</PageTitle>
      <p class="row"><span class="tag">{published.status === "live" ? "" : words.status[published.status]}</span> <a href={`/report/${published.id}?lang=${locale}`}>{words.read}</a></p>
      <p class="text-column">{words.intro}</p>
      {!review.canEdit && <Notice kind="info"><p>{published.contentHash === null && published.status !== "withdrawn" ? words.notKept : words.readOnly}</p></Notice>}
      <div role="status">{done !== null && <Notice kind="success"><p>{done}</p></Notice>}</div>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <div class="row row--apart">
        <div class="language-switch" role="group" aria-label={words.language}>
          {locales.map((each) => (
            <button key={each} type="button" lang={each} class="language-switch__choice" aria-pressed={each === locale} onClick={() => setLocale(each)}>{languages[each].common.languageName}</button>
          ))}
        </div>
        <p>{words.progress(format.number(approvedCount), format.number(keys.length))}</p>
      </div>
      {sections.map((section) => (
        <ReportReviewSection
          key={sectionKeyOf(section)}
          section={section}
          report={report}
          locale={locale}
          approval={approvals.find((approval) => approval.section === sectionKeyOf(section)) ?? null}
          onEdit={canEdit ? (sentence) => { setDone(null); setEditing({ section, sentence }); } : null}
          onApprove={canEdit ? (isApproved) => void approve(sectionKeyOf(section), isApproved) : null}
        />
      ))}
      {canEdit && (
        <p class="row">
          {whole === undefined
            ? <button type="button" class="button button--primary" onClick={() => void approve("report", true)}>{words.approveAll}</button>
            : <><strong>{words.approved(whole.by, format.dateTime(whole.at))}</strong> <button type="button" class="button button--small" onClick={() => void approve("report", false)}>{words.unapprove}</button></>}
        </p>
      )}
      <ReportEditLog edits={review.edits} />
      {editing !== null && (
        <ReportEditDialog
          report={report}
          reportId={published.id}
          locale={locale}
          sentence={editing.sentence}
          onSaved={(next) => { onChanged(next); setEditing(null); setDone(words.saved); }}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
