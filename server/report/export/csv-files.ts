import { stringify } from "csv-stringify/sync";
import type { TallyPresented } from "../../contract/opinion-map.ts";
import type { PublishedReport } from "../../contract/report.ts";

type Cell = string | number;

/**
 * Lines as CSV for spreadsheets: a cell that one would take for a formula is defused, and on wish a byte order mark tells
 * Excel that it is UTF-8.
 */
const csv = (rows: readonly (readonly Cell[])[], bom: boolean): string => stringify(rows as Cell[][], { bom, escape_formulas: true, record_delimiter: "windows" });

const share = (value: number): string => value.toFixed(4);
const names = (ids: readonly number[]): string => ids.join(" ");

/** One line for each statement and everybody or one group: what a pivot table wants. Hidden groups are said to be hidden. */
export function talliesCsv({ report }: PublishedReport, bom: boolean): string {
  const head = ["statement_id", "text", "language", "who", "votes", "agrees", "disagrees", "passes", "agree_share", "agree_low", "agree_high", "disagree_share", "disagree_low", "disagree_high", "pass_share"];
  const rows = report.statements.flatMap(({ statement, all, groups }) =>
    ([["all", all], ...report.map.groups.map(({ id }) => [id, groups[id] ?? null] as const)] as const).map(([who, tally]) =>
      [statement.id, statement.text, statement.language, who, ...tallyCells(tally)]));
  return csv([head, ...rows], bom);
}

function tallyCells(tally: TallyPresented | null): readonly Cell[] {
  if (tally === null) return ["hidden", "", "", "", "", "", "", "", "", "", ""];
  const { seen, agrees, disagrees, passes, agree, disagree } = tally;
  const shares = seen === 0 ? ["", "", "", "", "", "", ""] : [agree.value, agree.low, agree.high, disagree.value, disagree.low, disagree.high, passes / seen].map(share);
  return [seen, agrees, disagrees, passes, ...shares];
}

/** One line for each statement with its topic and sub-topic; those without a clear topic have none. */
export function topicsCsv({ report }: PublishedReport, bom: boolean): string {
  const topics = report.topics?.topics ?? [];
  const text = (id: number): string => report.statements.find(({ statement }) => statement.id === id)?.statement.text ?? "";
  const nameOf = (topic: (typeof topics)[number], locale: "en" | "ja"): string => topic.names?.[locale] ?? "";
  const line = (topic: (typeof topics)[number]): readonly (readonly Cell[])[] => {
    const parts = topics.filter(({ parentId }) => parentId === topic.id);
    return topic.itemIds.map((id) => {
      const part = parts.find(({ itemIds }) => itemIds.includes(id));
      return [topic.id, nameOf(topic, "en"), nameOf(topic, "ja"), topic.terms.join(" "), topic.namedBy, part?.id ?? "", id, text(id)];
    });
  };
  const rows = topics.filter(({ parentId }) => parentId === null).flatMap(line);
  const rest = (report.topics?.unassigned ?? []).map((id): readonly Cell[] => ["", "", "", "", "", "", id, text(id)]);
  return csv([["topic_id", "name_en", "name_ja", "terms", "named_by", "sub_topic_id", "statement_id", "text"], ...rows, ...rest], bom);
}

/** What was left out and why, and every sentence that was refused, changed or worded by a person. */
export function auditCsv({ report }: PublishedReport, bom: boolean): string {
  const left = report.omissions.map(({ reason, count }): readonly Cell[] => ["left out", reason, count, "", "", "", "", ""]);
  const people = (report.map.leftOut?.reasons ?? []).map(({ reason, people: count }): readonly Cell[] => ["people left out by the organisers", "", count, "", "", "", "", reason]);
  const refused = report.writing.refused.map(({ locale, section, groupId, skeleton, failedRules, outcome }): readonly Cell[] =>
    [`sentence ${outcome}`, failedRules.map(({ rule }) => rule).join(" "), 1, locale, section, groupId ?? "", skeleton, failedRules.map(({ detail }) => detail).join("; ")]);
  const edited = Object.entries(report.sections).flatMap(([locale, sections]) => sections.flatMap(({ kind, groupId, sentences }) => sentences.flatMap((sentence): readonly (readonly Cell[])[] =>
    (sentence.edited === undefined ? [] : [[
      sentence.edited.failedRules.length > 0 ? "staff wording against the check" : "edited by staff", sentence.edited.failedRules.map(({ rule }) => rule).join(" "), 1,
      locale, kind, groupId ?? "", `${sentence.edited.before} → ${sentence.skeleton}`, sentence.edited.reason ?? "",
    ]]))));
  return csv([["what", "reason_or_rules", "count", "locale", "section", "group", "sentence", "detail"], ...left, ...people, ...refused, ...edited], bom);
}

/** Every sentence shown, with what it claims, what it cites and who worded it. */
export function sentencesCsv({ report }: PublishedReport, bom: boolean): string {
  const rows = Object.entries(report.sections).flatMap(([locale, sections]) => sections.flatMap(({ kind, groupId, sentences }) => sentences.map((sentence): readonly Cell[] =>
    [locale, kind, groupId ?? "", sentence.id, sentence.claim, names(sentence.statementIds), sentence.groupIds.join(" "), sentence.source, sentence.edited?.failedRules.map(({ rule }) => rule).join(" ") ?? "", sentence.skeleton,
      sentence.runs.map((run) => (run.kind === "quote" ? `#${String(run.statementId)}` : run.text)).join("")])));
  return csv([["locale", "section", "group", "sentence_id", "claim", "statement_ids", "group_ids", "worded_by", "broken_rules", "skeleton", "text"], ...rows], bom);
}
