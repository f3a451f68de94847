import { useWidgetLanguage } from "./catalogue.ts";
import type { SessionState } from "./session-state.ts";
import { voteWord, type Status } from "./status-line.tsx";

interface Props {
  readonly state: SessionState;
  readonly status: Status | null;
  readonly isVoting: boolean;
  /** Something a part wants said once, e.g. that the map moved. */
  readonly note: string;
}

/** The live region: says what was saved and reads the next statement, each in its own language. */
export function Announcer({ state, status, isVoting, note }: Props) {
  const { words: common, widget: words } = useWidgetLanguage();
  const act = state.lastAct;
  const card = state.deck[0];
  const isSaved = act?.kind === "saved" && state.queue.length === 0;
  // "Saving…" comes and goes too fast to be worth a word.
  const spoken = isSaved ? words.savedAnnouncement(voteWord(common, act.vote)) : state.queue.length > 0 && !state.isStuck ? "" : (status?.text ?? "");
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {spoken}{" "}
      {isSaved && isVoting && card !== undefined && <>{words.nextAnnouncement} <span lang={card.language}>{card.text}</span></>}
      {isSaved && isVoting && card === undefined && state.isExhausted && words.allAnsweredTitle}
      {note}
    </div>
  );
}
