import { useEffect, useRef, useState } from "preact/hooks";
import type { Session } from "./session.ts";
import { progressNow, type SessionState } from "./session-state.ts";

type Card = typeof import("./questions-card.tsx")["QuestionsCard"];

/** The place for questions about the person: empty until enough statements are answered. A shared tablet asks at the end instead. */
export function QuestionsSoon({ session, state }: { readonly session: Session; readonly state: SessionState }) {
  const place = useRef<HTMLDivElement>(null);
  const [card, setCard] = useState<{ readonly Card: Card } | null>(null);
  const { conversation } = state;
  const isDue = conversation?.asksAfter !== undefined && conversation.isOpen && progressNow(state).answered >= conversation.asksAfter;
  useEffect(() => {
    if (!isDue || place.current?.closest(".kiosk") != null) return;
    // Nobody waits for it: what does not come now comes with the next visit.
    import("./questions-card.tsx").then(({ QuestionsCard }) => setCard({ Card: QuestionsCard }), () => undefined);
  }, [isDue]);
  return <div ref={place}>{card !== null && <card.Card session={session} />}</div>;
}
