import type { PublicConversation } from "../../server/contract/conversation.ts";
import { usePartMessages } from "./parts-catalogue.tsx";

/** What is published and what is not: the organisers' own words, or the standard ones. */
export function PolicyText({ conversation }: { readonly conversation: PublicConversation }) {
  const words = usePartMessages();
  // Rendered by the server from Markdown with HTML off.
  if (conversation.moderationPolicyHtml !== "") return <div class="prose" lang={conversation.language} dangerouslySetInnerHTML={{ __html: conversation.moderationPolicyHtml }} />;
  return <p>{conversation.moderationMode === "pre" ? words.policyPre : words.policyPost}</p>;
}
