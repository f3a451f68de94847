import { useEffect, useRef, useState } from "preact/hooks";
import { LazyPart } from "../widget/lazy-part.tsx";
import { myVotes } from "../widget/session-state.ts";
import type { KioskLanguage } from "./catalogue.ts";
import { isSpokenSecond } from "./idle-clock.ts";
import type { KioskPerson } from "./people.ts";
import { useSessionState } from "./use-session-state.ts";

interface Props {
  readonly language: KioskLanguage;
  readonly person: KioskPerson;
  readonly onNext: () => void;
}

const SECONDS_TO_LOOK = 40;
const SECONDS_MORE = 60;
/** Whoever still touches the map is not sent away. */
const SECONDS_AFTER_TOUCH = 20;
const loadQuestions = () => import("../widget/questions-card.tsx");
const loadMap = () => import("../widget/map-tab.tsx");

/** Thanks, what the answers became part of, and back to the start after a while. */
export function EndScreen({ language: { kiosk, widget }, person: { session }, onNext }: Props) {
  const state = useSessionState(session);
  const [left, setLeft] = useState(SECONDS_TO_LOOK);
  const title = useRef<HTMLHeadingElement>(null);
  const answers = myVotes(state).size;
  const isSent = state.queue.length === 0;
  useEffect(() => {
    title.current?.focus();
    window.scrollTo(0, 0);
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    const touch = (): void => setLeft((seconds) => Math.max(seconds, SECONDS_AFTER_TOUCH));
    for (const act of ["pointerdown", "keydown"] as const) window.addEventListener(act, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const act of ["pointerdown", "keydown"] as const) window.removeEventListener(act, touch, { capture: true });
    };
  }, []);
  useEffect(() => {
    if (left <= 0) onNext();
  }, [left, onNext]);
  // Counted down aloud only near the end, so that the map can be read in between.
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    if (isSpokenSecond(left)) setSpoken(kiosk.returnsIn(left));
  }, [left, kiosk]);

  return (
    <div class="kiosk kiosk--end widget">
      <header class="kiosk__head">
        <div class="stack stack--tight">
          <h1 ref={title} tabIndex={-1}>{kiosk.finishedTitle}</h1>
          <p>{answers === 0 ? kiosk.finishedNone : kiosk.finishedCount(answers)}{!isSent && state.isStuck && <> {kiosk.finishedOffline}</>}</p>
        </div>
        <button type="button" class="button button--primary kiosk__finish" onClick={onNext}>{kiosk.nextPerson}</button>
      </header>
      <main class="widget__main stack">
        {answers > 0 && state.conversation?.asksAfter !== undefined && !state.isStuck && navigator.onLine
          && <LazyPart language={widget} load={loadQuestions} isQuiet>{({ QuestionsCard }) => <QuestionsCard session={session} />}</LazyPart>}
        {state.isStuck || !navigator.onLine
          ? <p class="muted">{kiosk.resultOffline}</p>
          // The map with this person on it needs their last votes: it is drawn when they have arrived.
          : isSent
            ? <LazyPart language={widget} load={loadMap}>{({ MapTab }) => <MapTab session={session} state={state} news={0} onMoved={() => undefined} />}</LazyPart>
            : <p class="muted">{widget.words.loading}</p>}
      </main>
      <footer class="kiosk__foot">
        <p aria-hidden="true">{kiosk.returnsIn(Math.max(0, left))}</p>
        <p class="visually-hidden" role="status">{spoken}</p>
        <button type="button" class="button" onClick={() => setLeft((seconds) => Math.max(seconds, SECONDS_MORE))}>{kiosk.stay}</button>
      </footer>
    </div>
  );
}
