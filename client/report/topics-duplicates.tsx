import { useReport } from "./report-context.ts";
import { Part } from "./section.tsx";
import { StatementLink } from "./statement-link.tsx";
import { topicsMessages } from "./topics-words.ts";

/** Statements that say the same: how many, by how many people. */
export function DuplicatesPart() {
  const { report, locale, format, words, byId } = useReport();
  const own = topicsMessages[locale];
  const groups = report.duplicates ?? [];
  if (groups.length === 0) return null;
  return (
    <Part id="duplicates" title={words.titles.duplicates}>
      <p>{own.duplicatesIntro}</p>
      <ul class="plain-list claim-list">
        {groups.map(({ kind, itemIds, people }) => (
          <li key={itemIds.join()} class="claim">
            <strong>{own.duplicates(format.number(itemIds.length), people, format.number(people), kind === "same")}</strong>
            {itemIds.map((id) => {
              const row = byId.get(id);
              return row === undefined ? null : <span key={id} class="claim__text"><StatementLink id={id}>#{id}</StatementLink> <span lang={row.statement.language} dir="auto">{row.statement.text}</span></span>;
            })}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** Statements that were claims of free comments, with the exact words people wrote. */
export function OriginsPart() {
  const { report, locale, format, words, byId } = useReport();
  const own = topicsMessages[locale];
  const origins = report.origins ?? [];
  if (origins.length === 0) return null;
  return (
    <Part id="origins" title={words.titles.origins}>
      <p>{own.originsIntro}</p>
      <ul class="plain-list claim-list">
        {origins.map(({ statementId, reportId, claimId, comments, people, quotes }) => {
          const row = byId.get(statementId);
          return row === undefined ? null : (
            <li key={`${reportId} ${String(claimId)}`} class="claim">
              <span class="claim__text"><StatementLink id={statementId}>#{statementId}</StatementLink> <span lang={row.statement.language} dir="auto">{row.statement.text}</span></span>
              {quotes.map(({ externalId, quote }) => <blockquote key={externalId} class="quote" lang={row.statement.language} dir="auto">{words.openQuote}{quote}{words.closeQuote}</blockquote>)}
              <span class="small muted">{own.origin(comments, format.number(comments), people, format.number(people))} · <a href={`/report/${reportId}#claim-${String(claimId)}`}>{own.originReport}</a></span>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
