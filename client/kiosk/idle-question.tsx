import { useEffect, useRef, useState } from "preact/hooks";
import type { KioskMessages } from "../../messages/en/kiosk.ts";
import { isSpokenSecond } from "./idle-clock.ts";

interface Props {
  readonly kiosk: KioskMessages;
  readonly seconds: number;
}

/** Asks whether somebody is there. Any touch answers, and so does the button, which has the focus. */
export function IdleQuestion({ kiosk, seconds }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  // The seconds that are said change three times; the ones that are seen every second.
  const [spoken, setSpoken] = useState(seconds);
  useEffect(() => {
    if (isSpokenSecond(seconds)) setSpoken(seconds);
  }, [seconds]);
  return (
    <dialog ref={dialog} class="kiosk__question" role="alertdialog" aria-labelledby="idle-title" aria-describedby="idle-spoken">
      <div class="stack">
        <h2 id="idle-title">{kiosk.idleTitle}</h2>
        <p aria-hidden="true">{kiosk.idleText(seconds)}</p>
        <p id="idle-spoken" class="visually-hidden" role="status">{kiosk.idleText(spoken)}</p>
        {/* A click anywhere is the answer; see use-idleness.ts. */}
        <button type="button" class="button button--primary kiosk__begin">{kiosk.idleStay}</button>
      </div>
    </dialog>
  );
}
