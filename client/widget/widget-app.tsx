import { useCallback, useEffect, useState } from "preact/hooks";
import type { Locale } from "../../messages/locale.ts";
import { rememberLocale, setDocumentLanguage } from "../shared/locale.ts";
import type { TextStore } from "../shared/storage.ts";
import { About } from "./about.tsx";
import { Announcer } from "./announcer.tsx";
import { loadLanguage, WidgetLanguageProvider, type WidgetLanguage } from "./catalogue.ts";
import { FirstScreen } from "./first-screen.tsx";
import { LazyPart } from "./lazy-part.tsx";
import type { Session } from "./session.ts";
import { statusOf } from "./status-line.tsx";
import type { Part, Surroundings } from "./surroundings.ts";
import { TabList } from "./tab-list.tsx";
import { TopBar } from "./top-bar.tsx";
import { useSession } from "./use-session.ts";
import { VoteTab } from "./vote-tab.tsx";

/** What the host page may turn on the running app. */
export interface AppControls {
  setLocale?: (locale: Locale) => void;
}

interface Props {
  readonly around: Surroundings;
  readonly session: Session;
  readonly store: TextStore;
  readonly firstLanguage: WidgetLanguage;
  readonly controls: AppControls;
}

const loadMapTab = () => import("./map-tab.tsx");
const loadLive = () => import("../shared/live.ts");
const loadMineTab = () => import("./mine-tab.tsx");

/** The participation page: topic, three tabs, and what stands behind it all. */
export function WidgetApp({ around, session, store, firstLanguage, controls }: Props) {
  const state = useSession(session);
  const [language, setLanguage] = useState(firstLanguage);
  const [part, setPart] = useState<Part>(around.firstPart);
  const [news, setNews] = useState(0);
  const [note, setNote] = useState("");
  const { words, widget } = language;

  const showLocale = useCallback((locale: Locale) => {
    void loadLanguage(locale).then((loaded) => {
      setDocumentLanguage(locale);
      setLanguage(loaded);
    });
  }, []);
  useEffect(() => {
    Object.assign(controls, { setLocale: showLocale });
  }, [controls, showLocale]);

  // The live line is opened after the first act, and with it the map's code is fetched.
  const isInvolved = part === "map" || state.history.length > 0;
  useEffect(() => {
    if (!isInvolved) return;
    void loadMapTab().catch(() => undefined);
    let stop: (() => void) | null = null;
    let isLeft = false;
    const refresh = (): void => {
      setNews((count) => count + 1);
      session.wake();
    };
    loadLive().then(({ watchConversation }) => {
      if (!isLeft) stop = watchConversation(around.conversationId, { onMapChanged: refresh, onReconnect: refresh });
    }, () => undefined);
    return () => {
      isLeft = true;
      stop?.();
    };
  }, [isInvolved, around.conversationId, session]);

  const choose = (chosen: Part): void => {
    setNote("");
    setPart(chosen);
  };
  const onMoved = useCallback(() => setNote(widget.mapUpdated), [widget]);
  const status = statusOf(state, words, widget, session.isDurable);
  const onMap = around.shows.includes("map") ? () => choose("map") : null;

  const panel = (one: Part) => {
    if (one === "map") return <LazyPart load={loadMapTab} failedText={widget.mapFailed}>{({ MapTab }) => <MapTab session={session} state={state} news={news} onMoved={onMoved} />}</LazyPart>;
    if (one === "mine") return <LazyPart load={loadMineTab} failedText={widget.mineFailed}>{({ MineTab }) => <MineTab session={session} state={state} status={status} />}</LazyPart>;
    return <VoteTab session={session} state={state} status={status} showsWriting={around.showsWriting} onMap={onMap} />;
  };

  return (
    <WidgetLanguageProvider value={language}>
      <div class={`widget${around.isEmbedded ? " widget--embedded" : ""}`}>
        <div class="widget__screen">
          <a class="skip-link" href="#panel">{widget.skipToVoting}</a>
          <TopBar
            conversation={state.conversation}
            onLocale={(locale) => {
              rememberLocale(store, locale);
              showLocale(locale);
            }}
          />
          {state.phase.kind === "ready" && around.shows.length > 1 && <TabList shows={around.shows} part={part} onChoose={choose} />}
          <main id="panel" class="widget__main" tabIndex={-1}>
            {state.phase.kind === "ready" ? (
              around.shows.map((one) => (
                <div key={one} class="widget__panel" id={`panel-${one}`} {...(around.shows.length > 1 && { role: "tabpanel", "aria-labelledby": `tab-${one}` })} hidden={one !== part}>
                  {one === part && panel(one)}
                </div>
              ))
            ) : (
              <FirstScreen phase={state.phase} isEmbedded={around.isEmbedded} onRetry={() => void session.start()} />
            )}
          </main>
        </div>
        {state.conversation !== null && <About conversation={state.conversation} isEmbedded={around.isEmbedded} />}
        <Announcer state={state} status={status} isVoting={part === "vote"} note={note} />
      </div>
    </WidgetLanguageProvider>
  );
}
