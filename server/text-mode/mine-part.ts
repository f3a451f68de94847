import type { ParticipantMessages } from "../../messages/participant.ts";
import type { MyStatement } from "../contract/statement.ts";
import type { Vote } from "../contract/vote.ts";
import { htmlOf } from "../http/html-of.ts";
import { button, quote } from "./text-page.ts";

const PAGE = 20;

interface MyAnswer {
  readonly statementId: number;
  readonly vote: Vote;
  /** Null when the statement is no longer shown. */
  readonly statement: { readonly text: string; readonly language: string } | null;
}

/** My answers, a page at a time, each with a way to change it; my statements with what became of them; the code that names me to the organisers. */
export function minePart({ common, parts, textMode, format }: ParticipantMessages, { answers, statements, from, code }: { readonly answers: readonly MyAnswer[]; readonly statements: readonly MyStatement[]; readonly from: number; readonly code: string }): string {
  const shown = answers.slice(from, from + PAGE);
  const answer = ({ statementId, vote, statement }: MyAnswer): string =>
    `<li>${statement === null ? htmlOf(parts.notShownAnymore) : quote("span", statement)}<br><b>${htmlOf(common[vote])}</b> ${button(statement === null ? `withdraw:${String(statementId)}` : `ask:${String(statementId)}`, statement === null ? parts.withdraw : textMode.change)}</li>`;
  const range = (start: number): string => (start < 0 || start >= answers.length ? "" : button(`mine:${String(start)}`, `${format.number(start + 1)}–${format.number(Math.min(start + PAGE, answers.length))}`));
  const state = ({ moderation, reason }: MyStatement): string =>
    moderation === "accepted" ? parts.stateAccepted : moderation === "rejected" ? parts.stateRejected(reason) : parts.statePending;
  const became = ({ original, language, replacedBy = [], replaces }: MyStatement): string => {
    const made = statements.filter(({ id }) => replacedBy.includes(id));
    const parent = statements.find(({ id }) => id === replaces);
    const corrected = original === undefined ? "" : `<br>${htmlOf(parts.changed.asWritten)}: ${quote("q", { text: original, language })}`;
    const list = made.length === 0 ? "" : `<br>${htmlOf(made.length === 1 ? parts.changed.reworded : parts.changed.split)} ${made.map((one) => quote("q", one)).join(" ")} ${htmlOf(parts.changed.askedAgain)}`;
    return `${corrected}${list}${parent === undefined ? "" : `<br>${htmlOf(parts.changed.madeFrom)} ${quote("q", parent)}`}`;
  };
  return `<h2>${htmlOf(parts.myVotes)}</h2>${answers.length === 0 ? `<p>${htmlOf(parts.myVotesNone)}</p>` : `<p>${htmlOf(parts.myVotesCount(answers.length))}</p><ol start="${String(from + 1)}">${shown.map(answer).join("\n")}</ol><p>${range(from - PAGE)} ${range(from + PAGE)}</p>`}
<h2>${htmlOf(parts.myStatements)}</h2>${statements.length === 0 ? `<p>${htmlOf(parts.myStatementsNone)}</p>` : `<ul>${statements.slice(0, PAGE).map((one) => `<li>${quote("span", one)}<br><b>${htmlOf(state(one))}</b>${became(one)}</li>`).join("\n")}</ul>`}
<h2>${htmlOf(parts.mine.title)}</h2>${code === "" ? "" : `<p>${htmlOf(parts.mine.referenceHint)}<br>${htmlOf(parts.mine.referenceLabel)}: <b class="n">${code}</b></p>`}
<p>${button("delete", parts.mine.remove)}</p>`;
}

/** What deleting means, before it is done. */
export const deletePart = ({ parts: { mine } }: ParticipantMessages): string => `<h2>${htmlOf(mine.removeTitle)}</h2>
<ul>${mine.removeWhat.map((sentence) => `<li>${htmlOf(sentence)}</li>`).join("")}</ul><p>${htmlOf(mine.removeFinal)}</p>
<p>${button("delete-for-good", mine.removeYes)} ${button("mine", mine.removeNo)}</p>`;
