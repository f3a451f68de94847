import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { useConsole } from "./console-context.ts";

/** The state as a word; an open conversation past its closing time says "closed", because that is what people meet. */
export function StateTag({ conversation }: { readonly conversation: OrganiserConversation }) {
  const { messages } = useConsole();
  const { state } = conversation.settings;
  if (conversation.isTemplate) return <span class="tag">{messages.life.template.tag}</span>;
  const met = state === "open" && !conversation.isOpen ? "closed" : state;
  return <span class={`tag${met === "open" ? " tag--strong" : ""}`}>{messages.states[met]}</span>;
}
