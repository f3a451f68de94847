import { createFigureWords, type ReportCatalogue } from "../../../messages/figure-words.ts";
import type { RuleNumbers } from "../../../messages/en/report.ts";
import type { Locale } from "../../../messages/locale.ts";
import { ruleNumbers } from "../../../messages/rule-numbers.ts";
import { shareText } from "../../../messages/share-text.ts";
import type { FigureWords } from "../../contract/figures/figure-words.ts";
import { shownGroups } from "../../contract/figures/shown-groups.ts";
import type { MapGroup, StatementOnMap, TallyPresented } from "../../contract/opinion-map.ts";
import type { PublishedReport, Report, ReportSentence } from "../../contract/report.ts";
import { catalogues } from "./catalogues.ts";
import type { DocumentSentence, EvidenceStatement, Inline } from "./document.ts";

/** What every part of a document is written with. */
export interface DocumentContext extends ReportCatalogue {
  readonly published: PublishedReport;
  readonly facts: Report;
  readonly groups: readonly MapGroup[];
  readonly byId: ReadonlyMap<number, StatementOnMap>;
  readonly numbers: RuleNumbers;
  readonly figureWords: FigureWords;
}

export function createDocumentContext(published: PublishedReport, locale: Locale): DocumentContext {
  const catalogue = catalogues[locale];
  const facts = published.report;
  return {
    ...catalogue,
    published,
    facts,
    groups: shownGroups(facts),
    byId: new Map(facts.statements.map((row) => [row.statement.id, row])),
    numbers: ruleNumbers(facts.parameters, catalogue.format),
    figureWords: createFigureWords(published, catalogue),
  };
}

export const evidenceHead = ({ report, files, common }: DocumentContext): readonly string[] =>
  [report.whoHead, common.agree, files.file.agree95, common.disagree, files.file.disagree95, common.pass, report.votesHead];

/** A statement with the votes of everybody and of each group; small groups stay hidden. */
export function evidenceOf({ report, groups, common, format }: DocumentContext, row: StatementOnMap): EvidenceStatement {
  const interval = ({ low, high }: { readonly low: number; readonly high: number }): string => report.interval(format.percent(low), format.percent(high));
  const line = (name: string, tally: TallyPresented | null): readonly string[] => {
    if (tally === null) return [name, report.hidden, "", "", "", "", ""];
    const pass = tally.seen === 0 ? 0 : tally.passes / tally.seen;
    return [name, shareText(tally.agree.value, format), interval(tally.agree), shareText(tally.disagree.value, format), interval(tally.disagree), shareText(pass, format), format.number(tally.seen)];
  };
  return {
    id: row.statement.id,
    text: row.statement.text,
    lang: row.statement.language,
    rows: [line(report.everyone, row.all), ...groups.map(({ id }) => line(common.groupName(id), row.groups[id] ?? null))],
  };
}

/** A sentence with its evidence. `withoutQuote`: the statement stands above it already. */
export function writeSentence(context: DocumentContext, sentence: ReportSentence, withoutQuote = false): DocumentSentence {
  const { byId, report, files, numbers } = context;
  const runs = withoutQuote ? sentence.runs.filter(({ kind }) => kind !== "quote") : sentence.runs;
  const content = runs.flatMap((run, index): readonly Inline[] => {
    if (run.kind !== "quote") return [{ kind: run.kind, text: index === 0 ? run.text.trimStart() : run.text }];
    const row = byId.get(run.statementId);
    return row === undefined ? [] : [{ kind: "quote", text: row.statement.text, lang: row.statement.language }];
  });
  const rows = sentence.statementIds.flatMap((id) => byId.get(id) ?? []);
  const { edited } = sentence;
  const isOverridden = edited !== undefined && edited.failedRules.length > 0;
  const mark = sentence.source === "model" ? files.file.writtenByModel : isOverridden ? files.file.staff : null;
  return {
    id: sentence.id,
    content: mark === null ? content : [...content, { kind: "mark", text: mark }],
    evidence: rows.length === 0 ? null : { rule: report.rules[sentence.claim](numbers), statements: rows.map((row) => evidenceOf(context, row)) },
    note: edited === undefined ? null : isOverridden ? files.file.staffReason(edited.reason ?? "") : files.file.edited,
  };
}
