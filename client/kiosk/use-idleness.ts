import { useEffect, useRef, useState } from "preact/hooks";
import { idlenessAt, type Idleness } from "./idle-clock.ts";

const TICK_MS = 500;
/** A touch is noted in storage at most this often. */
const NOTE_MS = 5000;
const acts = ["pointerdown", "click", "keydown", "input", "wheel", "touchmove"] as const;

/**
 * Watches whether somebody is there. Any touch and any key counts. The question closes only when the
 * finger is lifted again: a touch must not go through it to the answer that lies below.
 * @param onTouch called at most every five seconds while the tablet is in use
 * @param onOver called once, when the question was not answered
 */
export function useIdleness(idleSeconds: number, onTouch: () => void, onOver: () => void): Idleness {
  const [idleness, setIdleness] = useState<Idleness>({ kind: "active" });
  const calls = useRef({ onTouch, onOver });
  calls.current = { onTouch, onOver };
  useEffect(() => {
    let touchedAt = Date.now();
    let notedAt = touchedAt;
    let isOver = false;
    let isAsked = false;
    const touch = ({ type }: Event): void => {
      if (isAsked && type !== "click" && type !== "keydown") return;
      isAsked = false;
      touchedAt = Date.now();
      if (touchedAt - notedAt >= NOTE_MS) {
        notedAt = touchedAt;
        calls.current.onTouch();
      }
      setIdleness((before) => (before.kind === "active" ? before : { kind: "active" }));
    };
    const tick = (): void => {
      const now = idlenessAt({ touchedAt, now: Date.now(), idleSeconds });
      if (now.kind === "over" && !isOver) {
        isOver = true;
        calls.current.onOver();
      }
      isAsked = now.kind === "warning";
      if (now.kind !== "over") setIdleness((before) => (before.kind === now.kind && before.kind !== "warning" ? before : now));
    };
    const timer = setInterval(tick, TICK_MS);
    for (const act of acts) window.addEventListener(act, touch, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const act of acts) window.removeEventListener(act, touch, { capture: true });
    };
  }, [idleSeconds]);
  return idleness;
}
