import { useConsole, useIsOrganiser } from "./console-context.ts";
import { ConversationPeoplePanel } from "./conversation-people-panel.tsx";
import { GeneralSettingsPart } from "./general-settings-part.tsx";
import { Notice } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { ParticipantRequestsPanel } from "./participant-requests-panel.tsx";
import { PartNav } from "./part-nav.tsx";
import { PrivacyPanel } from "./privacy-panel.tsx";
import { ReaderIdsPanel } from "./reader-ids-panel.tsx";
import { RejectReasonsPanel } from "./reject-reasons-panel.tsx";
import { RetentionPanel } from "./retention-panel.tsx";
import { RemindersPanel } from "./reminders-panel.tsx";
import type { TabPart } from "./route.ts";
import type { TabProps } from "./tab-props.ts";

/** One form of general settings, and what is set apart from it: each panel saves for itself. */
export function SettingsTab({ conversation, onChanged, part }: TabProps & { readonly part: TabPart }) {
  const { messages } = useConsole();
  const isOrganiser = useIsOrganiser();
  const { id, settings } = conversation;
  return (
    <div class="stack stack--loose">
      <PartNav conversationId={id} tab="settings" part={part} label={messages.settings.title} without={isOrganiser ? [] : ["access"]} />
      {part === "general" ? <GeneralSettingsPart conversation={conversation} onChanged={onChanged} /> : (
        <div class="stack stack--loose text-column">
          <PageTitle context={settings.topic}>{messages.conversation.parts[part]}</PageTitle>
          {!isOrganiser && <Notice><p>{messages.settings.readOnly}</p></Notice>}
          {part === "moderation" && <RejectReasonsPanel conversationId={id} language={settings.language} />}
          {part === "moderation" && <RemindersPanel conversationId={id} />}
          {part === "privacy" && <PrivacyPanel conversationId={id} />}
          {part === "privacy" && isOrganiser && <ParticipantRequestsPanel conversationId={id} />}
          {part === "privacy" && <RetentionPanel conversationId={id} />}
          {part === "readers" && <ReaderIdsPanel conversationId={id} />}
          {part === "access" && isOrganiser && <ConversationPeoplePanel conversationId={id} />}
        </div>
      )}
    </div>
  );
}
