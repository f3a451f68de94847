import type { Locale } from "../../messages/locale.ts";
import type { ReportApproval } from "../../server/contract/report-review.ts";
import type { Report, ReportSection, ReportSentence, TextRun } from "../../server/contract/report.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";

/** "group:A": the section in every language. */
export const sectionKeyOf = ({ kind, groupId }: Pick<ReportSection, "kind" | "groupId">): string => (groupId === null ? kind : `${kind}:${groupId}`);

/** A sentence as readers see it, quotations in their own language. */
export function SentenceRuns({ runs, report }: { readonly runs: readonly TextRun[]; readonly report: Report }) {
  const textOf = (id: number) => report.statements.find(({ statement }) => statement.id === id)?.statement;
  return (
    <>
      {runs.map((run, index) => {
        if (run.kind === "words") return <span key={index}>{run.text}</span>;
        if (run.kind === "number") return <strong key={index}>{run.text}</strong>;
        const statement = textOf(run.statementId);
        return <q key={index} class="review-quote" lang={statement?.language ?? "und"} dir="auto">{statement?.text ?? `#${String(run.statementId)}`}</q>;
      })}
    </>
  );
}

export const plainRuns = (runs: readonly TextRun[]): string => runs.map((run) => (run.kind === "quote" ? `#${String(run.statementId)}` : run.text)).join("").trim();

interface Props {
  readonly section: ReportSection;
  readonly report: Report;
  readonly locale: Locale;
  readonly approval: ReportApproval | null;
  readonly onEdit: ((sentence: ReportSentence) => void) | null;
  readonly onApprove: ((isApproved: boolean) => void) | null;
}

/** One section with its sentences, who worded each, and its approval. */
export function ReportReviewSection({ section, report, locale, approval, onEdit, onApprove }: Props) {
  const { messages } = useConsole();
  const { common, format } = useLanguage();
  const words = messages.reportReview;
  const id = `section-${sectionKeyOf(section).replace(":", "-")}`;
  const name = words.sections[section.kind];
  const title = section.groupId === null ? name : words.sectionOfGroup(name, common.groupName(section.groupId));
  if (section.sentences.length === 0) return null;
  return (
    <section class="card stack text-column" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class="plain-list stack">
        {section.sentences.map((sentence) => (
          <li key={sentence.id} class="stack stack--tight">
            <p lang={locale}><SentenceRuns runs={sentence.runs} report={report} /></p>
            <p class="row small">
              <span class="tag">{words.source[sentence.source]}</span>
              {sentence.edited !== undefined && sentence.edited.failedRules.length > 0 && <span class="tag tag--strong">{words.staffWording}</span>}
              {onEdit !== null && <button type="button" class="button button--small" aria-label={words.editOf(plainRuns(sentence.runs))} onClick={() => onEdit(sentence)}>{words.edit}</button>}
            </p>
          </li>
        ))}
      </ul>
      <p class="row">
        {approval !== null && <strong>✓ {words.approved(approval.by, format.dateTime(approval.at))}</strong>}
        {onApprove !== null && (approval === null
          ? <button type="button" class="button" onClick={() => onApprove(true)}>{words.approve}<span class="visually-hidden">: {title}</span></button>
          : <button type="button" class="button button--small" onClick={() => onApprove(false)}>{words.unapprove}<span class="visually-hidden">: {title}</span></button>)}
      </p>
    </section>
  );
}
