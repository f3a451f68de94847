import type { Locale } from "../../messages/locale.ts";
import type { Report, ReportSection, ReportSentence, SentenceSource, TextRun } from "../contract/report.ts";
import type { FactPack } from "./fact-pack.ts";
import { renderSentence } from "./render-sentence.ts";
import { checkSentence, type FailedRule } from "./verifier/check-sentence.ts";
import type { RuleContext } from "./verifier/rule.ts";

/** A sentence and the section it stands in. */
export interface PlacedSentence {
  readonly section: ReportSection;
  readonly sentence: ReportSentence;
}

export function findSentence(report: Report, locale: Locale, sentenceId: string): PlacedSentence | null {
  for (const section of report.sections[locale]) {
    const sentence = section.sentences.find(({ id }) => id === sentenceId);
    if (sentence !== undefined) return { section, sentence };
  }
  return null;
}

/** "group:A": the section in every language; approvals and the log speak of it. */
export const sectionKey = ({ kind, groupId }: Pick<ReportSection, "kind" | "groupId">): string => (groupId === null ? kind : `${kind}:${groupId}`);

export const sectionKeys = (report: Report): readonly string[] => [...new Set(Object.values(report.sections).flatMap((sections) => sections.map(sectionKey)))];

/** What the section's sentences may cite is what it shows and cites already: a person words the evidence, and does not add any. */
function contextOf(pack: FactPack, section: ReportSection, locale: Locale): RuleContext {
  return {
    pack,
    locale,
    allowed: new Set([...section.statementIds, ...section.sentences.flatMap(({ statementIds }) => statementIds)]),
    sectionGroup: section.groupId,
    members: section.members,
  };
}

export interface CheckedWording {
  readonly failedRules: readonly FailedRule[];
  /** Null when a slot has no value: such a sentence cannot be shown at all. */
  readonly runs: readonly TextRun[] | null;
}

/** The verifier's answer to another wording of a sentence; its claim and its evidence stay as they are. */
export function checkWording(pack: FactPack, { section, sentence }: PlacedSentence, locale: Locale, skeleton: string): CheckedWording {
  const failedRules = checkSentence({ ...sentence, skeleton }, contextOf(pack, section, locale));
  return { failedRules, runs: render(pack, section, locale, skeleton) };
}

function render(pack: FactPack, section: ReportSection, locale: Locale, skeleton: string): readonly TextRun[] | null {
  try {
    return renderSentence(pack, { members: section.members }, locale, skeleton);
  } catch {
    // A slot without a value; V04 says which.
    return null;
  }
}

/** The report with one sentence worded by a person, and the count of who worded what brought up to date. */
export function replaceSentence(report: Report, locale: Locale, replacement: ReportSentence): Report {
  const sections = {
    ...report.sections,
    [locale]: report.sections[locale].map((section) => ({
      ...section,
      sentences: section.sentences.map((sentence) => (sentence.id === replacement.id ? replacement : sentence)),
    })),
  };
  const all = Object.values(sections).flatMap((list) => list.flatMap(({ sentences }) => sentences));
  const count = (source: SentenceSource): number => all.filter((sentence) => sentence.source === source).length;
  const fromPeople = count("person");
  const overridden = all.filter(({ edited }) => edited !== undefined && edited.failedRules.length > 0).length;
  const { fromPeople: _, overridden: __, ...writing } = report.writing;
  return {
    ...report,
    sections,
    writing: { ...writing, fromModel: count("model"), fromTemplate: count("template"), ...(fromPeople > 0 ? { fromPeople, overridden } : {}) },
  };
}
