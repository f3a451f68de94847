import type { OrganiserConversation } from "../../server/contract/conversation.ts";

/** What each tab of a conversation gets. */
export interface TabProps {
  readonly conversation: OrganiserConversation;
  /** Takes the conversation as the server answered it. */
  readonly onChanged: (conversation: OrganiserConversation) => void;
}
