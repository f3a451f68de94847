import type { PublicConversation } from "../../server/contract/conversation.ts";
import { useWidgetMessages } from "./catalogue.ts";

/** What this is, how it works, what is published: one tap away, never in the way. */
export function About({ conversation, isEmbedded }: { readonly conversation: PublicConversation; readonly isEmbedded: boolean }) {
  const words = useWidgetMessages();
  return (
    <footer class="about">
      <details>
        <summary>{words.about}</summary>
        <div class="prose">
          {/* Rendered by the server from Markdown with HTML off. */}
          {conversation.descriptionHtml !== "" && <div class="prose" lang={conversation.language} dangerouslySetInnerHTML={{ __html: conversation.descriptionHtml }} />}
          <h2>{words.howItWorks}</h2>
          {words.howItWorksText.map((sentence) => <p key={sentence}>{sentence}</p>)}
          <h2>{words.policyTitle}</h2>
          <p>{conversation.moderationMode === "pre" ? words.policyPre : words.policyPost}</p>
          <p class="muted small">{words.madeWith}</p>
        </div>
      </details>
      <ul class="plain-list about__links small">
        {conversation.reportId !== null && <li><a href={`/report/${conversation.reportId}`} {...(isEmbedded && { target: "_blank", rel: "noopener" })}>{words.readReport}</a></li>}
        {isEmbedded && <li><a href={`/c/${conversation.id}`} target="_blank" rel="noopener">{words.openInTab}</a></li>}
        {!isEmbedded && <li><a href="/">{words.toHome}</a></li>}
      </ul>
    </footer>
  );
}
