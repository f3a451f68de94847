import type { ComponentChildren } from "preact";
import { useMemo } from "preact/hooks";
import type { Locale } from "../../messages/locale.ts";
import { shareText } from "../../messages/share-text.ts";
import type { PublishedReport, ReportSentence } from "../../server/contract/report.ts";
import { figureCatalogue } from "./catalogues.ts";
import { compareReports, type SentenceChange } from "./compare-reports.ts";
import { createView, ReportProvider, useReport } from "./report-context.ts";
import { ReportLanguages } from "./report-header.tsx";
import { SentenceText } from "./sentence-text.tsx";
import { useReportLoading } from "./use-report-loading.ts";

/** What changed from another version to this one. */
export function DifferencePage({ otherId, onLocale }: { readonly otherId: string; readonly onLocale: (locale: Locale) => void }) {
  const { published, report, page, format } = useReport();
  const { loading } = useReportLoading(otherId);
  const other = loading.kind === "ready" ? loading.published : null;
  const words = page.difference;
  return (
    <main class="page stack stack--loose report-difference">
      <div class="row row--apart">
        <p><a href={`/report/${published.id}`}>{words.back}</a></p>
        <ReportLanguages onLocale={onLocale} />
      </div>
      <p class="muted" lang={report.conversation.language} dir="auto">{report.conversation.topic}</p>
      {other === null ? <p role="status">{loading.kind === "failed" ? words.failed : "…"}</p> : (
        <>
          <h1>{words.title(format.number(other.version), format.number(published.version))}</h1>
          <Changes other={other} />
        </>
      )}
    </main>
  );
}

const MOST_MOVED = 12;

function Changes({ other }: { readonly other: PublishedReport }) {
  const view = useReport();
  const { report, locale, page, format, isFramed } = view;
  const words = page.difference;
  const changes = useMemo(() => compareReports(other.report, report, locale), [other, report, locale]);
  const before = useMemo(() => createView(other, figureCatalogue(locale), page, isFramed), [other, locale, page, isFramed]);
  const { sentences, statements, counts, parameters } = changes;
  const isSame = sentences.length + statements.added.length + statements.removed.length + statements.reworded.length + statements.moved.length + counts.length + parameters.length === 0;
  if (isSame) return <p>{words.none}</p>;
  const number = (value: number | null): string => (value === null ? "–" : format.number(value));
  const moved = statements.moved.slice(0, MOST_MOVED);
  const lists: readonly (readonly [string, readonly number[], typeof view])[] = [
    [words.statementAdded(statements.added.length, format.number(statements.added.length)), statements.added, view],
    [words.statementRemoved(statements.removed.length, format.number(statements.removed.length)), statements.removed, before],
    [words.statementChanged(statements.reworded.length, format.number(statements.reworded.length)), statements.reworded, view],
  ];
  return (
    <>
      {counts.length + parameters.length > 0 && (
        <section class="stack">
          <h2>{words.numbersTitle}</h2>
          <ChangeTable rows={[
            ...counts.map((change) => [words[change.name], number(change.before), number(change.after)] as const),
            ...parameters.map((change) => [words.parameter(change.name), number(change.before), number(change.after)] as const),
          ]} />
        </section>
      )}
      {sentences.length > 0 && (
        <section class="stack">
          <h2>{words.sentencesTitle}</h2>
          {(["added", "removed", "changed", "numbers"] as const).map((kind) => <SentenceChanges key={kind} kind={kind} changes={sentences} before={before} />)}
        </section>
      )}
      {(lists.some(([, ids]) => ids.length > 0) || moved.length > 0) && (
        <section class="stack">
          <h2>{words.statementsTitle}</h2>
          {lists.filter(([, ids]) => ids.length > 0).map(([title, ids, of]) => (
            <details key={title}>
              <summary>{title}</summary>
              <ul>{ids.map((id) => <li key={id} lang={of.byId.get(id)?.statement.language ?? locale}>#{id} {of.byId.get(id)?.statement.text}</li>)}</ul>
            </details>
          ))}
          {moved.length > 0 && (
            <>
              <h3>{words.mostChanged(format.number(moved.length))}</h3>
              <ChangeTable rows={moved.map(({ id, before: was, after }) => [<>{words.agreeOn(String(id))}: <span lang={view.byId.get(id)?.statement.language ?? locale}>{view.byId.get(id)?.statement.text}</span></>, shareText(was, format), shareText(after, format)] as const)} />
            </>
          )}
        </section>
      )}
    </>
  );
}

function ChangeTable({ rows }: { readonly rows: readonly (readonly [ComponentChildren, string, string])[] }) {
  const { page } = useReport();
  const { what, before, after } = page.difference.numbersHead;
  return (
    <table class="table">
      <thead><tr><th scope="col">{what}</th><th scope="col" class="number">{before}</th><th scope="col" class="number">{after}</th></tr></thead>
      <tbody>{rows.map(([name, was, is], index) => <tr key={index}><th scope="row">{name}</th><td class="number">{was}</td><td class="number">{is}</td></tr>)}</tbody>
    </table>
  );
}

function SentenceChanges({ kind, changes, before }: { readonly kind: SentenceChange["kind"]; readonly changes: readonly SentenceChange[]; readonly before: ReturnType<typeof useReport> }) {
  const { page, words } = useReport();
  const own = changes.filter((change) => change.kind === kind);
  if (own.length === 0) return null;
  const title = { added: page.difference.added, removed: page.difference.removed, changed: page.difference.changed, numbers: page.difference.numbersOnly }[kind];
  const partOf = ({ section }: SentenceChange): string => (section.kind === "group" ? words.titles.groups : words.titles[section.kind]) + (section.groupId === null ? "" : ` (${section.groupId})`);
  const old = (sentence: ReportSentence) => <ReportProvider value={before}><SentenceText sentence={sentence} /></ReportProvider>;
  return (
    <div>
      <h3>{title} ({own.length})</h3>
      <ul class="stack">
        {own.map((change, index) => (
          <li key={index}>
            <span class="small muted">{partOf(change)}</span>{" "}
            {change.kind === "added" && <ins class="difference-added"><SentenceText sentence={change.sentence} /></ins>}
            {change.kind === "removed" && <del class="difference-removed">{old(change.sentence)}</del>}
            {(change.kind === "changed" || change.kind === "numbers") && (
              <>
                <p><span class="small muted">{page.difference.was}</span> <del class="difference-removed">{old(change.before)}</del></p>
                <p><span class="small muted">{page.difference.is}</span> <ins class="difference-added"><SentenceText sentence={change.after} /></ins></p>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
