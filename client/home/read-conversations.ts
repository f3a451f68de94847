import type { PublicConversation } from "../../server/contract/conversation.ts";
import { request } from "../shared/api.ts";

export type Conversations = { readonly kind: "ready"; readonly conversations: readonly PublicConversation[] } | { readonly kind: "failed" };

/** The listed conversations; a failure is an answer too, so that the page can say so. */
export const readConversations = (): Promise<Conversations> =>
  request<{ readonly conversations: readonly PublicConversation[] }>("GET", "/conversations").then(
    ({ conversations }) => ({ kind: "ready", conversations }),
    () => ({ kind: "failed" }),
  );
