import type { SessionState } from "./session-state.ts";
import type { WidgetLanguage } from "./catalogue.ts";

export interface Status {
  readonly tone: "quiet" | "warning" | "error";
  readonly text: string;
}

/** One sentence about what is saved and what is not; never "saved" before the server said so. */
export function statusOf({ lastAct: act, queue, isStuck }: SessionState, { words, widget }: WidgetLanguage, isDurable: boolean): Status | null {
  if (act?.kind === "refused") return { tone: "error", text: widget.refused(act.why) };
  const waiting = queue.length;
  if (waiting > 0 && isStuck) return { tone: "warning", text: `${widget.notSent(waiting)} ${isDurable ? "" : widget.keepOpen}` };
  const text = waiting > 0 ? widget.saving : act === null ? null : act.kind === "changed" ? widget.changed(words[act.vote]) : widget[act.kind];
  return text === null ? null : { tone: "quiet", text };
}

export function StatusLine({ status }: { readonly status: Status | null }) {
  return <p class={`status-line status-line--${status?.tone ?? "quiet"}`}>{status?.text ?? "\u00a0"}</p>;
}

interface AnnouncerProps {
  readonly language: WidgetLanguage;
  readonly state: SessionState;
  readonly status: Status | null;
  readonly isVoting: boolean;
  /** Something a part wants said once, e.g. that the map moved. */
  readonly note: string;
}

/** The live region: says what was saved and reads the next statement, each in its own language. */
export function Announcer({ language: { words, widget }, state: { lastAct: act, deck: [card], queue, isStuck }, status, isVoting, note }: AnnouncerProps) {
  const isSaved = act?.kind === "saved" && queue.length === 0;
  // "Saving…" comes and goes too fast to be worth a word.
  const spoken = isSaved ? widget.savedAnnouncement(words[act.vote]) : queue.length > 0 && !isStuck ? "" : (status?.text ?? "");
  return (
    <div class="visually-hidden" role="status">
      {spoken} {isSaved && isVoting && card !== undefined && <>{widget.nextAnnouncement} <span lang={card.language}>{card.text}</span></>} {note}
    </div>
  );
}
