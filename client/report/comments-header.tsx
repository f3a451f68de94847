import type { Locale } from "../../messages/locale.ts";
import type { CommentsReport } from "../../server/contract/comments.ts";
import { useReport } from "./report-context.ts";
import { ReportLanguages } from "./report-header.tsx";
import { ReportStateNotes } from "./report-state-notes.tsx";
import { Part } from "./section.tsx";
import { commentsMessages, topicName } from "./topics-words.ts";

const LARGEST = 3;

/** Kicker, question, what it stands on, and the sentence that counts are no votes. */
export function CommentsHeader({ part: { counts }, onLocale }: { readonly part: CommentsReport; readonly onLocale: (locale: Locale) => void }) {
  const { published, report, locale, words, page, format } = useReport();
  const own = commentsMessages[locale];
  const { conversation } = report;
  return (
    <header class="report-header">
      <div class="row row--apart">
        <p class="report-header__kicker">{own.kicker}</p>
        <ReportLanguages onLocale={onLocale} />
      </div>
      <h1 lang={conversation.language} dir="auto">{conversation.topic}</h1>
      <p class="report-header__summary">{own.summary(counts.comments, format.number(counts.comments), counts.people, format.number(counts.people), counts.hasNames)}</p>
      <p class="small muted">
        {words.version(format.number(published.version), format.date(published.createdAt))}
        {conversation.source !== null && <> · {words.source(conversation.source)}</>}
        {published.isProtected && <> · {page.isProtected}</>}
      </p>
      {conversation.descriptionHtml !== "" && (
        <details class="about">
          <summary>{words.about}</summary>
          {/* Rendered on the server from Markdown with HTML off. */}
          <div class="prose" lang={conversation.language} dangerouslySetInnerHTML={{ __html: conversation.descriptionHtml }} />
        </details>
      )}
      <ReportStateNotes />
    </header>
  );
}

/** How much there is, and what most was said about. */
export function CommentsKeyFigures({ part }: { readonly part: CommentsReport }) {
  const { report, locale, format } = useReport();
  const own = commentsMessages[locale];
  const { counts, topics, figures } = part;
  const main = topics.topics.filter(({ parentId }) => parentId === null);
  const figureOf = new Map(figures.map((entry) => [entry.topicId, entry]));
  const numbers: readonly (readonly [string, number])[] = [
    [own.figures.comments, counts.comments], ...(counts.hasNames ? [[own.figures.people, counts.people] as const] : []), [own.figures.claims, counts.claims], [own.figures.topics, main.length],
  ];
  const largest = main.flatMap((topic) => figureOf.get(topic.id) === undefined ? [] : [{ topic, figure: figureOf.get(topic.id) }]).sort((a, b) => (b.figure?.comments ?? 0) - (a.figure?.comments ?? 0)).slice(0, LARGEST);
  return (
    <Part id="key-findings" title={own.titles["key-findings"]}>
      <dl class="key-numbers">{numbers.map(([name, count]) => <div key={name}><dt>{name}</dt><dd>{format.number(count)}</dd></div>)}</dl>
      {largest.length > 0 && (
        <div>
          <p>{own.largestTitle}</p>
          <ol>
            {largest.map(({ topic, figure }) => (
              <li key={topic.id} lang={topicName(topic, locale).isName ? undefined : report.conversation.language}>
                {own.largest(topicName(topic, locale).text, figure?.comments ?? 0, format.number(figure?.comments ?? 0), figure?.people ?? 0, format.number(figure?.people ?? 0))}
              </li>
            ))}
          </ol>
        </div>
      )}
      <p class="notice small">{own.notVotes}{!counts.hasNames && <> {own.noNames}</>}</p>
    </Part>
  );
}
