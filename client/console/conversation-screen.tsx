import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { ApiError } from "../shared/api.ts";
import { watchConversation } from "../shared/live.ts";
import { useLanguage } from "../shared/surface.tsx";
import { CommentsTabLink } from "./comments-tab-link.tsx";
import { useConsole } from "./console-context.ts";
import { Link } from "./link.tsx";
import { MapTab } from "./map-tab.tsx";
import { FailureNotice, Wait } from "./notice.tsx";
import { OverviewTab } from "./overview-tab.tsx";
import { PageTitle } from "./page-title.tsx";
import { PartNav } from "./part-nav.tsx";
import { ParticipantsTab } from "./participants-tab.tsx";
import { ReportTab } from "./report-tab.tsx";
import { conversationTabs, type ConversationTab, type TabPart } from "./route.ts";
import { SettingsTab } from "./settings-tab.tsx";
import { SimilarPart } from "./similar-part.tsx";
import { StateTag } from "./state-tag.tsx";
import { StatementsTab } from "./statements-tab.tsx";
import { useLoad } from "./use-load.ts";
import { WorkshopTab } from "./workshop-tab.tsx";

/** One conversation: its tabs, and figures that follow what happens elsewhere. */
export function ConversationScreen({ id, tab, part }: { readonly id: string; readonly tab: ConversationTab; readonly part?: TabPart | undefined }) {
  const { api, messages } = useConsole();
  const { state, reload, replace } = useLoad(id, () => api.conversation(id));
  const loaded = state.kind === "ready" ? state.data : null;
  const live = useLiveConversation(id, loaded, reload);

  if (state.kind === "loading") return <Wait />;
  if (state.kind === "failed") return <NoConversation error={state.error} onRetry={reload} />;
  const conversation = live ?? state.data;
  return (
    <div class="stack">
      <ConversationHead conversation={conversation} tab={tab} />
      {tab === "overview" && <OverviewTab conversation={conversation} onChanged={replace} />}
      {tab === "statements" && <PartNav conversationId={id} tab="statements" part={part ?? "review"} label={messages.flags.partsLabel} />}
      {tab === "statements" && (part === "similar" ? <SimilarPart conversation={conversation} onDecided={reload} /> : <StatementsTab conversation={conversation} onChanged={replace} />)}
      {tab === "map" && <MapTab conversation={conversation} onChanged={replace} />}
      {tab === "participants" && <ParticipantsTab conversation={conversation} part={part ?? "picture"} />}
      {tab === "report" && <ReportTab conversation={conversation} onChanged={replace} />}
      {tab === "workshop" && <WorkshopTab conversation={conversation} />}
      {tab === "settings" && <SettingsTab conversation={conversation} onChanged={replace} part={part ?? "general"} />}
    </div>
  );
}

/** The loaded conversation with the counts and map version announced since. */
function useLiveConversation(id: string, loaded: OrganiserConversation | null, reload: () => void): OrganiserConversation | null {
  const [heard, setHeard] = useState<Pick<OrganiserConversation, "counts"> | null>(null);
  const [mapVersion, setMapVersion] = useState(0);
  const refetch = useCallback(reload, [reload]);
  useEffect(() => {
    setHeard(null);
  }, [loaded]);
  useEffect(
    () =>
      watchConversation(id, {
        "counts-changed": ({ counts }) => setHeard({ counts }),
        "map-changed": ({ version }) => setMapVersion(version),
      }, { isConsole: true, onReconnect: refetch }),
    [id, refetch],
  );
  if (loaded === null) return null;
  return { ...loaded, ...heard, mapVersion: Math.max(mapVersion, loaded.mapVersion) };
}

function ConversationHead({ conversation, tab }: { readonly conversation: OrganiserConversation; readonly tab: ConversationTab }) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const { conversation: words, list } = messages;
  const waiting = conversation.counts.statements.pending;
  // On a phone the tabs scroll sideways; the current one must be in sight.
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    const current = tabs.current?.querySelector<HTMLElement>("[aria-current]");
    if (tabs.current !== null && current !== null && current !== undefined) tabs.current.scrollLeft = current.offsetLeft - tabs.current.offsetLeft - 56;
  }, [tab]);
  return (
    <div class="conversation-head">
      <p class="small"><Link to={{ name: "conversations" }}>{messages.frame.allConversations}</Link></p>
      <div class="row conversation-head__line">
        <p class="conversation-head__topic" lang={conversation.settings.language} dir="auto">{conversation.settings.topic}</p>
        <StateTag conversation={conversation} />
        {conversation.isDemonstration && <span class="tag">{list.demonstration}</span>}
      </div>
      <nav ref={tabs} class="tabs console-tabs" aria-label={words.tabsLabel}>
        {conversationTabs.map((each) => (
          <Link key={each} to={{ name: "conversation", id: conversation.id, tab: each }} class="tabs__tab console-tabs__tab" isCurrent={each === tab}>
            {words.tabs[each]}
            {each === "statements" && waiting > 0 && (
              <>
                <span class="console-tabs__badge" aria-hidden="true">{format.number(waiting)}</span>
                <span class="visually-hidden"> ({words.waitingBadge(waiting)})</span>
              </>
            )}
          </Link>
        ))}
        <CommentsTabLink id={conversation.id} source={conversation.source} />
      </nav>
    </div>
  );
}

function NoConversation({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const { messages } = useConsole();
  const isMissing = error instanceof ApiError && error.status === 404;
  return (
    <div class="stack text-column">
      <PageTitle>{isMissing ? messages.conversation.notFoundTitle : messages.failure.loadTitle}</PageTitle>
      {isMissing ? <p>{messages.conversation.notFoundText}</p> : <FailureNotice error={error} onRetry={onRetry} />}
      <p><Link to={{ name: "conversations" }}>{messages.frame.toConversations}</Link></p>
    </div>
  );
}
