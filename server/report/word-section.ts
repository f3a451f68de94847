import type { Locale } from "../../messages/locale.ts";
import { sectionTasks } from "../../prompts/section-sentences-text.ts";
import {
  SECTION_SENTENCES_VERSION,
  SectionSentences,
  sectionSentencesMessages,
  sectionSentencesRepairMessages,
  sectionSentencesSchema,
  type ModelSentence,
  type OfferedStatement,
  type SectionSentencesInput,
  type WordedKind,
} from "../../prompts/section-sentences.ts";
import type { ClaimType, RefusedSentence } from "../contract/report.ts";
import { ClaimType as ClaimTypeSchema } from "../contract/report.ts";
import type { Ask, ModelMessage, ModelQuestion } from "../llm/model-client.ts";
import { ModelError } from "../llm/model-problem.ts";
import { ruleContext, type ModelWording } from "./assemble-report.ts";
import { hashOf } from "./canonical-json.ts";
import type { DraftSentence } from "./draft-sentence.ts";
import type { Fact, FactPack } from "./fact-pack.ts";
import type { Claimed, SelectedSection } from "./select-sections.ts";
import { isSuspicious } from "./suspicious-text.ts";
import { checkModelSentence, type FailedRule } from "./verifier/check-sentence.ts";
import { visibleText } from "./visible-text.ts";
import { holds } from "./vote-predicates.ts";

/** Whether there is anything a model could word in this section. */
export const isWorded = (section: SelectedSection): boolean => section.kind in sectionTasks && section.shown.length > 0;

/** The question one section asks in one language. */
export const sectionQuestion = (pack: FactPack, section: SelectedSection, locale: Locale): ModelQuestion<SectionSentences> =>
  questionOf(inputOf(pack, section, locale, section.shown));

/**
 * Lets a model word one section. Votes have decided what may be said; every sentence is checked; failing ones may be
 * written once more; what still fails gives way to the template. An answer that was cut off is asked for in two halves.
 * @throws ModelError when there is no usable answer
 */
export async function wordSection(ask: Ask, pack: FactPack, section: SelectedSection, locale: Locale): Promise<ModelWording> {
  const parts = await wordPart(ask, pack, section, locale, section.shown);
  const name = section.groupId === null ? section.kind : `${section.kind}-${section.groupId}`;
  const accepted = parts.accepted.map((sentence, index) => ({ ...sentence, id: `${name}-m${String(index + 1)}` }));
  return { locale, kind: section.kind, groupId: section.groupId, accepted, refused: parts.refused };
}

type Worded = Pick<ModelWording, "accepted" | "refused">;

async function wordPart(ask: Ask, pack: FactPack, section: SelectedSection, locale: Locale, shown: readonly Claimed[]): Promise<Worded> {
  try {
    return await wordOnce(ask, pack, section, locale, shown);
  } catch (error) {
    if (!(error instanceof ModelError) || error.problem !== "answer-cut-off" || shown.length < 2) throw error;
    const middle = Math.ceil(shown.length / 2);
    const first = await wordPart(ask, pack, section, locale, shown.slice(0, middle));
    const second = await wordPart(ask, pack, section, locale, shown.slice(middle));
    return { accepted: [...first.accepted, ...second.accepted], refused: [...first.refused, ...second.refused] };
  }
}

async function wordOnce(ask: Ask, pack: FactPack, section: SelectedSection, locale: Locale, shown: readonly Claimed[]): Promise<Worded> {
  const input = inputOf(pack, section, locale, shown);
  const check = (sentence: DraftSentence): readonly FailedRule[] => checkModelSentence(sentence, ruleContext(pack, section, locale));

  const answer = await ask(questionOf(input));
  const drafts = answer.sentences.map((sentence, index) => {
    const draft = toDraft(sentence, String(index));
    return { sentence, draft, failedRules: check(draft) };
  });
  const faulty = drafts.filter(({ failedRules }) => failedRules.length > 0);
  if (faulty.length === 0) return { accepted: drafts.map(({ draft }) => draft), refused: [] };

  const second = await repair(ask, input, answer, faulty);
  const repaired = new Map<string, DraftSentence>();
  const refused = faulty.map(({ draft, failedRules }, index): RefusedSentence => {
    const again = second[index] === undefined ? null : toDraft(second[index], draft.id);
    const passes = again !== null && check(again).length === 0;
    if (passes) repaired.set(draft.id, again);
    return { locale, section: section.kind, groupId: section.groupId, skeleton: draft.skeleton, failedRules: [...failedRules], outcome: passes ? "repaired" : "replaced" };
  });
  const accepted = drafts.flatMap(({ draft, failedRules }) => (failedRules.length === 0 ? [draft] : (repaired.get(draft.id) ?? [])));
  return { accepted, refused };
}

/** A repair that fails is no reason to lose the sentences that passed. */
async function repair(
  ask: Ask,
  input: SectionSentencesInput,
  answer: SectionSentences,
  faulty: readonly { readonly sentence: ModelSentence; readonly failedRules: readonly FailedRule[] }[],
): Promise<readonly ModelSentence[]> {
  const faults = faulty.map(({ sentence, failedRules }) => ({ sentence, problems: failedRules.map(({ detail }) => detail) }));
  try {
    return (await ask(questionOf(input, sectionSentencesRepairMessages(input, answer, faults)))).sentences;
  } catch (error) {
    // Not when the run was stopped: then nothing of this section is known to be finished.
    if (error instanceof ModelError && error.problem !== "cancelled") return [];
    throw error;
  }
}

const questionOf = (input: SectionSentencesInput, messages: readonly ModelMessage[] = sectionSentencesMessages(input)): ModelQuestion<SectionSentences> =>
  ({ promptVersion: SECTION_SENTENCES_VERSION, messages, jsonSchema: sectionSentencesSchema(input), answer: SectionSentences });

/** A claim nobody offered, which no predicate supports. */
const UNKNOWN_CLAIM: ClaimType = "no_member";

const toDraft = ({ claim, statements, groups, text }: ModelSentence, id: string): DraftSentence => ({
  id,
  claim: ClaimTypeSchema.safeParse(claim).data ?? UNKNOWN_CLAIM,
  // An id of another form becomes one that no statement has, so that V01 refuses it.
  statementIds: statements.map((name) => (/^S\d{1,9}$/u.test(name) ? Number(name.slice(1)) : -1)),
  groupIds: groups,
  skeleton: text.trim(),
});

/** Only what the section shows, only claims that hold, only slots about what may be named. */
function inputOf(pack: FactPack, section: SelectedSection, locale: Locale, shown: readonly Claimed[]): SectionSentencesInput {
  const statements = shown.flatMap((claimed) => {
    const fact = pack.byId.get(claimed.statementId);
    return fact === undefined ? [] : [offer(pack, fact, claimed, section, locale)];
  });
  // The name follows from the content: votes elsewhere in the conversation leave the question, and its kept answer, as they are.
  const listName = `statements_${hashOf(statements.map(({ id, text }) => [id, text])).slice(0, 8)}`;
  return { kind: section.kind as WordedKind, groupId: section.groupId, locale, listName, statements };
}

const groupClaims = ["group_agrees", "group_disagrees", "group_agrees_more", "group_disagrees_more"] as const;

function offer(pack: FactPack, fact: Fact, { claim, groupIds }: Claimed, section: SelectedSection, locale: Locale): OfferedStatement {
  const id = `S${String(fact.id)}`;
  const isPortrait = section.kind === "group" && section.groupId !== null;
  const groups = isPortrait && section.groupId !== null ? [section.groupId] : groupIds;
  return {
    id,
    text: visibleText(fact.text),
    language: fact.language,
    claims: isPortrait ? groupClaims.filter((offered) => holds(pack, offered, [fact.id], groups)) : [claim],
    groups,
    slots: [...slotsFor(id, claim, groups), `{{quote:${id}}}`],
    mustQuote: fact.language.split("-")[0] !== locale || isSuspicious(fact.text),
  };
}

/** Numbers a sentence with this claim may name: of the groups it is about, otherwise of all. */
function slotsFor(id: string, claim: ClaimType, groups: readonly string[]): readonly string[] {
  if (claim === "uncertain") return [`{{${id}.pass}}`, `{{${id}.n}}`];
  const overall = [`{{${id}.agree}}`, `{{${id}.disagree}}`, `{{${id}.n}}`];
  if (claim === "agree_all_groups") return [...overall, `{{${id}.lowestAgree}}`];
  if (claim === "disagree_all_groups") return [...overall, `{{${id}.lowestDisagree}}`];
  const ofGroups = groups.flatMap((group) => [`{{${id}.${group}.agree}}`, `{{${id}.${group}.disagree}}`]);
  if (claim.startsWith("group_")) return [...ofGroups, ...groups.flatMap((group) => [`{{${id}.${group}.others.agree}}`, `{{${id}.${group}.others.disagree}}`])];
  return groups.length === 0 ? overall : claim.startsWith("minority_") ? [...ofGroups, ...overall] : ofGroups;
}
