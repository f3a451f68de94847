import { useEffect, useRef, useState } from "preact/hooks";
import { useConsole } from "./console-context.ts";
import { isTyping, reviewCommand, type ReviewCommand } from "./review-keys.ts";

const storeKey = "hiroba:console-shortcuts";

/** Single-key shortcuts, which a person can turn off (WCAG 2.1.4): letters get in the way of some voice and screen readers. */
export function useShortcuts(onCommand: (command: ReviewCommand) => void): { readonly isOn: boolean; readonly setOn: (isOn: boolean) => void } {
  const { store } = useConsole();
  const [isOn, setIsOn] = useState(() => store.get(storeKey) !== "off");
  const handler = useRef(onCommand);
  handler.current = onCommand;

  useEffect(() => {
    if (!isOn) return undefined;
    const listen = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      // A dialog has keys of its own.
      if (isTyping(target) || document.querySelector("dialog[open]") !== null) return;
      const command = reviewCommand(event);
      if (command === null) return;
      event.preventDefault();
      handler.current(command);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [isOn]);

  return {
    isOn,
    setOn: (next) => {
      store.set(storeKey, next ? "on" : "off");
      setIsOn(next);
    },
  };
}
