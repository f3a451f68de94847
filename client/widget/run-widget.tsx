import { render } from "preact";
import type { ParticipantLocale } from "../../messages/locale.ts";
import { rememberLocale, setDocumentLanguage } from "../shared/locale.ts";
import type { TextStore } from "../shared/storage.ts";
import { loadLanguage, type WidgetLanguage } from "./catalogue.ts";
import type { Session } from "./session.ts";
import type { Shown, Surroundings } from "./surroundings.ts";
import { loadMapTab, WidgetPage, type PageState } from "./widget-page.tsx";

const loadLive = () => import("../shared/live.ts");

export interface Running {
  /** Speaks another language, as the host page or the reader wishes. */
  setLocale(locale: ParticipantLocale): void;
  /** Shows other parts, as the host page wishes. */
  setShown(shown: Shown): void;
}

/** Draws the page whenever the session or the page's own state changes, and keeps the focus from falling off it. */
export function runWidget(found: Surroundings, session: Session, store: TextStore, language: WidgetLanguage, root: HTMLElement): Running {
  let around = found;
  let page: PageState = { language, part: around.firstPart, isWriting: around.startsWriting, isAboutOpen: false, showsOriginal: false, news: 0, note: "" };
  let isDue = false;
  let isLive = false;

  const draw = (): void => {
    isDue = false;
    const focused = document.activeElement;
    render(<WidgetPage around={around} session={session} page={page} change={change} onLocale={onLocale} />, root);
    // What had the focus may be gone (the last card's buttons, a used-up undo): go on from the heading.
    if (focused !== null && focused !== document.body && !focused.isConnected) root.querySelector<HTMLElement>("[data-goal]")?.focus();
    goLive();
  };
  const drawSoon = (): void => {
    if (!isDue) queueMicrotask(draw);
    isDue = true;
  };
  const change = (changed: Partial<PageState>): void => {
    page = { ...page, ...changed };
    drawSoon();
  };
  const setLocale = (locale: ParticipantLocale): void => {
    loadLanguage(locale).then((loaded) => {
      setDocumentLanguage(locale);
      change({ language: loaded });
    }, () => undefined);
  };
  const onLocale = (locale: ParticipantLocale): void => {
    rememberLocale(store, locale);
    setLocale(locale);
  };

  /** The live line is opened after the first act, and with it the map's code is fetched. */
  const goLive = (): void => {
    if (isLive || (page.part !== "map" && session.state().history.length === 0)) return;
    isLive = true;
    loadMapTab().catch(() => undefined);
    const refresh = (): void => {
      change({ news: page.news + 1 });
      session.wake();
    };
    loadLive().then(
      ({ watchConversation }) => watchConversation(around.conversationId, { "map-changed": refresh }, { onReconnect: refresh }),
      () => {
        isLive = false;
      },
    );
  };

  session.subscribe(drawSoon);
  draw();
  return {
    setLocale,
    setShown: (shown) => {
      around = { ...around, ...shown };
      change({ isWriting: shown.startsWriting, ...(!shown.shows.includes(page.part) && { part: shown.shows[0] ?? "vote" }) });
    },
  };
}
