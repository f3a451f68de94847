import { useConsole } from "./console-context.ts";
import { FinishedFacts } from "./finished-facts.tsx";
import { Link } from "./link.tsx";
import { Resource } from "./notice.tsx";
import type { TabProps } from "./tab-props.ts";
import { useLivePicture } from "./use-live-picture.ts";

/** Whether enough votes are in, from the same counts as the live picture. */
export function FinishedPanel({ conversation }: Pick<TabProps, "conversation">) {
  const { messages } = useConsole();
  const { overview, parts } = messages.conversation;
  const { state, reload } = useLivePicture(conversation);
  return (
    <section class="card stack stack--tight" aria-labelledby="finished-title">
      <h2 id="finished-title">{overview.finishedTitle}</h2>
      <Resource state={state} onRetry={reload}>{({ finished }) => <FinishedFacts finished={finished} />}</Resource>
      <p><Link to={{ name: "conversation", id: conversation.id, tab: "participants", part: "picture" }}>{parts.picture}</Link></p>
    </section>
  );
}
