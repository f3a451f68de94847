import { useConsole } from "./console-context.ts";
import { IntegrityPart } from "./integrity-part.tsx";
import { LivePicturePart } from "./live-picture-part.tsx";
import { PageTitle } from "./page-title.tsx";
import { PartNav } from "./part-nav.tsx";
import type { TabPart } from "./route.ts";
import type { TabProps } from "./tab-props.ts";
import { WhoTookPartPart } from "./who-took-part-part.tsx";

/** Who comes and how, who they say they are, and whether something is wrong. */
export function ParticipantsTab({ conversation, part }: Pick<TabProps, "conversation"> & { readonly part: TabPart }) {
  const { messages } = useConsole();
  const { parts, partsLabel } = messages.conversation;
  return (
    <div class="stack stack--loose">
      <PartNav conversationId={conversation.id} tab="participants" part={part} label={partsLabel} />
      <PageTitle context={conversation.settings.topic}>{parts[part]}</PageTitle>
      {part === "answers" && <WhoTookPartPart conversation={conversation} />}
      {part === "picture" && <LivePicturePart conversation={conversation} />}
      {part === "integrity" && <IntegrityPart conversation={conversation} />}
    </div>
  );
}
