import type { Format } from "../../../messages/format.ts";
import type { ReportMessages } from "../../../messages/en/report.ts";
import { shareText } from "../../../messages/share-text.ts";
import type { StatementOnMap, TallyPresented } from "../../contract/opinion-map.ts";
import type { Report } from "../../contract/report.ts";
import type { Block } from "./document.ts";
import { figureBlock, sectionBlocks } from "./document-sections.ts";
import type { DocumentContext } from "./document-context.ts";

type RuleName = keyof ReportMessages["method"]["ruleNames"];
const ruleOrder: readonly RuleName[] = [
  "agree_all_groups", "disagree_all_groups", "groups_differ", "group_agrees_more", "minority_agrees", "split_overall", "uncertain", "bridges", "under_voted",
];

/** What stands behind the findings: topics, who took part, every statement, the method, and how the report was written. */
export const appendixBlocks = (context: DocumentContext): readonly Block[] =>
  [...topicBlocks(context), ...participationBlocks(context), ...statementBlocks(context), ...methodBlocks(context), ...writingBlocks(context)];

/** Main topics with the statements they hold. A topic nobody named is called by the words that mark it. */
function topicBlocks({ facts, files, report, locale, format, byId }: DocumentContext): readonly Block[] {
  const { topics } = facts;
  if (topics === undefined || topics.topics.length === 0) return [];
  const ids = (list: readonly number[]): string => list.map((id) => `#${String(id)}`).join(" ");
  const main = topics.topics.filter(({ parentId }) => parentId === null);
  return [
    { kind: "heading", level: 2, id: "topics", text: files.file.topics },
    {
      kind: "table", caption: files.file.topics, head: [files.file.topic, report.columns.statement, files.file.count, files.file.allOfThem], numeric: [2],
      rows: main.map((topic) => [topic.names?.[locale] ?? topic.terms.slice(0, 4).join(" · "), byId.get(topic.centralId)?.statement.text ?? "", format.number(topic.itemIds.length), ids(topic.itemIds)]),
      langs: main.map((topic) => byId.get(topic.centralId)?.statement.language ?? locale),
    },
    ...(topics.unassigned.length === 0 ? [] : [{ kind: "paragraph" as const, text: files.file.noTopic(format.number(topics.unassigned.length), ids(topics.unassigned)), isQuiet: true as const }]),
  ];
}

function participationBlocks(context: DocumentContext): readonly Block[] {
  const { facts, report, files, format } = context;
  const { counts, statements, timeline } = facts;
  const written = statements.filter(({ statement }) => statement.author === "participant").length;
  const languages = countBy(statements.map(({ statement }) => statement.language));
  return [
    { kind: "heading", level: 2, id: "participation", text: report.titles.participation },
    { kind: "paragraph", text: `${report.participationIntro(counts.placed, format.number(counts.placed), format.number(counts.participants))} ${report.writtenBy(written, format.number(written), format.number(statements.length))}` },
    ...(languages.length > 1 ? [{ kind: "paragraph" as const, text: `${files.file.languagesOfStatements}: ${languages.map(([tag, count]) => `${languageName(tag, context.locale)} ${format.number(count)}`).join(", ")}`, isQuiet: true as const }] : []),
    ...(timeline.length === 0 ? [{ kind: "paragraph" as const, text: report.noTimes }] : figureBlock(context, "participation")),
  ];
}

const countBy = (values: readonly string[]): readonly (readonly [string, number])[] => {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
};

export const languageName = (tag: string, locale: string): string => new Intl.DisplayNames(locale, { type: "language", fallback: "code" }).of(tag) ?? tag;

function statementBlocks(context: DocumentContext): readonly Block[] {
  const { facts, report, groups, format, locale } = context;
  const share = (tally: TallyPresented | null, of: (tally: TallyPresented) => number): string => (tally === null || tally.seen === 0 ? "–" : shareText(of(tally), format));
  const line = (row: StatementOnMap): readonly string[] => [
    `#${String(row.statement.id)}`,
    row.statement.isMeta ? `${row.statement.text} [${report.meta}]` : row.statement.text,
    format.number(row.all.seen),
    share(row.all, ({ agree }) => agree.value),
    share(row.all, ({ disagree }) => disagree.value),
    share(row.all, ({ passes, seen }) => passes / seen),
    ...groups.map(({ id }) => share(row.groups[id] ?? null, ({ agree }) => agree.value)),
    ...(groups.length > 1 ? [format.number(Math.round(row.divisiveness * 100))] : []),
  ];
  const columns = report.columns;
  const head = [columns.number, columns.statement, columns.votes, columns.agree, columns.disagree, columns.pass, ...groups.map(({ id }) => id), ...(groups.length > 1 ? [report.heatDistance] : [])];
  const rows = [...facts.statements].sort((a, b) => b.all.seen - a.all.seen || a.statement.id - b.statement.id);
  const underVoted = facts.sections[locale].find(({ kind }) => kind === "under-voted");
  return [
    { kind: "heading", level: 2, id: "statements", text: report.titles.statements },
    { kind: "paragraph", text: report.statementsIntro },
    ...(underVoted !== undefined && underVoted.members > 0 ? sectionBlocks(context, { ...underVoted, members: 0 }) : []),
    { kind: "table", caption: report.tableLabel, head, rows: rows.map(line), langs: rows.map(({ statement }) => statement.language), numeric: head.map((_, index) => index).filter((index) => index > 1) },
  ];
}

function methodBlocks({ facts, report, numbers, format }: DocumentContext): readonly Block[] {
  const { method } = report;
  const paragraphs: readonly (readonly [string, string])[] = [
    [method.whoTitle, method.who], [method.howTitle, method.how], [method.groupsTitle, method.groups], [method.intervalsTitle, method.intervals], [method.checkedTitle, method.checked],
  ];
  const heading = (text: string, id: string): Block => ({ kind: "heading", level: 3, id, text });
  return [
    { kind: "heading", level: 2, id: "method", text: report.titles.method },
    ...paragraphs.flatMap(([title, text], index): readonly Block[] => [heading(title, `method-${String(index + 1)}`), { kind: "paragraph", text }]),
    heading(method.withheldTitle, "left-out"),
    facts.omissions.length === 0 ? { kind: "paragraph", text: method.withheldNone }
      : { kind: "list", items: facts.omissions.map(({ reason, count }) =>
          `${report.omissions[reason](count, format.number(count))}${reason === "people-left-out" ? reasonsOf(facts, format) : ""}`) },
    heading(method.rulesTitle, "rules"),
    { kind: "paragraph", text: method.rulesIntro(numbers) },
    { kind: "terms", terms: ruleOrder.map((name) => [method.ruleNames[name], report.rules[name](numbers)]) },
  ];
}

/** Why people were left out, in the organisers' words. */
const reasonsOf = ({ map }: Report, format: Format): string =>
  ` (${(map.leftOut?.reasons ?? []).map(({ reason, people }) => `${format.number(people)}: “${reason}”`).join("; ")})`;

function writingBlocks({ facts, report, files, format }: DocumentContext): readonly Block[] {
  const { model, fromModel, fromTemplate, fromPeople = 0, overridden = 0, replaced, rulesVersion } = facts.writing;
  const number = format.number;
  const sentences = [
    model === null || fromModel === 0 ? fromPeople === 0 ? report.writing.byTemplate(fromTemplate, number(fromTemplate)) : files.file.withoutModel(number(fromTemplate))
      : report.writing.byModel(fromModel, number(fromModel), number(fromTemplate), model),
    ...(fromPeople > 0 ? [files.file.byPeople(fromPeople, number(fromPeople), overridden, number(overridden))] : []),
    report.writing.bothLanguages,
    ...(replaced > 0 ? [report.writing.replaced(replaced, number(replaced))] : []),
    ...(fromModel > 0 ? [report.modelLegend] : []),
  ];
  return [
    { kind: "heading", level: 2, id: "writing", text: report.titles.writing },
    { kind: "paragraph", text: sentences.join(" ") },
    { kind: "paragraph", text: `${report.writing.rulesVersion(rulesVersion)} ${report.writing.snapshot(facts.snapshot.hash)}`, isQuiet: true },
  ];
}
