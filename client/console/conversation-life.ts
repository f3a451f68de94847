import type { ConversationState, OrganiserConversation } from "../../server/contract/conversation.ts";

/** What an organiser can do with the state of a conversation. */
export type LifeAct = "preview" | "new-password" | "draft" | "open" | "reopen" | "close" | "archive" | "unarchive";

/** Acts that only change the state; a preview also needs a password. */
export type StateAct = Exclude<LifeAct, "preview" | "new-password">;
export const isStateAct = (act: LifeAct): act is StateAct => act !== "preview" && act !== "new-password";

export const stateAfter: Readonly<Record<StateAct, ConversationState>> = {
  draft: "draft",
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
      return ["open", "preview", "archive"];
    case "preview":
      return ["open", "new-password", "draft"];
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
