import type { ConversationState } from "../contract/conversation.ts";
import type { Conversation } from "../domain.ts";
import { no, yes, type Answer } from "./answer.ts";

type Living = Pick<Conversation, "state" | "isTemplate">;

/** Any state follows any other, but a preview begins with a password of its own, and a template is never shown. */
export function canChangeState({ state: before, isTemplate }: Living, state: ConversationState): Answer {
  if (isTemplate === true && state !== "draft") return no("template-not-openable");
  return state === "preview" && before !== "preview" ? no("preview-not-possible") : yes;
}

/** Only what nobody takes part in. */
export const canDelete = ({ state }: Living): Answer => (state === "draft" || state === "archived" ? yes : no("conversation-in-use"));
