import type { ParticipantMessages } from "../../messages/participant.ts";
import { withoutReadings } from "../../messages/readings.ts";
import type { PublicConversation } from "../contract/conversation.ts";
import type { Progress } from "../contract/participation.ts";
import type { StatementCard } from "../contract/statement.ts";
import type { Vote } from "../contract/vote.ts";
import { escapeHtml } from "../http/escape-html.ts";
import { htmlOf } from "../http/html-of.ts";
import { button, quote } from "./text-page.ts";

interface VotePart {
  readonly conversation: Pick<PublicConversation, "isOpen" | "whoMayWrite" | "asksAfter">;
  /** The statement asked, or asked again; null when there is none. */
  readonly card: StatementCard | null;
  /** The answer it has already. */
  readonly vote: Vote | null;
  readonly progress: Progress;
  /** The statement whose answer was just given, for "undo". */
  readonly undo: number | null;
}

const order: readonly Vote[] = ["agree", "disagree", "pass"];

/** One statement with three answers, or why there is none. */
export function votePart({ common, widget, parts }: ParticipantMessages, { conversation, card, vote, progress, undo }: VotePart): string {
  const isAsking = conversation.asksAfter !== undefined && progress.answered >= conversation.asksAfter;
  const asking = isAsking ? `<p>${button("mine", parts.questions.title)}</p>` : "";
  const taking = undo === null ? "" : `<p>${button(`withdraw:${String(undo)}`, parts.voting.undo)}</p>`;
  if (!conversation.isOpen) return `<h2>${htmlOf(parts.closedTitle)}</h2><p>${htmlOf(parts.closed)}</p>`;
  if (card === null) {
    const [title, text] = progress.answered > 0 ? [parts.allAnsweredTitle, parts.allAnswered]
      : [parts.noStatementsTitle, conversation.whoMayWrite === "participants" ? parts.noStatements : parts.noStatementsClosedWriting];
    return `<h2>${htmlOf(title)}</h2><p>${htmlOf(text)}</p>${taking}${asking}`;
  }
  const id = String(card.id);
  const answers = order.map((one) => button(`${one}:${id}`, `${common[one]}${one === vote ? " ✓" : ""}`)).join("\n");
  const until = progress.votesUntilPlaced > 0 && progress.left > 0 ? ` · ${htmlOf(widget.untilPlaced(progress.votesUntilPlaced))}` : "";
  return `${taking}<p><small>${htmlOf(widget.progress(progress.answered, progress.left))}${until}</small></p>
<p><small>${htmlOf(card.author === "participant" ? common.fromParticipant : common.fromOrganisers)}</small></p>
${quote("h2", card)}${card.original === undefined ? "" : `<p><small>${htmlOf(parts.changed.corrected)}: ${quote("q", { text: card.original, language: card.language })}</small></p>`}
<div class="answers" role="group" aria-label="${escapeHtml(withoutReadings(widget.question))}">${answers}</div>
<p><label><input type="checkbox" name="important" value="yes"> ${htmlOf(parts.voting.important)}</label></p>${vote === null ? "" : `<p>${button(`withdraw:${id}`, parts.withdraw)}</p>`}${asking}`;
}

/** Guidance first, then the sentence; what was typed stays when it is refused. */
export function writePart({ parts }: ParticipantMessages, { limit, isModeratedFirst, text }: { readonly limit: number; readonly isModeratedFirst: boolean; readonly text: string }): string {
  return `<h2>${htmlOf(parts.writeTitle)}</h2>
<ul>${parts.writeGuidance.map((sentence) => `<li>${htmlOf(sentence)}</li>`).join("")}</ul>
<p>${htmlOf(parts.writeExample)} ${htmlOf(isModeratedFirst ? parts.writeModerated : parts.writeOpen)}</p>
<p><label for="text">${htmlOf(parts.writeLabel)}</label> <small>${htmlOf(parts.characters(0, limit))}</small><br><textarea id="text" name="text" rows="4" dir="auto">${htmlOf(text)}</textarea></p>
<p>${button("send", parts.send)}</p>`;
}
