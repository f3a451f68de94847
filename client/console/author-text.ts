import type { CommonMessages } from "../../messages/en/common.ts";
import type { ConsoleMessages } from "../../messages/en/console.ts";
import type { ReviewStatement } from "../../server/contract/statement.ts";

/** Who a statement is from: the organisers, a participant, or a participant of a workshop. Never which one. */
export function authorText({ author, authorSource }: Pick<ReviewStatement, "author" | "authorSource">, { workshop }: Pick<ConsoleMessages, "workshop">, common: Pick<CommonMessages, "fromParticipant" | "fromOrganisers">): string {
  if (author === "organiser") return common.fromOrganisers;
  return authorSource === "paper" ? workshop.fromPaper : authorSource === "kiosk" ? workshop.fromKiosk : common.fromParticipant;
}
