import type { Topic } from "../../server/contract/topic.ts";
import { useReport } from "./report-context.ts";
import { TopicName } from "./topics-name.tsx";
import { topicAnchor } from "./topics-words.ts";

export interface TopicBar {
  readonly topic: Topic;
  readonly count: number;
}

/** Topics by size; each line leads to its topic. The table behind it says the same. */
export function TopicBars({ bars }: { readonly bars: readonly TopicBar[] }) {
  const { format } = useReport();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul class="plain-list topic-bars">
      {bars.map(({ topic, count }) => (
        <li key={topic.id} class="topic-bars__line">
          <a class="topic-bars__name" href={`#${topicAnchor(topic.id)}`}><TopicName topic={topic} /></a>
          <span class="topic-bars__track" aria-hidden="true"><span class="topic-bars__bar" style={{ inlineSize: `${String((100 * count) / most)}%` }} /></span>
          <span class="topic-bars__count number">{format.number(count)}</span>
        </li>
      ))}
    </ul>
  );
}
