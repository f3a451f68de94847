import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { useIsModerator } from "./console-context.ts";
import { LanguageProposalsPanel } from "./language-proposals-panel.tsx";
import { SeedOrderPanel } from "./seed-order-panel.tsx";
import { useSeedingWords } from "./seeding-words.ts";
import { TranslationProposalsPanel } from "./translation-proposals-panel.tsx";

/** Folded below the statements: order, languages, proposed translations. `changes` counts up when statements were added. */
export function SeedingSections({ conversation, changes }: { readonly conversation: OrganiserConversation; readonly changes: number }) {
  const words = useSeedingWords();
  const isModerator = useIsModerator();
  const { id, settings } = conversation;
  return (
    <>
      <Folded title={words.order.title}>{() => <SeedOrderPanel conversationId={id} changes={changes} />}</Folded>
      {isModerator && <Folded title={words.languages.title}>{() => <LanguageProposalsPanel conversationId={id} changes={changes} />}</Folded>}
      {isModerator && <Folded title={words.proposals.title}>{() => <TranslationProposalsPanel conversationId={id} language={settings.language} changes={changes} />}</Folded>}
    </>
  );
}

/** Asked for only when it is opened. */
function Folded({ title, children }: { readonly title: string; readonly children: () => ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="card" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary><h2>{title}</h2></summary>
      {isOpen && children()}
    </details>
  );
}
