import type { Topic, TopicList } from "../../contract/topic.ts";

export type { Topic, TopicList };

/** A text that belongs to a topic: a statement people voted on, or a claim of a free comment. */
export interface TopicItem {
  readonly id: number;
  readonly text: string;
  /** BCP 47; chooses the small words that say nothing about a topic. */
  readonly language: string;
}

/** Main topic of each text: what a model, or clustering, says. A text that is not in it has no clear topic. */
export type TopicAssignment = ReadonlyMap<number, string>;

/** Topics made without a model; deterministic, the order of the texts does not matter. */
export type FindTopics = (items: readonly TopicItem[]) => TopicList;

/** Main topic of each text that has one. */
export const assignmentOf = ({ topics }: TopicList): TopicAssignment =>
  new Map(topics.filter(({ parentId }) => parentId === null).flatMap(({ id, itemIds }) => itemIds.map((itemId) => [itemId, id])));

/** What is wrong with a list of topics over these items; empty when each stands in one main topic or in none. */
export function topicProblems({ topics, unassigned }: TopicList, itemIds: readonly number[]): readonly string[] {
  const times = new Map<number, number>(itemIds.map((id) => [id, 0]));
  const problems: string[] = [];
  const count = (id: number, where: string): void => {
    const before = times.get(id);
    if (before === undefined) problems.push(`${where} holds ${String(id)}, which was not given`);
    else times.set(id, before + 1);
  };
  for (const topic of topics) {
    if (topic.parentId === null) for (const id of topic.itemIds) count(id, topic.id);
    else {
      const parent = new Set(topics.find(({ id }) => id === topic.parentId)?.itemIds ?? []);
      if (topic.itemIds.some((id) => !parent.has(id))) problems.push(`${topic.id} holds what ${topic.parentId} does not`);
    }
    if (!topic.itemIds.includes(topic.centralId)) problems.push(`${topic.id} does not hold its central item`);
  }
  for (const id of unassigned) count(id, "no topic");
  for (const [id, found] of times) if (found !== 1) problems.push(`${String(id)} stands in ${String(found)} topics`);
  return problems;
}
