import type { StatementOnMap } from "../../server/contract/opinion-map.ts";
import { languageName } from "./language-name.ts";
import type { ReportView } from "./report-context.ts";

export interface StatementFilter {
  readonly key: string;
  readonly name: string;
  readonly keeps: (row: StatementOnMap) => boolean;
}

/** What the table of statements can be narrowed to; only filters that would leave something out and something in. */
export function statementFilters({ report, page, words, locale }: Pick<ReportView, "report" | "page" | "words" | "locale">): readonly StatementFilter[] {
  const needed = report.parameters["votesNeeded"] ?? 0;
  const languages = [...new Set(report.statements.map(({ statement }) => statement.language))].sort();
  const topics = (report.topics?.topics ?? []).filter(({ parentId }) => parentId === null);
  const filters: readonly StatementFilter[] = [
    { key: "participants", name: page.filters.participants, keeps: ({ statement }) => statement.author === "participant" },
    { key: "organisers", name: page.filters.organisers, keeps: ({ statement }) => statement.author !== "participant" },
    { key: "enough", name: page.filters.enough, keeps: ({ all }) => all.seen >= needed },
    { key: "meta", name: page.filters.meta, keeps: ({ statement }) => statement.isMeta },
    ...languages.map((tag): StatementFilter => ({ key: `language:${tag}`, name: page.inLanguage(languageName(tag, locale)), keeps: ({ statement }) => statement.language === tag })),
    ...topics.map((topic): StatementFilter => {
      const ids = new Set(topic.itemIds);
      return { key: `topic:${topic.id}`, name: topic.names?.[locale] ?? words.list(topic.terms.slice(0, 3)), keeps: ({ statement }) => ids.has(statement.id) };
    }),
  ];
  const isUseful = ({ keeps }: StatementFilter): boolean => {
    const kept = report.statements.filter(keeps).length;
    return kept > 0 && kept < report.statements.length;
  };
  return [{ key: "all", name: page.filters.all, keeps: () => true }, ...filters.filter(isUseful)];
}
