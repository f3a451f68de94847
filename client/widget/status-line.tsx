import type { WidgetMessages } from "../../messages/en/widget.ts";
import type { WordMessages } from "../../messages/en/words.ts";
import type { Vote } from "../../server/contract/vote.ts";
import type { SessionState } from "./session-state.ts";

export interface Status {
  readonly tone: "quiet" | "warning" | "error";
  readonly text: string;
}

export const voteWord = (common: WordMessages, vote: Vote): string => common[vote];

const refusedText = (words: WidgetMessages, code: string): string => {
  if (code === "conversation-closed" || code === "conversation-archived" || code === "conversation-not-open") return words.refusedClosed;
  return code.startsWith("statement-") ? words.refusedGone : words.refusedOther;
};

/** One sentence about what is saved and what is not; never "saved" before the server said so. */
export function statusOf(state: SessionState, common: WordMessages, words: WidgetMessages, isDurable: boolean): Status | null {
  const act = state.lastAct;
  if (act?.kind === "refused") return { tone: "error", text: refusedText(words, act.code) };
  const waiting = state.queue.length;
  if (waiting > 0 && state.isStuck) return { tone: "warning", text: isDurable ? words.notSent(waiting) : words.notSentKeepOpen(waiting) };
  if (waiting > 0) return { tone: "quiet", text: words.saving };
  if (act?.kind === "saved") return { tone: "quiet", text: words.saved };
  if (act?.kind === "undone") return { tone: "quiet", text: words.undone };
  if (act?.kind === "withdrawn") return { tone: "quiet", text: words.withdrawn };
  if (act?.kind === "changed") return { tone: "quiet", text: words.changed(voteWord(common, act.vote)) };
  return null;
}

export function StatusLine({ status }: { readonly status: Status | null }) {
  if (status === null) return <p class="status-line">{"\u00a0"}</p>;
  return <p class={`status-line status-line--${status.tone}`}>{status.text}</p>;
}
