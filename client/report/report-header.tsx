import type { Locale } from "../../messages/locale.ts";
import { locales } from "../../messages/locale.ts";
import { languages } from "./catalogues.ts";
import { useReport } from "./report-context.ts";
import { ReportStateNotes } from "./report-state-notes.tsx";

export function ReportLanguages({ onLocale }: { readonly onLocale: (locale: Locale) => void }) {
  const { locale, words } = useReport();
  return (
    <nav class="language-switch no-print" aria-label={words.language}>
      {locales.map((other) => (
        <button key={other} type="button" lang={other} class="language-switch__choice" aria-pressed={other === locale} onClick={() => onLocale(other)}>
          {languages[other].common.languageName}
        </button>
      ))}
    </nav>
  );
}

/** Kicker, title, what it stands on, and the language switch. */
export function ReportHeader({ onLocale }: { readonly onLocale: (locale: Locale) => void }) {
  const { published, report, locale, words, page, format } = useReport();
  const { conversation, counts, snapshot } = report;
  // Days are UTC days.
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return (
    <header class="report-header">
      <div class="row row--apart">
        <p class="report-header__kicker">{words.kicker}</p>
        <ReportLanguages onLocale={onLocale} />
      </div>
      <h1 lang={conversation.language} dir="auto">{conversation.topic}</h1>
      <p class="report-header__summary">
        {words.summary({ people: counts.participants, peopleText: format.number(counts.participants), votes: format.number(counts.votes), statements: format.number(counts.statements) })}
      </p>
      <p class="small muted">
        {snapshot.firstVoteAt !== null && snapshot.lastVoteAt !== null && <>{words.period(day.format(snapshot.firstVoteAt), day.format(snapshot.lastVoteAt))} · </>}
        {published.status === "live" ? page.liveUpdated(format.dateTime(published.createdAt)) : words.version(format.number(published.version), format.date(published.createdAt))}
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
      {conversation.isDemonstration && <p class="notice small">{words.demonstration}</p>}
      <ReportStateNotes />
    </header>
  );
}
