import { useEffect, useRef, useState } from "preact/hooks";
import { useLanguage } from "../shared/surface.tsx";
import { EarlierWording } from "./earlier-wording.tsx";
import { ImportantToggle } from "./important-toggle.tsx";
import { QuestionsSoon } from "./questions-soon.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import type { Session } from "./session.ts";
import type { SessionState } from "./session-state.ts";
import { SinceLastVisit } from "./since-last-visit.tsx";
import { StatusLine } from "./status-line.tsx";
import { readsSwipes, watchSwipes, type Aim } from "./swipe.ts";

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly onMap: (() => void) | null;
}

/** Under the answers: marking, taking the last answer back, the keys, what is saved, and what changed since the last visit. */
export function VoteExtras({ session, state, onMap }: Props) {
  const { common } = useLanguage();
  const parts = usePartMessages();
  const words = parts.voting;
  const [showsKeys, setKeys] = useState(false);
  const [aim, setAim] = useState<Aim>(null);
  const row = useRef<HTMLDivElement>(null);
  const card = state.deck[0];
  const swipes = readsSwipes(session.store);

  useEffect(() => {
    const statement = row.current?.closest(".vote-tab")?.querySelector<HTMLElement>(".vote-card__statement");
    if (!swipes || statement == null) return;
    statement.classList.add("vote-card__statement--swiped");
    const stop = watchSwipes(statement, { onAim: setAim, onVote: session.answer });
    return () => {
      stop();
      statement.classList.remove("vote-card__statement--swiped");
    };
  }, [swipes, card === undefined, session]);

  return (
    <div class="vote-extras" ref={row}>
      {aim !== null && <p class={`swipe-aim swipe-aim--${aim}`} aria-hidden="true">{common[aim]}</p>}
      {card?.original !== undefined && <EarlierWording key={card.id} text={card.original} language={card.language} />}
      <div class="vote-extras__row">
        {state.history.length > 0 && <button type="button" class="link-button" onClick={session.undo}>{words.undo}</button>}
        {card !== undefined && <ImportantToggle session={session} state={state} statementId={card.id} />}
      </div>
      <div class="vote-extras__row">
        <StatusLine session={session} state={state} />
        {card !== undefined && <button type="button" class="link-button keys-button" aria-expanded={showsKeys} onClick={() => setKeys(!showsKeys)}>{showsKeys ? words.keysHide : words.keysShow}</button>}
      </div>
      {showsKeys && <p class="small">{parts.keys}</p>}
      <QuestionsSoon session={session} state={state} />
      <SinceLastVisit session={session} state={state} onMap={onMap} />
    </div>
  );
}
