import type { ParticipantLocale } from "../../messages/locale.ts";
import type { WidgetLanguage } from "./catalogue.ts";
import { FirstScreen } from "./first-screen.tsx";
import { LazyPart } from "./lazy-part.tsx";
import type { Session } from "./session.ts";
import type { Part, Surroundings } from "./surroundings.ts";
import { TabList } from "./tab-list.tsx";
import { TopBar } from "./top-bar.tsx";
import { loadAfterFirst, VoteTab } from "./vote-tab.tsx";

/** What the page itself remembers: the session knows the rest. */
export interface PageState {
  readonly language: WidgetLanguage;
  readonly part: Part;
  readonly isWriting: boolean;
  readonly isAboutOpen: boolean;
  /** Counts what the live line announced. */
  readonly news: number;
  /** Statements as they were written, even where there is a translation. */
  readonly showsOriginal: boolean;
  /** Said once in the live region. */
  readonly note: string;
}

interface Props {
  readonly around: Surroundings;
  readonly session: Session;
  readonly page: PageState;
  readonly change: (change: Partial<PageState>) => void;
  readonly onLocale: (locale: ParticipantLocale) => void;
}

export const loadMapTab = () => import("./map-tab.tsx");
const loadMineTab = () => import("./mine-tab.tsx");

/** The participation page as a function of its state: topic, three tabs, and what stands behind it all. No hooks: they come with the later parts. */
export function WidgetPage({ around: { shows, showsWriting, isEmbedded }, session, page, change, onLocale }: Props) {
  const state = session.state();
  const { language, part, isWriting, isAboutOpen, showsOriginal, news, note } = page;
  const { widget } = language;
  const choose = (chosen: Part): void => {
    change({ part: chosen, note: "" });
    // A page starts at its top; a frame has no scrolling of its own.
    if (!isEmbedded) window.scrollTo(0, 0);
  };
  const isReady = state.phase.kind === "ready";
  const hasTabs = shows.length > 1;

  const draw = (one: Part) => {
    if (one === "map") return <LazyPart language={language} load={loadMapTab}>{({ MapTab }) => <MapTab session={session} state={state} news={news} onMoved={(text) => change({ note: text })} />}</LazyPart>;
    if (one === "mine") return <LazyPart language={language} load={loadMineTab}>{({ MineTab }) => <MineTab session={session} state={state} />}</LazyPart>;
    return (
      <VoteTab
        {...{ language, session, state, showsWriting, isWriting, showsOriginal }}
        onOriginal={(original) => change({ showsOriginal: original })}
        onWriting={(writing) => change({ isWriting: writing })}
        onMap={shows.includes("map") ? () => choose("map") : null}
      />
    );
  };

  return (
    <div class={`widget${isEmbedded ? " widget--embedded" : ""}`}>
      <div class="widget__screen">
        <a class="skip-link" href="#panel">{widget.skipToVoting}</a>
        <TopBar language={language} conversation={state.conversation} onLocale={onLocale} />
        <main class="widget__body">
          {isReady && hasTabs && <TabList widget={widget} shows={shows} part={part} onChoose={choose} />}
          <div id="panel" class="widget__main" tabIndex={-1}>
            {isReady
              ? shows.map((one) => (
                  <div key={one} class="widget__panel" id={`panel-${one}`} {...(hasTabs && { role: "tabpanel", "aria-labelledby": `tab-${one}` })} hidden={one !== part}>
                    {one === part && draw(one)}
                  </div>
                ))
              : <FirstScreen {...{ language, session }} phase={state.phase} />}
          </div>
        </main>
      </div>
      {isReady && (
        <LazyPart language={language} load={loadAfterFirst} isQuiet>
          {({ PageFoot }) => <PageFoot {...{ session, state, isEmbedded, isAboutOpen, showsOriginal, note }} isVoting={part === "vote"} onAbout={(isOpen) => change({ isAboutOpen: isOpen })} onSetting={() => change({})} />}
        </LazyPart>
      )}
    </div>
  );
}
