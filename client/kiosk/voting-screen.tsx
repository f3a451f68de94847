import { useEffect, useRef, useState } from "preact/hooks";
import { LazyPart } from "../widget/lazy-part.tsx";
import { FirstScreen } from "../widget/first-screen.tsx";
import { VoteTab } from "../widget/vote-tab.tsx";
import type { KioskLanguage } from "./catalogue.ts";
import { IdleQuestion } from "./idle-question.tsx";
import type { KioskPerson } from "./people.ts";
import { useIdleness } from "./use-idleness.ts";
import { useSessionState } from "./use-session-state.ts";

interface Props {
  readonly language: KioskLanguage;
  readonly person: KioskPerson;
  readonly idleSeconds: number;
  readonly onTouch: () => void;
  /** The person says so: the results come next. */
  readonly onFinish: () => void;
  /** Nobody is there any more. */
  readonly onLeave: () => void;
}

const loadAnnouncer = () => import("../widget/status-line.tsx");

/** The widget's voting, larger, with a way to finish that is always in sight. */
export function VotingScreen({ language: { kiosk, widget }, person: { session }, idleSeconds, onTouch, onFinish, onLeave }: Props) {
  const state = useSessionState(session);
  const [isWriting, setWriting] = useState(false);
  const idleness = useIdleness(idleSeconds, onTouch, onLeave);
  const root = useRef<HTMLDivElement>(null);
  const card = state.deck[0]?.id;
  const isReady = state.phase.kind === "ready";
  useEffect(() => {
    // What had the focus may be gone (the start button, the last card's answers): go on from the statement.
    if (isReady && (document.activeElement === null || document.activeElement === document.body)) root.current?.querySelector<HTMLElement>("[data-goal]")?.focus();
  }, [card, isReady]);

  return (
    <div ref={root} class="kiosk kiosk--voting widget">
      <header class="kiosk__head">
        <h1 lang={state.conversation?.language} dir="auto">{state.conversation?.topic ?? widget.words.productName}</h1>
        <button type="button" class="button kiosk__finish" onClick={onFinish}>{kiosk.finish}</button>
      </header>
      <main class="widget__main">
        {isReady
          ? <VoteTab {...{ language: widget, session, state, isWriting }} showsWriting onWriting={setWriting} onMap={null} />
          : <FirstScreen language={widget} phase={state.phase} session={session} />}
      </main>
      {isReady && (
        <LazyPart language={widget} load={loadAnnouncer} isQuiet>
          {({ Announcer }) => <Announcer state={state} isDurable={session.store.isDurable} isVoting note="" />}
        </LazyPart>
      )}
      {idleness.kind === "warning" && <IdleQuestion kiosk={kiosk} seconds={idleness.seconds} />}
    </div>
  );
}
