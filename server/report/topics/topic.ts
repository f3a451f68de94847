import type { TopicList } from "../../contract/topic.ts";

/** What is sorted into topics: a statement, or a claim of a free comment. */
export interface TopicItem {
  readonly id: number;
  readonly text: string;
  /** BCP 47; chooses the small words that say nothing about a topic. */
  readonly language: string;
}

/** Where one item went; both null: no clear topic. */
export interface TopicAssignment {
  readonly itemId: number;
  readonly topicId: string | null;
  readonly subTopicId: string | null;
}

/** One line for each item, in id order. */
export function assignmentsOf({ topics, unassigned }: TopicList): readonly TopicAssignment[] {
  const found = new Map<number, TopicAssignment>(unassigned.map((itemId) => [itemId, { itemId, topicId: null, subTopicId: null }]));
  for (const { id, parentId, itemIds } of topics) {
    for (const itemId of itemIds) {
      if (parentId === null) found.set(itemId, { itemId, topicId: id, subTopicId: found.get(itemId)?.subTopicId ?? null });
      else found.set(itemId, { itemId, topicId: parentId, subTopicId: id });
    }
  }
  return [...found.values()].sort((a, b) => a.itemId - b.itemId);
}

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
