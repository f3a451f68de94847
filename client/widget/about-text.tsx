import type { PublicConversation } from "../../server/contract/conversation.ts";
import { usePartMessages } from "./parts-catalogue.tsx";

/** The organisers' description, how it works, and what is published. */
export function AboutText({ conversation }: { readonly conversation: PublicConversation }) {
  const words = usePartMessages();
  return (
    <div class="prose">
      {/* Rendered by the server from Markdown with HTML off. */}
      {conversation.descriptionHtml !== "" && <div class="prose" lang={conversation.language} dangerouslySetInnerHTML={{ __html: conversation.descriptionHtml }} />}
      <h2>{words.howItWorks}</h2>
      {words.howItWorksText.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {conversation.keepsReaderIds && <p>{words.voting.keptIds}</p>}
      <h2>{words.keysTitle}</h2>
      <p>{words.keys}</p>
      <h2>{words.policyTitle}</h2>
      <p>{conversation.moderationMode === "pre" ? words.policyPre : words.policyPost}</p>
      <p><a href={`/c/${conversation.id}/text`} target="_top">{words.textOnly}</a></p>
      <p class="muted small">{words.madeWith}</p>
    </div>
  );
}
