// The script a publisher pastes: <script async src="…/embed.js"></script><div class="hiroba" data-conversation="…"></div>
// It turns each such div into a titled frame that is as high as what it shows. No dependency, no cookie, no style sheet.
import type { FrameMessage, HostLook, HostMessage } from "../../server/contract/embed.ts";

/** Titles of the frame by language, set by vite.config.ts from the catalogues. */
declare const HIROBA_FRAME_TITLES: Readonly<Record<string, string>>;

type WithoutEnvelope<Message> = Message extends unknown ? Omit<Message, "hiroba" | "frame"> : never;

interface Mounted {
  readonly host: HTMLElement;
  readonly iframe: HTMLIFrameElement;
  readonly frame: string;
  /** What the frame was made for; a change of it takes a new frame. */
  readonly subject: string;
  /** Whether the frame has been told hello. */
  isHeard: boolean;
}

const script = (document.currentScript ?? document.querySelector('script[src*="/embed.js"]')) as HTMLScriptElement | null;
const origin = new URL(script?.src ?? location.href).origin;
const selector = "div.hiroba[data-conversation],div.hiroba[data-site],div.hiroba[data-report]";
const looks: readonly (keyof HostLook)[] = ["accent", "background", "text", "radius", "font"];
const subjects = ["conversation", "report", "site", "page", "xid", "xidToken"];
const mounted: Mounted[] = [];
const startHeight = 560;
// A frame that asks for more than this is broken; the page below it should stay in reach. A whole report on a telephone needs much.
const highest = 60_000;

const languageOf = (host: HTMLElement): string => host.dataset["lang"] ?? host.closest<HTMLElement>("[lang]")?.lang ?? "";

const titleOf = (host: HTMLElement): string =>
  host.dataset["title"] ?? HIROBA_FRAME_TITLES[languageOf(host).toLowerCase().split("-")[0] ?? ""] ?? HIROBA_FRAME_TITLES["en"] ?? "Hiroba";

const subjectOf = (host: HTMLElement): string => JSON.stringify(subjects.map((name) => host.dataset[name]));

/** Where the page lies, without what may be private in its address. */
const pageAddress = (): string => document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.origin + location.pathname;

const search = (wishes: Readonly<Record<string, string | undefined>>): string => {
  const said = new URLSearchParams();
  for (const [name, wish] of Object.entries(wishes)) if (wish) said.set(name, wish);
  return said.toString();
};

function addressOf(host: HTMLElement, frame: string): string {
  const { conversation, report, site, page, title, theme, show, xid, xidToken } = host.dataset;
  const place = report ? `/embed/report/${encodeURIComponent(report)}` : conversation ? `/embed/${encodeURIComponent(conversation)}` : `/embed/site/${encodeURIComponent(site ?? "")}`;
  const about = conversation || report ? {} : { page: page ?? location.pathname, title: title ?? document.title, url: pageAddress() };
  const query = search({ ...about, lang: languageOf(host), theme, show, ...lookOf(host), frame });
  // Behind "#": who the reader is goes to the frame and into no log.
  return `${origin}${place}?${query}#${search({ xid, "xid-token": xidToken })}`;
}

const lookOf = (host: HTMLElement): HostLook => {
  const look: HostLook = {};
  for (const name of looks) look[name] = host.dataset[name] ?? "";
  return look;
};

function tell(one: Mounted, message: WithoutEnvelope<HostMessage>): void {
  one.iframe.contentWindow?.postMessage({ hiroba: 1, frame: one.frame, ...message }, origin);
}

function mount(host: HTMLElement): void {
  const subject = subjectOf(host);
  const before = mounted.find((one) => one.host === host);
  if (before) {
    if (before.subject === subject && before.iframe.parentNode === host) return;
    mounted.splice(mounted.indexOf(before), 1);
  }
  const frame = Math.random().toString(36).slice(2);
  const iframe = document.createElement("iframe");
  // A site's pages are told by where the frame stands; the rest of the address stays private.
  iframe.referrerPolicy = "origin";
  iframe.src = addressOf(host, frame);
  iframe.title = titleOf(host);
  iframe.allow = "clipboard-write";
  iframe.style.cssText = "display:block;width:100%;border:0";
  iframe.style.height = before?.iframe.style.height ?? `${String(Number(host.dataset["startHeight"]) || startHeight)}px`;
  const one: Mounted = { host, iframe, frame, subject, isHeard: false };
  iframe.addEventListener("load", () => {
    tell(one, { type: "hello" });
    one.isHeard = true;
  });
  mounted.push(one);
  host.replaceChildren(iframe);
}

/** New divs get a frame, divs taken away are forgotten. */
function look(): void {
  for (const one of [...mounted]) if (!one.host.isConnected) mounted.splice(mounted.indexOf(one), 1);
  for (const host of document.querySelectorAll<HTMLElement>(selector)) mount(host);
}

function reconfigure(one: Mounted): void {
  const { theme, show } = one.host.dataset;
  tell(one, { type: "configure", language: languageOf(one.host), theme: theme === "light" || theme === "dark" ? theme : "auto", show: show ?? "", look: lookOf(one.host) });
}

window.addEventListener("message", (event: MessageEvent<Partial<FrameMessage> | null>) => {
  if (event.origin !== origin) return;
  const one = mounted.find(({ iframe }) => iframe.contentWindow === event.source);
  const message = event.data;
  if (one === undefined || message?.hiroba !== 1 || message.frame !== one.frame) return;
  const { hiroba: _, frame: __, type, ...detail } = message as FrameMessage;
  if (!["ready", "resize", "vote", "statement", "placed", "finished"].includes(type)) return;
  if ("height" in detail) {
    if (!(detail.height > 0)) return;
    one.iframe.style.height = `${String(Math.min(highest, Math.ceil(detail.height)))}px`;
  }
  one.host.dispatchEvent(new CustomEvent(`hiroba:${type}`, { bubbles: true, detail }));
});

/** What a page may ask of a widget: hiroba.tell(div, { type: "goto", statementId: 7 }). */
const api: NonNullable<Window["hiroba"]> = {
  tell: (host, wish) => {
    const one = mounted.find((other) => other.host === host);
    if (!one?.isHeard) return false;
    // Only the page may move the focus into a frame of another origin.
    if (wish.type === "focus") one.iframe.focus();
    tell(one, wish);
    return true;
  },
};

const start = (): void => {
  look();
  new MutationObserver((changes) => {
    for (const one of mounted) if (changes.some(({ type, target }) => type === "attributes" && target.contains(one.host))) reconfigure(one);
    look();
  }).observe(document.documentElement, {
    childList: true, subtree: true,
    attributeFilter: ["lang", "data-lang", "data-theme", "data-show", ...[...looks, "conversation", "site", "page", "xid", "xid-token"].map((name) => `data-${name}`)],
  });
};
// The two lines are often pasted twice: the first script does the work for all divs.
if (typeof window.hiroba?.tell !== "function") {
  Object.assign(window, { hiroba: api });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
