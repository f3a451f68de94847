import type { Topic } from "../../server/contract/topic.ts";
import { useReport } from "./report-context.ts";
import { topicName } from "./topics-words.ts";

/** A topic by name; one that a model gave is marked, words of the statements are in their own language. */
export function TopicName({ topic }: { readonly topic: Topic }) {
  const { report, locale, words } = useReport();
  const { text, isName } = topicName(topic, locale);
  if (!isName) return <span lang={report.conversation.language} dir="auto">{text}</span>;
  return <>{text}{topic.namedBy === "model" && <> <abbr class="model-mark" title={words.modelMarkTitle}>{words.modelMark}</abbr></>}</>;
}
