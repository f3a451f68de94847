import {
  NO_TOPIC,
  TOPIC_ASSIGNMENT_VERSION,
  ModelAssignment,
  topicAssignmentMessages,
  topicAssignmentSchema,
  type TopicAssignmentInput,
} from "../../../prompts/topic-assignment.ts";
import { estimateTokens } from "../../llm/estimate-tokens.ts";
import type { Ask, ModelQuestion } from "../../llm/model-client.ts";
import { ModelError } from "../../llm/model-problem.ts";
import { hashOf } from "../canonical-json.ts";
import type { TopicItem } from "../topics/topic.ts";
import { visibleText } from "../visible-text.ts";
import { promptName, type NamedTopic } from "./name-topics.ts";

/** Topic id of one text; null: it fits none, or no answer about it could be trusted. */
export type FiledItem = readonly [itemId: number, topicId: string | null];

/** Texts filed by one question. */
export interface Batch {
  /** Where its texts stand in the order of hashes; the same for the same texts. */
  readonly key: string;
  readonly items: readonly TopicItem[];
}

const MOST_ITEMS = 40;
const MOST_TOKENS = 3_500;
const OVERHEAD_TOKENS = 14;

/**
 * Cuts texts into batches by the hash of their words, one hexadecimal digit after the other until a batch is small
 * enough: one more text changes one batch, or splits one, and all others keep their question and its answer.
 */
export function batchesOf(items: readonly TopicItem[]): readonly Batch[] {
  const hashed = items.map((item) => ({ item, bits: BigInt(`0x${hashOf(item.text).slice(0, 16)}`).toString(2).padStart(64, "0") }))
    .sort((a, b) => (a.bits < b.bits ? -1 : a.bits > b.bits ? 1 : a.item.id - b.item.id));
  const cut = (part: typeof hashed, prefix: string): readonly Batch[] => {
    if (part.length === 0) return [];
    const tokens = part.reduce((sum, { item }) => sum + estimateTokens(item.text) + OVERHEAD_TOKENS, 0);
    if ((part.length <= MOST_ITEMS && tokens <= MOST_TOKENS) || part.length === 1 || prefix.length >= 60) return [{ key: `b${prefix}`, items: part.map(({ item }) => item) }];
    return (["0", "1"] as const).flatMap((bit) => cut(part.filter(({ bits }) => bits[prefix.length] === bit), prefix + bit));
  };
  return cut(hashed, "");
}

/** A text of ours among theirs, whose topic is known: when it lands elsewhere, nothing the answer says is believed. */
interface Canary {
  readonly id: string;
  readonly text: string;
  readonly topicId: string;
  /** Where it stands among the others. */
  readonly position: number;
}

function canaryFor(topics: readonly NamedTopic[], items: readonly TopicItem[]): Canary {
  const draw = Number.parseInt(hashOf(items.map(({ id, text }) => [id, text])).slice(0, 8), 16);
  const topic = topics[draw % topics.length];
  const taken = new Set(items.map(({ id }) => id));
  let number = 1 + (draw % 9_973);
  while (taken.has(number)) number += 1;
  return { id: `S${String(number)}`, text: promptName(topic ?? { names: {} }), topicId: topic?.id ?? "", position: draw % (items.length + 1) };
}

function inputOf(topics: readonly NamedTopic[], items: readonly TopicItem[], canary: Canary): TopicAssignmentInput {
  const statements = items.map(({ id, text }) => ({ id: `S${String(id)}`, text: visibleText(text) }));
  const withCanary = statements.toSpliced(canary.position, 0, { id: canary.id, text: canary.text });
  return {
    topics: topics.map((topic) => ({ id: topic.id, name: promptName(topic) })),
    listName: `statements_${hashOf(withCanary.map(({ id, text }) => [id, text])).slice(0, 8)}`,
    statements: withCanary,
  };
}

const questionOf = (input: TopicAssignmentInput): ModelQuestion<ModelAssignment> =>
  ({ promptVersion: TOPIC_ASSIGNMENT_VERSION, messages: topicAssignmentMessages(input), jsonSchema: topicAssignmentSchema(input), answer: ModelAssignment });

export const assignmentQuestion = (topics: readonly NamedTopic[], items: readonly TopicItem[]): ModelQuestion<ModelAssignment> =>
  questionOf(inputOf(topics, items, canaryFor(topics, items)));

/**
 * Files texts under topics. The set of ids that comes back equals the set that went out: what is missing, or answered
 * twice differently, is asked for once more, alone; a batch whose canary is misfiled, or whose answer was cut off, is
 * asked for in halves.
 */
export async function assignTopics(ask: Ask, topics: readonly NamedTopic[], items: readonly TopicItem[], isSecond = false): Promise<readonly FiledItem[]> {
  if (items.length === 0) return [];
  const canary = canaryFor(topics, items);
  const halves = async (): Promise<readonly FiledItem[]> => {
    if (items.length === 1) return items.map(({ id }) => [id, null]);
    const middle = Math.ceil(items.length / 2);
    return [...(await assignTopics(ask, topics, items.slice(0, middle), isSecond)), ...(await assignTopics(ask, topics, items.slice(middle), isSecond))];
  };
  let answer: ModelAssignment;
  try {
    answer = await ask(questionOf(inputOf(topics, items, canary)));
  } catch (error) {
    if (error instanceof ModelError && error.problem === "answer-cut-off" && items.length > 1) return halves();
    throw error;
  }
  const filed = filedIn(answer, topics);
  if (filed.get(canary.id) !== canary.topicId) return halves();
  const missing = items.filter(({ id }) => !filed.has(`S${String(id)}`));
  const found = items.filter((item) => !missing.includes(item)).map(({ id }): FiledItem => [id, filed.get(`S${String(id)}`) ?? null]);
  if (missing.length === 0) return found;
  return [...found, ...(isSecond ? missing.map(({ id }): FiledItem => [id, null]) : await assignTopics(ask, topics, missing, true))];
}

/** Ids with one known answer; null for "none". Ids answered twice differently, or with a topic that is none, are left out. */
function filedIn({ assignments }: ModelAssignment, topics: readonly NamedTopic[]): ReadonlyMap<string, string | null> {
  const known = new Set(topics.map(({ id }) => id));
  const filed = new Map<string, string | null>();
  const unclear = new Set<string>();
  for (const { id, topic } of assignments) {
    const value = topic === NO_TOPIC ? null : topic;
    if ((value !== null && !known.has(value)) || (filed.has(id) && filed.get(id) !== value)) unclear.add(id);
    filed.set(id, value);
  }
  for (const id of unclear) filed.delete(id);
  return filed;
}
