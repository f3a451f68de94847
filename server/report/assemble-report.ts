import type { Locale } from "../../messages/locale.ts";
import type { Omission, RefusedSentence, Report, ReportSection, ReportSentence, SentenceSource } from "../contract/report.ts";
import type { DraftSentence } from "./draft-sentence.ts";
import type { FactPack } from "./fact-pack.ts";
import { renderSentence } from "./render-sentence.ts";
import type { SelectedSection } from "./select-sections.ts";
import { templateSentences } from "./template-sentences.ts";
import { checkSentence, RULES_VERSION } from "./verifier/check-sentence.ts";
import type { RuleContext } from "./verifier/rule.ts";
import { r01Coverage, r03Redundant } from "./verifier/section-rules.ts";

/** What a model wrote for one section in one language, already checked sentence by sentence. */
export interface ModelWording {
  readonly locale: Locale;
  readonly kind: SelectedSection["kind"];
  readonly groupId: string | null;
  readonly accepted: readonly DraftSentence[];
  readonly refused: readonly RefusedSentence[];
}

/** Facts frozen by the caller; sentences are added here. */
export type ReportFacts = Omit<Report, "schema" | "sections" | "omissions" | "parameters" | "writing">;

export interface AssembleInput {
  readonly facts: ReportFacts;
  readonly pack: FactPack;
  readonly sections: readonly SelectedSection[];
  readonly wordings: readonly ModelWording[];
  /** Name of the model; null when none was asked or it gave no usable answer. */
  readonly model: string | null;
  readonly modelProblem: string | null;
  readonly omissions: readonly Omission[];
}

/** The whole report: template sentences, the model's where they passed, and an account of both. Same input, same bytes. */
export function assembleReport(input: AssembleInput): Report {
  const { facts, pack, sections, wordings } = input;
  const refused: RefusedSentence[] = wordings.flatMap((wording) => wording.refused);
  const write = (locale: Locale): ReportSection[] =>
    sections.map((section) => {
      const wording = wordings.find((found) => found.locale === locale && found.kind === section.kind && found.groupId === section.groupId);
      const written = writeSection(pack, section, locale, wording?.accepted ?? []);
      refused.push(...written.refused);
      return written.section;
    });
  const written = { en: write("en"), ja: write("ja") };
  const all = Object.values(written).flatMap((list) => list.flatMap((section) => section.sentences));
  const count = (source: SentenceSource): number => all.filter((sentence) => sentence.source === source).length;
  const replaced = refused.filter(({ outcome }) => outcome === "replaced").length;
  const fromModel = count("model");

  return {
    schema: "hiroba/report@1",
    ...facts,
    sections: written,
    omissions: [...input.omissions, ...(replaced > 0 ? [{ reason: "sentence-replaced" as const, count: replaced }] : [])],
    parameters: { ...pack.parameters, votesNeeded: pack.minVotes, uncertainFrom: pack.uncertainFrom },
    writing: {
      model: fromModel > 0 || replaced > 0 ? input.model : null,
      fromModel,
      fromTemplate: count("template"),
      replaced,
      rulesVersion: RULES_VERSION,
      refused,
      modelProblem: input.modelProblem,
    },
  };
}

/** What the sentences of one section are checked against. */
export function ruleContext(pack: FactPack, section: SelectedSection, locale: Locale): RuleContext {
  const cited = section.nearest === null ? section.shown : [...section.shown, section.nearest];
  return {
    pack,
    locale,
    allowed: new Set(cited.map(({ statementId }) => statementId)),
    sectionGroup: section.groupId,
    members: section.members,
  };
}

/** Statements a section must mention: its best three. */
const MUST_MENTION = 3;
export const mustMention = (section: SelectedSection): readonly number[] =>
  section.shown.slice(0, MUST_MENTION).map(({ statementId }) => statementId);

function writeSection(
  pack: FactPack,
  section: SelectedSection,
  locale: Locale,
  fromModel: readonly DraftSentence[],
): { readonly section: ReportSection; readonly refused: readonly RefusedSentence[] } {
  const context = ruleContext(pack, section, locale);
  const templates = templateSentences(pack, section, locale);
  const refused: RefusedSentence[] = [];
  const passed = templates.filter((sentence) => {
    const failedRules = checkSentence(sentence, context);
    if (failedRules.length === 0) return true;
    // Happens only when a template and a rule disagree; the tests hold that to never. Silence would be worse than a gap.
    refused.push({ locale, section: section.kind, groupId: section.groupId, skeleton: sentence.skeleton, failedRules: [...failedRules], outcome: "dropped" });
    return false;
  });
  const repeated = new Set(r03Redundant({ ...section, sentences: fromModel, must: [] }));
  const portrait = fromModel.filter((sentence) => !repeated.has(sentence));
  const kept = portrait.length === 0 ? passed : besidePortrait(section, passed, portrait);
  const render = (source: SentenceSource) => (sentence: DraftSentence): ReportSentence => ({
    id: sentence.id,
    claim: sentence.claim,
    statementIds: [...sentence.statementIds],
    groupIds: [...sentence.groupIds],
    skeleton: sentence.skeleton,
    runs: [...renderSentence(pack, { members: section.members }, locale, sentence.skeleton)],
    source,
  });
  const opening = kept.filter(({ statementIds }) => statementIds.length === 0);
  const rest = kept.filter(({ statementIds }) => statementIds.length > 0);
  return {
    section: {
      kind: section.kind,
      groupId: section.groupId,
      sentences: [...opening.map(render("template")), ...portrait.map(render("model")), ...rest.map(render("template"))],
      statementIds: section.shown.map(({ statementId }) => statementId),
      members: section.members,
    },
    refused,
  };
}

/**
 * A portrait by the model stands above the statements, which keep their own template lines: the numbers and quotations
 * are there in any case, so a statement the portrait leaves out (R01) is never missing from the section.
 */
function besidePortrait(section: SelectedSection, templates: readonly DraftSentence[], portrait: readonly DraftSentence[]): readonly DraftSentence[] {
  const missing = new Set(r01Coverage({ ...section, sentences: [...portrait, ...templates], must: mustMention(section) }));
  if (missing.size > 0) throw new Error(`section ${section.kind} leaves out ${[...missing].map(String).join(", ")}`);
  return templates;
}
