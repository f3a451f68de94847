import type { CommentLine, CommentOutcome, CommentsReport } from "../../server/contract/comments.ts";
import { useReport } from "./report-context.ts";
import { Part } from "./section.tsx";
import { commentsMessages } from "./topics-words.ts";

const outcomes: readonly CommentOutcome[] = ["cited", "duplicate", "unclassified", "too-short"];

/** Every comment accounted for, rows that were not taken, and what was masked. */
export function CommentsAudit({ part }: { readonly part: CommentsReport }) {
  const { published, locale, format } = useReport();
  const own = commentsMessages[locale];
  const { counts, file, writing } = part;
  const count: Readonly<Record<CommentOutcome, number>> = { cited: counts.cited, duplicate: counts.duplicate, "too-short": counts.tooShort, unclassified: counts.unclassified };
  const kinds = (["emails", "phones", "links", "names"] as const).filter((kind) => counts.masked[kind] > 0);
  const masked = kinds.reduce((sum, kind) => sum + counts.masked[kind], 0);
  return (
    <Part id="audit" title={own.titles.audit}>
      <p>{own.auditIntro(format.number(counts.comments))}</p>
      <table class="table">
        <caption class="visually-hidden">{own.auditCaption}</caption>
        <thead><tr><th scope="col">{own.auditHead.outcome}</th><th scope="col" class="number">{own.auditHead.comments}</th></tr></thead>
        <tbody>{outcomes.map((outcome) => <tr key={outcome}><th scope="row">{own.outcomes[outcome]}</th><td class="number">{format.number(count[outcome])}</td></tr>)}</tbody>
        <tfoot><tr><th scope="row">{own.auditTotal}</th><td class="number"><strong>{format.number(counts.comments)}</strong></td></tr></tfoot>
      </table>
      <p>{own.rows(format.number(file.rows), format.number(file.taken), format.number(file.skipped), file.name, file.encoding)}</p>
      {file.notes.length > 0 && <ul class="small">{file.notes.map(({ line, problem }) => <li key={line}>{own.line(format.number(line))}: {own.rowProblems[problem]}</li>)}</ul>}
      <p>{masked === 0 ? own.maskedNone : own.masked(masked, format.number(masked), kinds.map((kind) => own.maskedKinds[kind](format.number(counts.masked[kind]))).join(locale === "ja" ? "、" : ", "))}</p>
      {writing.refused.length > 0 && <p>{own.refusedClaims(writing.refused.length, format.number(writing.refused.length))}</p>}
      <p class="no-print"><a href={`/api/v1/reports/${published.id}/comments.csv`} download>{own.downloads.comments}</a></p>
    </Part>
  );
}

/** Comments that were sent more than once: how many, and by how many people. */
export function CommentsDuplicates({ part, commentOf }: { readonly part: CommentsReport; readonly commentOf: ReadonlyMap<number, CommentLine> }) {
  const { report, locale, words, format } = useReport();
  const own = commentsMessages[locale];
  return (
    <Part id="duplicates" title={own.titles.duplicates}>
      <p>{own.duplicatesIntro}</p>
      <ul class="plain-list claim-list">
        {part.duplicates.map(({ kind, itemIds, people }) => (
          <li key={itemIds.join()} class="claim">
            <strong>{own.duplicates(format.number(itemIds.length), people, format.number(people), kind === "same")}</strong>
            <blockquote class="quote" lang={report.conversation.language} dir="auto">{words.openQuote}{commentOf.get(itemIds[0] ?? 0)?.text}{words.closeQuote}</blockquote>
          </li>
        ))}
      </ul>
    </Part>
  );
}
