import type { Vote } from "../../server/contract/vote.ts";
import type { TextStore } from "../shared/storage.ts";

const key = "hiroba:swipe";
/** Off unless the reader switches it on: two answers would be quicker than the third. */
export const readsSwipes = (store: TextStore): boolean => store.get(key) === "on";
export const setSwipes = (store: TextStore, isOn: boolean): void => (isOn ? store.set(key, "on") : store.remove(key));

/** Pixels after which a finger has chosen between swiping and scrolling. */
const DECIDED = 12;
/** A swipe goes at least this far: pixels, or this share of the statement's width where that is less. */
const FAR = 96;
const FAR_SHARE = 0.3;

export type Aim = Extract<Vote, "agree" | "disagree"> | null;

/** What letting go here would say. Mostly sideways and far enough, or nothing. */
export function aimOf(dx: number, dy: number, width: number): Aim {
  if (Math.abs(dx) < Math.min(FAR, FAR_SHARE * width) || Math.abs(dx) < 1.5 * Math.abs(dy)) return null;
  return dx > 0 ? "agree" : "disagree";
}

/** Whether a finger that has come this far swipes (true), scrolls (false) or may still do either (null). */
export function isSwiping(dx: number, dy: number): boolean | null {
  if (Math.max(Math.abs(dx), Math.abs(dy)) < DECIDED) return null;
  return Math.abs(dx) > 1.5 * Math.abs(dy);
}

export interface SwipeHandlers {
  /** What letting go now would say, while the finger moves; null when nothing or when it is over. */
  onAim(aim: Aim): void;
  onVote(vote: Vote): void;
}

/**
 * Answers by swiping over `element`, with one finger or pen. Up and down stay the page's ("touch-action: pan-y" in the
 * style sheet). The element follows the finger unless the reader wants less motion. Answers how to stop.
 */
export function watchSwipes(element: HTMLElement, { onAim, onVote }: SwipeHandlers): () => void {
  const stop = new AbortController();
  let from: { readonly id: number; readonly x: number; readonly y: number } | null = null;
  let isOwn = false;
  let aim: Aim = null;

  const say = (next: Aim): void => {
    if (next !== aim) onAim(next);
    aim = next;
  };
  const end = (): void => {
    from = null;
    isOwn = false;
    say(null);
    element.style.removeProperty("transform");
  };
  const on = (type: "pointerdown" | "pointermove" | "pointerup" | "pointercancel", act: (event: PointerEvent) => void): void =>
    element.addEventListener(type, act, { signal: stop.signal });

  on("pointerdown", (event) => {
    if (event.isPrimary && event.pointerType !== "mouse" && !(event.target as Element).closest("button, a")) from = { id: event.pointerId, x: event.clientX, y: event.clientY };
  });
  on("pointermove", (event) => {
    if (from === null || event.pointerId !== from.id) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!isOwn) {
      const swiping = isSwiping(dx, dy);
      if (swiping === false) return end();
      if (swiping === null) return;
      isOwn = true;
      element.setPointerCapture(event.pointerId);
    }
    if (!window.matchMedia("(prefers-reduced-motion: reduce)").matches) element.style.setProperty("transform", `translateX(${String(dx)}px)`);
    say(aimOf(dx, dy, element.clientWidth));
  });
  on("pointerup", () => {
    const vote = aim;
    end();
    if (vote !== null) onVote(vote);
  });
  on("pointercancel", end);
  return () => {
    stop.abort();
    end();
  };
}
