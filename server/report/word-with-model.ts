import type { Locale } from "../../messages/locale.ts";
import {
  GROUP_SUMMARY_VERSION,
  GroupClaim,
  GroupSummary,
  groupSummaryMessages,
  groupSummaryRepairMessages,
  groupSummarySchema,
  type GroupSummaryInput,
  type GroupSummarySentence,
  type OfferedStatement,
} from "../../prompts/group-summary.ts";
import type { RefusedSentence } from "../contract/report.ts";
import type { ModelClient, ModelMessage } from "../llm/model-client.ts";
import { ModelError, type ModelProblem } from "../llm/model-problem.ts";
import { ruleContext, type ModelWording } from "./assemble-report.ts";
import { hashOf } from "./canonical-json.ts";
import type { DraftSentence } from "./draft-sentence.ts";
import type { Fact, FactPack } from "./fact-pack.ts";
import type { SelectedSection } from "./select-sections.ts";
import { checkSentence, type FailedRule } from "./verifier/check-sentence.ts";
import { holds } from "./vote-predicates.ts";

export interface ModelOutcome {
  readonly wordings: readonly ModelWording[];
  /** The last problem, if any part had to do without the model. */
  readonly problem: ModelProblem | null;
}

/** Questions on their way at the same time. */
const AT_ONCE = 4;
/** After this many failures in a row the rest is left to the templates. */
const MOST_FAILURES = 3;

/**
 * Lets a model word the portrait of each group in each language. Votes have decided what may be said; every sentence
 * is checked; a failing one may be written once more; what still fails gives way to the template.
 */
export async function wordWithModel(
  client: ModelClient,
  pack: FactPack,
  sections: readonly SelectedSection[],
  locales: readonly Locale[],
): Promise<ModelOutcome> {
  const units = sections.flatMap((section) => {
    const { kind, groupId } = section;
    return kind !== "group" || groupId === null || section.shown.length === 0 ? [] : locales.map((locale) => ({ section, groupId, locale }));
  });
  const wordings: ModelWording[] = [];
  let problem: ModelProblem | null = null;
  let failures = 0;
  // The first alone: it finds out how the server is to be asked, and whether it answers at all.
  for (const batch of [units.slice(0, 1), ...chunks(units.slice(1), AT_ONCE)]) {
    if (failures >= MOST_FAILURES) break;
    const outcomes = await Promise.all(batch.map(({ section, groupId, locale }) => wordGroup(client, pack, section, groupId, locale).catch(asModelError)));
    for (const outcome of outcomes) {
      if (outcome instanceof ModelError) {
        problem = outcome.problem;
        failures = outcome.isFinal ? MOST_FAILURES : failures + 1;
      } else {
        wordings.push(outcome);
        failures = 0;
      }
    }
  }
  return { wordings, problem };
}

const chunks = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));

/** A model that fails costs its own sentences only; anything else is a fault of ours. */
function asModelError(error: unknown): ModelError {
  if (error instanceof ModelError) return error;
  throw error;
}

async function wordGroup(client: ModelClient, pack: FactPack, section: SelectedSection, groupId: string, locale: Locale): Promise<ModelWording> {
  const input = groupInput(pack, section, groupId, locale);
  const ask = (messages: readonly ModelMessage[]): Promise<GroupSummary> =>
    client.ask({ promptVersion: GROUP_SUMMARY_VERSION, messages, jsonSchema: groupSummarySchema(input), answer: GroupSummary });
  const check = (sentence: DraftSentence): readonly FailedRule[] => checkSentence(sentence, ruleContext(pack, section, locale));

  const answer = await ask(groupSummaryMessages(input));
  const drafts = answer.sentences.map((sentence, index) => {
    const draft = toDraft(sentence, `group-${groupId}-m${String(index + 1)}`);
    return { sentence, draft, failedRules: check(draft) };
  });
  const faulty = drafts.filter(({ failedRules }) => failedRules.length > 0);
  if (faulty.length === 0) return { locale, kind: "group", groupId, accepted: drafts.map(({ draft }) => draft), refused: [] };

  const second = await repair(ask, input, answer, faulty);
  const repaired = new Map<string, DraftSentence>();
  const refused = faulty.map(({ draft, failedRules }, index): RefusedSentence => {
    const again = second[index] === undefined ? null : toDraft(second[index], draft.id);
    const passes = again !== null && check(again).length === 0;
    if (passes) repaired.set(draft.id, again);
    return { locale, section: "group", groupId, skeleton: draft.skeleton, failedRules: [...failedRules], outcome: passes ? "repaired" : "replaced" };
  });
  const accepted = drafts.flatMap(({ draft, failedRules }) => (failedRules.length === 0 ? [draft] : (repaired.get(draft.id) ?? [])));
  return { locale, kind: "group", groupId, accepted, refused };
}

/** A repair that fails is no reason to lose the sentences that passed. */
async function repair(
  ask: (messages: readonly ModelMessage[]) => Promise<GroupSummary>,
  input: GroupSummaryInput,
  answer: GroupSummary,
  faulty: readonly { readonly sentence: GroupSummarySentence; readonly failedRules: readonly FailedRule[] }[],
): Promise<readonly GroupSummarySentence[]> {
  const faults = faulty.map(({ sentence, failedRules }) => ({ sentence, problems: failedRules.map(({ detail }) => detail) }));
  try {
    return (await ask(groupSummaryRepairMessages(input, answer, faults))).sentences;
  } catch (error) {
    if (error instanceof ModelError) return [];
    throw error;
  }
}

const toDraft = ({ claim, statements, groups, text }: GroupSummarySentence, id: string): DraftSentence => ({
  id,
  claim,
  // An id of another form becomes one that no statement has, so that V01 refuses it.
  statementIds: statements.map((name) => (/^S\d{1,9}$/u.test(name) ? Number(name.slice(1)) : -1)),
  groupIds: groups,
  skeleton: text.trim(),
});

/** Only what the section shows, only claims that hold, only slots about this group. */
function groupInput(pack: FactPack, section: SelectedSection, groupId: string, locale: Locale): GroupSummaryInput {
  const facts = section.shown.flatMap(({ statementId }) => pack.byId.get(statementId) ?? []);
  const statements = facts.map((fact) => offer(pack, fact, groupId, locale));
  // The name follows from the content: votes elsewhere in the conversation leave the question, and its kept answer, as they are.
  const listName = `statements_${hashOf(statements.map(({ id, text }) => [id, text])).slice(0, 8)}`;
  return { groupId, locale, listName, statements };
}

function offer(pack: FactPack, fact: Fact, groupId: string, locale: Locale): OfferedStatement {
  const id = `S${String(fact.id)}`;
  return {
    id,
    text: visibleText(fact.text),
    language: fact.language,
    claims: GroupClaim.options.filter((claim) => holds(pack, claim, [fact.id], [groupId])),
    slots: [`{{${id}.${groupId}.agree}}`, `{{${id}.${groupId}.disagree}}`, `{{${id}.${groupId}.others.agree}}`, `{{${id}.${groupId}.others.disagree}}`, `{{quote:${id}}}`],
    mustQuote: fact.language.split("-")[0] !== locale,
  };
}

/** Control, direction, zero-width and tag characters hide text from the reader; the model does not get them either. */
const visibleText = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, " ");
