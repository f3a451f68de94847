import type { ConversationState, OrganiserConversation } from "../../server/contract/conversation.ts";

/** What an organiser can do with the state of a conversation. */
export type LifeAct = "open" | "reopen" | "close" | "archive" | "unarchive";

export const stateAfter: Readonly<Record<LifeAct, ConversationState>> = {
  open: "open",
  reopen: "open",
  close: "closed",
  archive: "archived",
  unarchive: "closed",
};

/** The acts that make sense now; the likeliest first. */
export function lifeActs(state: ConversationState): readonly LifeAct[] {
  switch (state) {
    case "draft":
      return ["open", "archive"];
    case "open":
      return ["close"];
    case "closed":
      return ["reopen", "archive"];
    case "archived":
      return ["unarchive"];
  }
}

/** What an organiser should know before opening. */
export type OpeningDoubt = "no-statements" | "closing-time-passed";

export function openingDoubts(conversation: Pick<OrganiserConversation, "counts" | "settings">, now: number): readonly OpeningDoubt[] {
  const doubts: OpeningDoubt[] = [];
  if (conversation.counts.statements.votable === 0) doubts.push("no-statements");
  if (conversation.settings.closesAt !== null && conversation.settings.closesAt <= now) doubts.push("closing-time-passed");
  return doubts;
}
