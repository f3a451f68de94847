import type { HostMessage } from "../../server/contract/embed.ts";
import type { ReportAddress } from "./report-address.ts";

/**
 * Inside a frame of another site: tells the host page how high the report is, whenever that changes, and dresses it in the
 * theme asked for. Answers only the origin that said hello with this frame's name. Returns what undoes it.
 */
export function followFrame({ isFramed, frame, theme }: Pick<ReportAddress, "isFramed" | "frame" | "theme">): () => void {
  if (!isFramed) return () => undefined;
  dress(theme);
  document.documentElement.classList.add("is-framed");
  let origin: string | null = null;
  let told = 0;
  const tell = (): void => {
    const height = Math.ceil(document.getElementById("app")?.getBoundingClientRect().height ?? 0);
    if (origin === null || height === 0 || height === told) return;
    told = height;
    window.parent.postMessage({ hiroba: 1, frame, type: "resize", height }, origin);
  };
  const listen = (event: MessageEvent<Partial<HostMessage> | null>): void => {
    const message = event.data;
    if (event.source !== window.parent || message?.hiroba !== 1 || message.frame !== frame || event.origin === "null") return;
    if (message.type === "hello" && origin === null) {
      origin = event.origin;
      tell();
    } else if (message.type === "configure" && event.origin === origin && message.theme !== undefined) dress(message.theme);
  };
  const observer = new ResizeObserver(tell);
  observer.observe(document.getElementById("app") ?? document.body);
  window.addEventListener("message", listen);
  return () => {
    observer.disconnect();
    window.removeEventListener("message", listen);
  };
}

const dress = (theme: "auto" | "light" | "dark"): void => {
  if (theme === "auto") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
};
