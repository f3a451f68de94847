import type { CommonMessages } from "../../messages/en/common.ts";
import type { ConsoleMessages } from "../../messages/en/console.ts";
import type { ReviewStatement } from "../../server/contract/statement.ts";

/** Who a statement is from: the organisers, a participant, or a participant of a workshop. Never which one. */
export function authorText({ author, authorSource, isFromComments }: Pick<ReviewStatement, "author" | "authorSource" | "isFromComments">, { workshop, reviewMore }: Pick<ConsoleMessages, "workshop" | "reviewMore">, common: Pick<CommonMessages, "fromParticipant" | "fromOrganisers">): string {
  if (isFromComments === true) return reviewMore.filter.authors.comments;
  if (author === "organiser") return common.fromOrganisers;
  return authorSource === "paper" ? workshop.fromPaper : authorSource === "kiosk" ? workshop.fromKiosk : common.fromParticipant;
}
