import { useMemo } from "preact/hooks";
import type { Locale } from "../../messages/locale.ts";
import type { CommentsReport } from "../../server/contract/comments.ts";
import { CommentsAudit, CommentsDuplicates } from "./comments-audit.tsx";
import { CommentsHeader, CommentsKeyFigures } from "./comments-header.tsx";
import { CommentsSearch } from "./comments-search.tsx";
import { CommentsTopics } from "./comments-topics.tsx";
import { FileLists } from "./downloads-part.tsx";
import { ContentsList } from "./report-contents.tsx";
import { useReport } from "./report-context.ts";
import { Part } from "./section.tsx";
import { commentsMessages } from "./topics-words.ts";

/** A report of free comments as an article: figures, topics with their claims, what became of every comment, how it was done. */
export function CommentsPage({ part, onLocale }: { readonly part: CommentsReport; readonly onLocale: (locale: Locale) => void }) {
  const { published, locale, words } = useReport();
  const own = commentsMessages[locale];
  const claimOf = useMemo(() => new Map(part.claims.map((claim) => [claim.id, claim])), [part]);
  const commentOf = useMemo(() => new Map(part.comments.map((comment) => [comment.number, comment])), [part]);
  const parts = (["key-findings", "topics", "duplicates", "claims", "audit", "method", "downloads"] as const).filter((id) => id !== "duplicates" || part.duplicates.length > 0);
  const base = `/api/v1/reports/${published.id}`;
  return (
    <>
      <a class="skip-link" href="#report">{words.skipToContent}</a>
      <div class="report-page">
        <ContentsList entries={parts.map((id) => ({ id, title: own.titles[id] }))} />
        <main id="report" class="report" tabIndex={-1}>
          <CommentsHeader part={part} onLocale={onLocale} />
          <CommentsKeyFigures part={part} />
          <CommentsTopics part={part} claimOf={claimOf} commentOf={commentOf} />
          {part.duplicates.length > 0 && <CommentsDuplicates part={part} commentOf={commentOf} />}
          <CommentsSearch part={part} commentOf={commentOf} />
          <CommentsAudit part={part} />
          <Part id="method" title={own.titles.method}>
            {own.method.map(([title, text]) => <div key={title}><h3>{title}</h3><p>{text}</p></div>)}
            {part.writing.model !== null && <p>{own.methodModel(part.writing.model)}</p>}
            {part.writing.modelProblem !== null && <p>{own.modelProblem}</p>}
          </Part>
          <Part id="downloads" title={own.titles.downloads}>
            <ul class="plain-list downloads">
              <li><a href={`${base}/claims.csv`} download>{own.downloads.claims}</a></li>
              <li><a href={`${base}/comments.csv`} download>{own.downloads.comments}</a></li>
              <li class="no-print"><button type="button" class="button button--small" onClick={() => window.print()}>{own.downloads.print}</button></li>
            </ul>
            <FileLists />
          </Part>
        </main>
      </div>
    </>
  );
}
