import type { Locale } from "../../messages/locale.ts";
import type { Report, ReportSection, ReportSentence } from "../../server/contract/report.ts";

export type SentenceChange =
  | { readonly kind: "added" | "removed"; readonly section: ReportSection; readonly sentence: ReportSentence }
  /** "numbers": the same words with other numbers. */
  | { readonly kind: "changed" | "numbers"; readonly section: ReportSection; readonly before: ReportSentence; readonly after: ReportSentence };

export interface StatementChanges {
  readonly added: readonly number[];
  readonly removed: readonly number[];
  readonly reworded: readonly number[];
  /** Statements whose share of agreement moved, most first. */
  readonly moved: readonly { readonly id: number; readonly before: number; readonly after: number }[];
}

export interface ReportChanges {
  readonly sentences: readonly SentenceChange[];
  readonly statements: StatementChanges;
  readonly counts: readonly { readonly name: "participants" | "placed" | "votes" | "statements" | "groups"; readonly before: number; readonly after: number }[];
  readonly parameters: readonly { readonly name: string; readonly before: number | null; readonly after: number | null }[];
}

/** Moves of less than a percentage point are not worth a line. */
const WORTH_TELLING = 0.01;

/** What changed from one version to another, in one language. Sentences are matched by what they claim about what, not by place. */
export function compareReports(before: Report, after: Report, locale: Locale): ReportChanges {
  return { sentences: compareSentences(before, after, locale), statements: compareStatements(before, after), counts: compareCounts(before, after), parameters: compareParameters(before, after) };
}

interface Placed {
  readonly section: ReportSection;
  readonly sentence: ReportSentence;
}

const placed = (report: Report, locale: Locale): readonly Placed[] => report.sections[locale].flatMap((section) => section.sentences.map((sentence) => ({ section, sentence })));

/** Section, claim and evidence: the same sentence says the same of the same statements. */
const keyOf = ({ section, sentence }: Placed): string => JSON.stringify([section.kind, section.groupId, sentence.claim, sentence.statementIds, sentence.groupIds]);

const textOf = ({ runs }: ReportSentence): string => runs.map((run) => (run.kind === "quote" ? `#${String(run.statementId)}` : run.text)).join("");

function compareSentences(before: Report, after: Report, locale: Locale): readonly SentenceChange[] {
  const left = new Map<string, Placed[]>();
  for (const one of placed(before, locale)) left.set(keyOf(one), [...(left.get(keyOf(one)) ?? []), one]);
  const changes = placed(after, locale).flatMap((one): readonly SentenceChange[] => {
    const match = left.get(keyOf(one))?.shift();
    if (match === undefined) return [{ kind: "added", ...one }];
    if (textOf(match.sentence) === textOf(one.sentence)) return [];
    return [{ kind: match.sentence.skeleton === one.sentence.skeleton ? "numbers" : "changed", section: one.section, before: match.sentence, after: one.sentence }];
  });
  return [...changes, ...[...left.values()].flat().map((one): SentenceChange => ({ kind: "removed", ...one }))];
}

function compareStatements(before: Report, after: Report): StatementChanges {
  const was = new Map(before.statements.map((row) => [row.statement.id, row]));
  const is = new Map(after.statements.map((row) => [row.statement.id, row]));
  const both = [...is.keys()].filter((id) => was.has(id));
  const share = (rows: typeof was, id: number): number => rows.get(id)?.all.agree.value ?? 0;
  return {
    added: [...is.keys()].filter((id) => !was.has(id)),
    removed: [...was.keys()].filter((id) => !is.has(id)),
    reworded: both.filter((id) => was.get(id)?.statement.text !== is.get(id)?.statement.text),
    moved: both.map((id) => ({ id, before: share(was, id), after: share(is, id) }))
      .filter((move) => Math.abs(move.after - move.before) >= WORTH_TELLING)
      .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || a.id - b.id),
  };
}

function compareCounts(before: Report, after: Report): ReportChanges["counts"] {
  const of = ({ counts, map }: Report) => ({ participants: counts.participants, placed: counts.placed, votes: counts.votes, statements: counts.statements, groups: map.groups.length });
  const [was, is] = [of(before), of(after)];
  return (["participants", "placed", "votes", "statements", "groups"] as const).flatMap((name) => (was[name] === is[name] ? [] : [{ name, before: was[name], after: is[name] }]));
}

function compareParameters(before: Report, after: Report): ReportChanges["parameters"] {
  const names = [...new Set([...Object.keys(before.parameters), ...Object.keys(after.parameters)])].sort();
  return names.flatMap((name) => {
    const [was, is] = [before.parameters[name] ?? null, after.parameters[name] ?? null];
    return was === is ? [] : [{ name, before: was, after: is }];
  });
}
