// The script a publisher pastes: <script async src="…/embed.js"></script><div class="hiroba" data-conversation="…"></div>
// It turns each such div into a titled frame that is as high as what it shows. No dependency, no cookie, no style sheet.
import type { FrameMessage, HostMessage } from "../../server/contract/embed.ts";

/** Titles of the frame by language, set by vite.config.ts from the catalogues. */
declare const HIROBA_FRAME_TITLES: Readonly<Record<string, string>>;

/** What a page hears on the div: `hiroba:ready`, `hiroba:vote`, `hiroba:statement`, `hiroba:resize`; `event.detail` is one of these. */
export type HirobaEventDetail = FrameMessage extends infer Message ? (Message extends unknown ? Omit<Message, "hiroba" | "frame" | "type"> : never) : never;

interface Mounted {
  readonly host: HTMLElement;
  readonly iframe: HTMLIFrameElement;
  readonly frame: string;
}

const script = (document.currentScript ?? document.querySelector('script[src*="/embed.js"]')) as HTMLScriptElement | null;
const origin = new URL(script?.src ?? location.href).origin;
const selector = "div.hiroba[data-conversation]";
const mounted: Mounted[] = [];
const startHeight = 560;
// A frame that asks for more than this is broken; the page below it should stay in reach.
const highest = 20_000;

const languageOf = (host: HTMLElement): string => host.dataset["lang"] ?? host.closest<HTMLElement>("[lang]")?.lang ?? "";

const titleOf = (host: HTMLElement): string =>
  host.dataset["title"] ?? HIROBA_FRAME_TITLES[languageOf(host).toLowerCase().split("-")[0] ?? ""] ?? HIROBA_FRAME_TITLES["en"] ?? "Hiroba";

function addressOf(host: HTMLElement, frame: string): string {
  const address = new URL(`/embed/${encodeURIComponent(host.dataset["conversation"] ?? "")}`, origin);
  const wishes = { lang: languageOf(host), theme: host.dataset["theme"], xid: host.dataset["xid"], show: host.dataset["show"], frame };
  for (const [name, wish] of Object.entries(wishes)) if (wish !== undefined && wish !== "") address.searchParams.set(name, wish);
  return address.href;
}

function tell(one: Mounted, message: HostMessage): void {
  one.iframe.contentWindow?.postMessage(message, origin);
}

function mount(host: HTMLElement): void {
  if (mounted.some((one) => one.host === host)) return;
  const frame = Math.random().toString(36).slice(2);
  const iframe = document.createElement("iframe");
  iframe.src = addressOf(host, frame);
  iframe.title = titleOf(host);
  iframe.allow = "clipboard-write";
  iframe.style.cssText = "display:block;width:100%;border:0";
  iframe.style.height = `${String(Number(host.dataset["startHeight"]) || startHeight)}px`;
  const one: Mounted = { host, iframe, frame };
  iframe.addEventListener("load", () => tell(one, { hiroba: 1, frame, type: "hello" }));
  mounted.push(one);
  host.replaceChildren(iframe);
}

/** New divs get a frame, divs taken away are forgotten. */
function look(): void {
  for (const one of [...mounted]) if (!one.host.isConnected) mounted.splice(mounted.indexOf(one), 1);
  for (const host of document.querySelectorAll<HTMLElement>(selector)) mount(host);
}

function reconfigure(host: Node): void {
  const one = mounted.find((other) => other.host === host);
  if (one === undefined) return;
  const wished = one.host.dataset["theme"];
  const theme = wished === "light" || wished === "dark" ? wished : "auto";
  tell(one, { hiroba: 1, frame: one.frame, type: "configure", language: languageOf(one.host), theme });
}

window.addEventListener("message", (event: MessageEvent<Partial<FrameMessage> | null>) => {
  if (event.origin !== origin) return;
  const one = mounted.find(({ iframe }) => iframe.contentWindow === event.source);
  const message = event.data;
  if (one === undefined || message?.hiroba !== 1 || message.frame !== one.frame) return;
  const { hiroba: _, frame: __, type, ...detail } = message as FrameMessage;
  if (!["ready", "resize", "vote", "statement"].includes(type)) return;
  if ("height" in detail) {
    if (!(detail.height > 0)) return;
    one.iframe.style.height = `${String(Math.min(highest, Math.ceil(detail.height)))}px`;
  }
  one.host.dispatchEvent(new CustomEvent(`hiroba:${type}`, { bubbles: true, detail }));
});

const start = (): void => {
  look();
  new MutationObserver((changes) => {
    for (const change of changes) if (change.type === "attributes") reconfigure(change.target);
    look();
  }).observe(document.documentElement, { childList: true, subtree: true, attributeFilter: ["data-conversation", "data-lang", "data-theme"] });
};
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
