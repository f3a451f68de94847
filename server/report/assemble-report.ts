import type { Locale } from "../../messages/locale.ts";
import type { Omission, RefusedSentence, Report, ReportSection, ReportSentence, SentenceSource } from "../contract/report.ts";
import type { DraftSentence } from "./draft-sentence.ts";
import type { FactPack } from "./fact-pack.ts";
import { renderSentence } from "./render-sentence.ts";
import type { SelectedSection } from "./select-sections.ts";
import { templateSentences } from "./template-sentences.ts";
import { checkSentence, RULES_VERSION, type FailedRule } from "./verifier/check-sentence.ts";
import type { RuleContext } from "./verifier/rule.ts";
import { r01Coverage, r02EveryGroupHeard, r03Redundant, r04Contradictions, type CheckedSection } from "./verifier/section-rules.ts";

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
  const write = (locale: Locale): ReportSection[] => {
    const drafts = sections.map((section) => {
      const wording = wordings.find((found) => found.locale === locale && found.kind === section.kind && found.groupId === section.groupId);
      return draftSection(pack, section, locale, wording?.accepted ?? []);
    });
    const checked = checkSections(pack, drafts, locale);
    refused.push(...drafts.flatMap((draft) => draft.refused), ...checked.refused);
    return checked.drafts.map((draft) => renderSection(pack, draft, locale));
  };
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

/** Statements a section must mention: its best three. Those with too few votes are only counted. */
const MUST_MENTION = 3;
export const mustMention = (section: SelectedSection): readonly number[] =>
  section.kind === "under-voted" ? [] : section.shown.slice(0, MUST_MENTION).map(({ statementId }) => statementId);

/** A sentence and who worded it. */
interface SourcedSentence extends DraftSentence {
  readonly source: SentenceSource;
}

interface SectionDraft {
  readonly section: SelectedSection;
  readonly sentences: readonly SourcedSentence[];
  readonly refused: readonly RefusedSentence[];
}

function draftSection(pack: FactPack, section: SelectedSection, locale: Locale, fromModel: readonly DraftSentence[]): SectionDraft {
  const context = ruleContext(pack, section, locale);
  const refused: RefusedSentence[] = [];
  const log = (sentence: DraftSentence, failedRules: readonly FailedRule[], outcome: RefusedSentence["outcome"]): void => {
    refused.push({ locale, section: section.kind, groupId: section.groupId, skeleton: sentence.skeleton, failedRules: [...failedRules], outcome });
  };
  const templates = templateSentences(pack, section, locale).filter((sentence) => {
    const failedRules = checkSentence(sentence, context);
    // Happens only when a template and a rule disagree; the tests hold that to never. Silence would be worse than a gap.
    if (failedRules.length > 0) log(sentence, failedRules, "dropped");
    return failedRules.length === 0;
  });
  const repeated = new Set(r03Redundant({ ...section, sentences: fromModel, must: [] }));
  for (const sentence of repeated) log(sentence, [{ rule: "R03", detail: "says again what another sentence says" }], "replaced");
  const worded = fromModel.filter((sentence) => !repeated.has(sentence));
  const sentences = section.kind === "key-findings" ? findings(templates, worded) : besideStatements(templates, worded);
  const missing = r01Coverage({ ...section, sentences, must: refused.some(({ outcome }) => outcome === "dropped") ? [] : mustMention(section) });
  if (missing.length > 0) throw new Error(`section ${section.kind} leaves out ${missing.map(String).join(", ")}`);
  return { section, sentences, refused };
}

const sourced = (source: SentenceSource) => (sentence: DraftSentence): SourcedSentence => ({ ...sentence, source });

/** Each finding in the model's words where it worded exactly that finding, in the order the votes gave them. */
function findings(templates: readonly DraftSentence[], worded: readonly DraftSentence[]): readonly SourcedSentence[] {
  return templates.map((template) => {
    const same = worded.find(({ claim, statementIds }) => claim === template.claim && statementIds.length === 1 && statementIds[0] === template.statementIds[0]);
    return same === undefined ? sourced("template")(template) : sourced("model")({ ...same, id: template.id });
  });
}

/**
 * The model's sentences stand above the statements, which keep their own template lines: the numbers and quotations are
 * there in any case, so a statement the model leaves out (R01) is never missing from the section.
 */
function besideStatements(templates: readonly DraftSentence[], worded: readonly DraftSentence[]): readonly SourcedSentence[] {
  const opening = templates.filter(({ statementIds }) => statementIds.length === 0);
  const rest = templates.filter(({ statementIds }) => statementIds.length > 0);
  return [...opening.map(sourced("template")), ...worded.map(sourced("model")), ...rest.map(sourced("template"))];
}

/**
 * The rules over all sections. A sentence of the model that divides where another unites (R04) goes; of templates
 * neither R02 nor R04 is ever broken, and a report that did would not be written.
 */
function checkSections(pack: FactPack, drafts: readonly SectionDraft[], locale: Locale): { readonly drafts: readonly SectionDraft[]; readonly refused: readonly RefusedSentence[] } {
  const asChecked = (list: readonly SectionDraft[]): readonly CheckedSection[] =>
    list.map(({ section, sentences }) => ({ kind: section.kind, groupId: section.groupId, sentences, must: mustMention(section) }));
  const refused: RefusedSentence[] = [];
  const contradicting = new Set(r04Contradictions(asChecked(drafts)).map(({ statementId }) => statementId));
  const kept = drafts.map((draft) => ({
    ...draft,
    sentences: draft.sentences.filter((sentence) => {
      const goes = sentence.source === "model" && sentence.claim === "groups_differ" && sentence.statementIds.some((id) => contradicting.has(id));
      if (goes) {
        const { kind, groupId } = draft.section;
        refused.push({ locale, section: kind, groupId, skeleton: sentence.skeleton, failedRules: [{ rule: "R04", detail: "divides where another sentence unites" }], outcome: "replaced" });
      }
      return !goes;
    }),
  }));
  const broken = [...r02EveryGroupHeard(pack, asChecked(kept)), ...r04Contradictions(asChecked(kept))];
  if (broken.length > 0) throw new Error(`the report breaks ${broken.map(({ rule, detail }) => `${rule} (${detail})`).join(", ")}`);
  return { drafts: kept, refused };
}

function renderSection(pack: FactPack, { section, sentences }: SectionDraft, locale: Locale): ReportSection {
  return {
    kind: section.kind,
    groupId: section.groupId,
    sentences: sentences.map(({ id, claim, statementIds, groupIds, skeleton, source }): ReportSentence => ({
      id,
      claim,
      statementIds: [...statementIds],
      groupIds: [...groupIds],
      skeleton,
      runs: [...renderSentence(pack, { members: section.members }, locale, skeleton)],
      source,
    })),
    statementIds: section.shown.map(({ statementId }) => statementId),
    members: section.members,
  };
}
