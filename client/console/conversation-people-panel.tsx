import { ConversationRole } from "../../server/contract/console.ts";
import { useConsole } from "./console-context.ts";
import { InvitePanel } from "./invite-form.tsx";
import { Resource } from "./notice.tsx";
import { PersonList } from "./person-list.tsx";
import { useLoad } from "./use-load.ts";

/** Roles in one conversation: more than somebody has in the organisation, or all that a guest has. For organisers. */
export function ConversationPeoplePanel({ conversationId }: { readonly conversationId: string }) {
  const { messages, api } = useConsole();
  const { people, frame } = messages;
  const words = people.conversation;
  const { state, reload, replace } = useLoad(`people ${conversationId}`, () => api.conversationPeople(conversationId));
  return (
    <section class="stack" aria-labelledby="conversation-people-title">
      <h2 id="conversation-people-title">{words.title}</h2>
      <p>{words.intro}</p>
      <Resource state={state} onRetry={reload}>
        {(list) => (
          <>
            {list.people.length === 0 ? <p class="muted">{words.none}</p> : (
              <PersonList
                caption={words.listCaption}
                people={list.people}
                roles={ConversationRole.options}
                removeText={words.removeText}
                onRole={async (person, role) => {
                  const changed = await api.setConversationRole(conversationId, person.id, { role });
                  replace({ ...list, people: list.people.map((each) => (each.id === changed.id ? changed : each)) });
                }}
                onRemove={async (person) => {
                  await api.removeFromConversation(conversationId, person.id);
                  replace({ ...list, people: list.people.filter(({ id }) => id !== person.id) });
                }}
              />
            )}
            <details>
              <summary>{words.members(list.members.length)}</summary>
              <ul>{list.members.map((member) => <li key={member.id}>{member.name} <span class="muted">{frame.roles[member.role]}</span></li>)}</ul>
            </details>
          </>
        )}
      </Resource>
      <details>
        <summary>{words.inviteTitle}</summary>
        <div class="stack">
          <InvitePanel id="guest" roles={ConversationRole.options} first="moderator" invite={(person) => api.inviteToConversation(conversationId, person)} onInvited={reload} />
        </div>
      </details>
    </section>
  );
}
