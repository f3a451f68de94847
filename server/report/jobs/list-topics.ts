import type { Topic, TopicItem, TopicList } from "../topics/topic.ts";
import { featuresOf } from "../topics/text-features.ts";
import type { FiledItem } from "./assign-topics.ts";
import type { NamedTopic } from "./name-topics.ts";

/** Topics as the report shows them, from the model's names and files: largest first, most central text first. */
export function listTopics(named: readonly NamedTopic[], filed: readonly FiledItem[], items: readonly TopicItem[]): TopicList {
  const topicOf = new Map(filed);
  const byTopic = named.map((topic) => ({ topic, own: items.filter(({ id }) => topicOf.get(id) === topic.id) })).filter(({ own }) => own.length > 0);
  const topics = byTopic
    .sort((a, b) => b.own.length - a.own.length || (a.topic.id < b.topic.id ? -1 : 1))
    .map(({ topic, own }, index): Topic => {
      const itemIds = byCentrality(own);
      return { id: `T${String(index + 1)}`, parentId: null, names: topic.names, namedBy: "model", terms: [], centralId: itemIds[0] ?? 0, itemIds: [...itemIds] };
    });
  const placed = new Set(topics.flatMap(({ itemIds }) => itemIds));
  return { topics, unassigned: items.filter(({ id }) => !placed.has(id)).map(({ id }) => id).sort((a, b) => a - b), method: "model" };
}

/** Ids by how much a text shares with all others of its topic (sum of shared feature weights over its length); ties by id. */
function byCentrality(items: readonly TopicItem[]): readonly number[] {
  const features = items.map((item) => featuresOf(item, new Set()));
  const total = new Map<string, number>();
  for (const own of features) for (const [feature, weight] of own) total.set(feature, (total.get(feature) ?? 0) + weight);
  const score = features.map((own) => {
    let shared = 0;
    let length = 0;
    for (const [feature, weight] of own) {
      shared += weight * ((total.get(feature) ?? 0) - weight);
      length += weight * weight;
    }
    return length === 0 ? 0 : shared / Math.sqrt(length);
  });
  return items.map(({ id }, index) => ({ id, score: score[index] ?? 0 })).sort((a, b) => b.score - a.score || a.id - b.id).map(({ id }) => id);
}
