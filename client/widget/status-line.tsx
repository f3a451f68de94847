import type { WidgetVotingMessages } from "../../messages/en/widget-voting.ts";
import type { CommonMessages } from "../../messages/en/common.ts";
import { useLanguage } from "../shared/surface.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import type { Session } from "./session.ts";
import type { SessionState } from "./session-state.ts";
import { shownText } from "./shown-text.ts";

export interface Status {
  readonly tone: "quiet" | "warning" | "error";
  readonly text: string;
}

type Said = Pick<SessionState, "lastAct" | "queue" | "isStuck">;

/** One sentence about what is saved and what is not; never "saved" before the server said so. */
export function statusOf({ lastAct: act, queue, isStuck }: Said, common: Pick<CommonMessages, "agree" | "disagree" | "pass">, words: WidgetVotingMessages, isDurable: boolean): Status | null {
  if (act?.kind === "refused") return { tone: "error", text: words.refused(act.why) };
  const waiting = queue.length;
  if (waiting > 0 && isStuck) return { tone: "warning", text: `${words.notSent(waiting)} ${isDurable ? "" : words.keepOpen}` };
  const text = waiting > 0 ? words.saving : act === null ? null : act.kind === "changed" ? words.changed(common[act.vote]) : words[act.kind];
  return text === null ? null : { tone: "quiet", text };
}

/** @param isErrorOnly where there is nothing left to vote on, only what went wrong is worth a line */
export function StatusLine({ session, state, isErrorOnly = false }: { readonly session: Session; readonly state: SessionState; readonly isErrorOnly?: boolean }) {
  const { common } = useLanguage();
  const status = statusOf(state, common, usePartMessages().voting, session.store.isDurable);
  if (isErrorOnly && status?.tone !== "error") return null;
  return <p class={`status-line status-line--${status?.tone ?? "quiet"}`}>{status?.text ?? "\u00a0"}</p>;
}

interface AnnouncerProps {
  readonly state: SessionState;
  readonly isDurable: boolean;
  readonly isVoting: boolean;
  readonly showsOriginal?: boolean;
  readonly note: string;
}

/** The live region: says what was saved and reads the next statement, each in its own language. */
export function Announcer({ state, isDurable, isVoting, showsOriginal = false, note }: AnnouncerProps) {
  const { common, locale } = useLanguage();
  const words = usePartMessages().voting;
  const { lastAct: act, deck: [card], queue, isStuck } = state;
  const isSaved = act?.kind === "saved" && queue.length === 0;
  const next = card === undefined || showsOriginal ? card : shownText(card, locale);
  // "Saving…" comes and goes too fast to be worth a word.
  const spoken = isSaved ? words.savedAnnouncement(common[act.vote]) : queue.length > 0 && !isStuck ? "" : (statusOf(state, common, words, isDurable)?.text ?? "");
  return (
    <div class="visually-hidden" role="status">
      {spoken} {isSaved && isVoting && next !== undefined && <>{words.nextAnnouncement} <span lang={next.language}>{next.text}</span></>} {note}
    </div>
  );
}
