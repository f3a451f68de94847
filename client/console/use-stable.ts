import { useCallback, useRef } from "preact/hooks";

/** The same function for the life of a component, always doing what the newest one does. */
export function useStable<Arguments extends readonly unknown[]>(act: (...args: Arguments) => void): (...args: Arguments) => void {
  const newest = useRef(act);
  newest.current = act;
  return useCallback((...args: Arguments) => newest.current(...args), []);
}
