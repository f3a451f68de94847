import { Role } from "../../server/contract/console.ts";
import { ApiTokensPanel } from "./api-tokens-panel.tsx";
import { useConsole, useIsOwner } from "./console-context.ts";
import { InvitePanel } from "./invite-form.tsx";
import { EmptyState, Notice, Resource } from "./notice.tsx";
import { OrganisationPanel } from "./organisation-panel.tsx";
import { PageTitle } from "./page-title.tsx";
import { PersonList } from "./person-list.tsx";
import { useLoad } from "./use-load.ts";

/** Who belongs to the organisation and as what, its API tokens and its name: for its owners. */
export function PeopleScreen() {
  const { messages, organisationId } = useConsole();
  const isOwner = useIsOwner();
  return (
    <div class="stack stack--loose text-column">
      <PageTitle>{messages.people.title}</PageTitle>
      {isOwner && organisationId !== null ? (
        <div key={organisationId} class="stack stack--loose">
          <OrganisationPeople organisationId={organisationId} />
          <ApiTokensPanel organisationId={organisationId} />
          <OrganisationPanel organisationId={organisationId} />
        </div>
      ) : <Notice kind="warning"><p>{messages.people.onlyOwners}</p></Notice>}
    </div>
  );
}

function OrganisationPeople({ organisationId }: { readonly organisationId: string }) {
  const { messages, api, me } = useConsole();
  const { people } = messages;
  const { state, reload, replace } = useLoad(`people ${organisationId}`, () => api.people(organisationId));
  const name = me?.memberships.find((membership) => membership.organisationId === organisationId)?.organisationName ?? "";
  return (
    <>
      <p>{people.intro(name)}</p>
      <Resource state={state} onRetry={reload}>
        {(list) => (list.people.length === 0 ? <EmptyState title={people.emptyTitle} /> : (
          <PersonList
            caption={people.listCaption}
            people={list.people}
            roles={Role.options}
            removeText={people.removeText}
            onRole={async (person, role) => {
              const changed = await api.setRole(organisationId, person.id, { role });
              replace({ people: list.people.map((each) => (each.id === changed.id ? changed : each)) });
            }}
            onSignOut={async (person) => void (await api.endSessionsOf(organisationId, person.id))}
            onRemove={async (person) => {
              await api.removePerson(organisationId, person.id);
              replace({ people: list.people.filter(({ id }) => id !== person.id) });
            }}
          />
        ))}
      </Resource>
      <section class="stack" aria-labelledby="invite-title">
        <h2 id="invite-title">{people.inviteTitle}</h2>
        <InvitePanel id="person" roles={Role.options} first="moderator" invite={(person) => api.invite(organisationId, person)} onInvited={reload} />
      </section>
    </>
  );
}
