import { options } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Draws what is waiting at once: the browser takes its picture of the page right after `beforeprint`. */
function flush(change: () => void): void {
  const before = options.debounceRendering;
  options.debounceRendering = (render) => render();
  change();
  options.debounceRendering = before as NonNullable<typeof before>;
}

/** A hook: true while the page is being printed. */
export function usePrinting(): boolean {
  const [value, setValue] = useState(() => window.matchMedia("print").matches);
  useEffect(() => {
    const paper = window.matchMedia("print");
    const on = (): void => flush(() => setValue(true));
    const off = (): void => setValue(false);
    const change = (): void => (paper.matches ? on() : off());
    window.addEventListener("beforeprint", on);
    window.addEventListener("afterprint", off);
    paper.addEventListener("change", change);
    return () => {
      window.removeEventListener("beforeprint", on);
      window.removeEventListener("afterprint", off);
      paper.removeEventListener("change", change);
    };
  }, []);
  return value;
}
