import { useState } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useCommentsWords } from "./comments-words.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { Tick } from "./field.tsx";
import { Link } from "./link.tsx";
import { EmptyState, Resource } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { SourceLink } from "./source-link.tsx";
import { StateTag } from "./state-tag.tsx";
import { TemplateList } from "./template-list.tsx";
import { useLoad } from "./use-load.ts";

/** All conversations, those where something waits first. */
export function ConversationsScreen() {
  const { messages, api, me, organisationId } = useConsole();
  const isOrganiser = useIsOrganiser();
  const comments = useCommentsWords();
  const { state, reload } = useLoad("conversations", () => api.conversations());
  return (
    <div class="stack stack--loose">
      <div class="row row--apart">
        <PageTitle>{messages.list.title}</PageTitle>
        {isOrganiser && (
          <div class="row">
            <Link to={{ name: "new-comments" }} class="button">{comments.create}</Link>
            <Link to={{ name: "create" }} class="button button--primary">{messages.list.create}</Link>
          </div>
        )}
      </div>
      <Resource state={state} onRetry={reload}>
        {({ conversations: all }) => {
          // Those of the organisation looked at, and those one is a guest of.
          const conversations = all.filter((each) => each.organisationId === organisationId || me?.memberships.every((membership) => membership.organisationId !== each.organisationId) === true);
          const own = conversations.filter(({ isTemplate }) => !isTemplate);
          return (
            <>
              {own.length === 0 ? <NoConversations /> : <ConversationList conversations={own} />}
              <TemplateList templates={conversations.filter(({ isTemplate }) => isTemplate)} />
            </>
          );
        }}
      </Resource>
    </div>
  );
}

function NoConversations() {
  const { messages } = useConsole();
  const isOrganiser = useIsOrganiser();
  return (
    <EmptyState title={messages.list.emptyTitle}>
      <p>{isOrganiser ? messages.list.emptyOrganiser : messages.list.emptyModerator}</p>
      {isOrganiser && <p><Link to={{ name: "create" }} class="button">{messages.list.create}</Link></p>}
    </EmptyState>
  );
}

function ConversationList({ conversations }: { readonly conversations: readonly OrganiserConversation[] }) {
  const { messages } = useConsole();
  const [withArchived, setWithArchived] = useState(false);
  const archived = conversations.filter((conversation) => conversation.settings.state === "archived");
  const shown = conversations
    .filter((conversation) => withArchived || conversation.settings.state !== "archived")
    .toSorted((a, b) => b.updatedAt - a.updatedAt);
  return (
    <div class="stack">
      <p class="muted">{messages.list.caption(shown.length)}</p>
      {shown.length === 0 && <EmptyState title={messages.list.allArchived} />}
      <ul class="plain-list conversation-list">
        {shown.map((conversation) => <ConversationLine key={conversation.id} conversation={conversation} />)}
      </ul>
      {archived.length > 0 && <Tick id="with-archived" label={messages.list.showArchived(archived.length)} checked={withArchived} onChange={setWithArchived} />}
    </div>
  );
}

function ConversationLine({ conversation }: { readonly conversation: OrganiserConversation }) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const { settings, counts } = conversation;
  const waiting = counts.statements.pending;
  const facts: readonly (readonly [string, number])[] = [
    [messages.list.participants, counts.participants],
    [messages.list.votes, counts.votes],
    [messages.list.statements, counts.statements.votable],
  ];
  return (
    <li class="conversation-line">
      <div class="conversation-line__head">
        <h2 class="conversation-line__topic" lang={settings.language} dir="auto">
          <Link to={{ name: "conversation", id: conversation.id, tab: "overview" }}>{settings.topic}</Link>
        </h2>
        <p class="row conversation-line__tags">
          <StateTag conversation={conversation} />
          {conversation.isDemonstration && <span class="tag">{messages.list.demonstration}</span>}
          {settings.state === "open" && settings.closesAt !== null && conversation.isOpen && (
            <span class="small muted">{messages.list.closesOn(format.date(settings.closesAt))}</span>
          )}
        </p>
      </div>
      <dl class="conversation-line__facts">
        {facts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
      </dl>
      <p class="row conversation-line__links">
        {waiting > 0 ? (
          <Link to={{ name: "conversation", id: conversation.id, tab: "statements" }} class="conversation-line__waiting">{messages.list.waitingLink(waiting)}</Link>
        ) : (
          <span class="muted">{messages.list.nothingWaits}</span>
        )}
        {(settings.state === "open" || settings.state === "closed") && <a href={`/c/${conversation.id}`}>{messages.list.participation}</a>}
        {conversation.source !== null && <SourceLink source={conversation.source} />}
        {conversation.reportId !== null && <a href={`/report/${conversation.reportId}`}>{messages.list.report}</a>}
      </p>
    </li>
  );
}
