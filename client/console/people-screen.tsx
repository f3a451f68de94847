import { useState } from "preact/hooks";
import type { Role } from "../../server/contract/console.ts";
import { InvitePerson, type Invited, type Member } from "../../server/contract/organisations.ts";
import { useConsole, useIsOwner } from "./console-context.ts";
import { CopyField } from "./copy-field.tsx";
import { Choices, ErrorSummary, Field } from "./field.tsx";
import { EmptyState, FailureNotice, Notice, Resource } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { useLoad } from "./use-load.ts";

/** Who may use the console, and adding somebody with a one-time link to hand over. */
export function PeopleScreen() {
  const { messages } = useConsole();
  const { organisationId } = useConsole();
  const isOwner = useIsOwner();
  return (
    <div class="stack stack--loose">
      <PageTitle>{messages.people.title}</PageTitle>
      {isOwner && organisationId !== null ? <PeopleForOwners key={organisationId} organisationId={organisationId} /> : <Notice kind="warning"><p>{messages.people.onlyOrganisers}</p></Notice>}
    </div>
  );
}

function PeopleForOwners({ organisationId }: { readonly organisationId: string }) {
  const { messages, api } = useConsole();
  const { people } = messages;
  const { state, reload } = useLoad(`people ${organisationId}`, () => api.people(organisationId));
  const [invited, setInvited] = useState<Invited | null>(null);
  return (
    <>
      <p class="text-column">{people.intro}</p>
      <Resource state={state} onRetry={reload}>
        {(list) => (list.people.length === 0 ? <EmptyState title={people.emptyTitle} /> : <PersonList people={list.people} />)}
      </Resource>
      <section class="stack text-column" aria-labelledby="invite-title">
        <h2 id="invite-title">{people.inviteTitle}</h2>
        {invited === null ? (
          <InviteForm
            organisationId={organisationId}
            onInvited={(answer) => {
              setInvited(answer);
              reload();
            }}
          />
        ) : (
          <>
            <Notice kind="success" role="status" title={people.linkTitle(invited.person.name)}>
              <p>{people.linkText}</p>
            </Notice>
            <CopyField id="sign-in-link" label={people.linkLabel} value={invited.signInLink ?? ""} />
            <p><button type="button" class="button" onClick={() => setInvited(null)}>{people.again}</button></p>
          </>
        )}
      </section>
    </>
  );
}

function PersonList({ people }: { readonly people: readonly Member[] }) {
  const { messages, me } = useConsole();
  return (
    <ul class="plain-list people-list text-column" aria-label={messages.people.listCaption}>
      {people.map((person) => (
        <li key={person.id} class="people-list__person">
          <p><strong>{person.name}</strong>{person.id === me?.id && <span class="muted"> {messages.people.you}</span>}</p>
          <p class="muted people-list__email">{person.email}</p>
          <p><span class="tag">{messages.frame.roles[person.role]}</span></p>
        </li>
      ))}
    </ul>
  );
}

function InviteForm({ organisationId, onInvited }: { readonly organisationId: string; readonly onInvited: (invited: Invited) => void }) {
  const { messages, api } = useConsole();
  const { people, frame } = messages;
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("moderator");
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const nameProblem = InvitePerson.shape.name.safeParse(name).success ? undefined : people.nameMissing;
  const emailProblem = InvitePerson.shape.email.safeParse(email.trim()).success ? undefined : people.emailWrong;
  const problems = attempt === 0 ? [] : [
    ...(nameProblem === undefined ? [] : [{ fieldId: "person-name", text: nameProblem }]),
    ...(emailProblem === undefined ? [] : [{ fieldId: "person-email", text: emailProblem }]),
  ];

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setAttempt((before) => before + 1);
    if (nameProblem !== undefined || emailProblem !== undefined) return;
    setBusy(true);
    setFailure(null);
    try {
      onInvited(await api.invite(organisationId, { name: name.trim(), email: email.trim(), role }));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <p class="muted">{people.inviteHint}</p>
      <ErrorSummary title={messages.create.errorTitle} problems={problems} attempt={attempt} />
      <Field id="person-name" label={people.name} error={attempt === 0 ? undefined : nameProblem}>
        {(attributes) => <input type="text" class="input" autocomplete="off" {...attributes} value={name} onInput={(event) => setName(event.currentTarget.value)} />}
      </Field>
      <Field id="person-email" label={people.email} error={attempt === 0 ? undefined : emailProblem}>
        {(attributes) => <input type="email" class="input" autocomplete="off" {...attributes} value={email} onInput={(event) => setEmail(event.currentTarget.value)} />}
      </Field>
      <Choices
        name="role"
        legend={people.role}
        value={role}
        onChange={setRole}
        choices={[
          { value: "moderator", label: frame.roles.moderator, hint: people.roleHint.moderator },
          { value: "organiser", label: frame.roles.organiser, hint: people.roleHint.organiser },
        ]}
      />
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <p><button type="submit" class="button button--primary" aria-disabled={isBusy}>{isBusy ? people.submitting : people.submit}</button></p>
    </form>
  );
}
