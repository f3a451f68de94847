import { useState } from "preact/hooks";
import type { Role } from "../../server/contract/console.ts";
import { InvitePerson } from "../../server/contract/organisations.ts";
import { useConsole } from "./console-context.ts";
import { CopyField } from "./copy-field.tsx";
import { Choices, ErrorSummary, Field } from "./field.tsx";
import { FailureNotice, Notice } from "./notice.tsx";

/** What became of an invitation. */
interface Invitation {
  readonly person: { readonly name: string; readonly email: string };
  readonly isMailed: boolean;
  readonly signInLink: string | null;
}

interface Props<R extends Role> {
  /** Tells the fields of two forms on one page apart. */
  readonly id: string;
  /** From least to most. */
  readonly roles: readonly R[];
  readonly first: R;
  readonly invite: (person: { readonly name: string; readonly email: string; readonly role: R }) => Promise<Invitation>;
  readonly onInvited: () => void;
}

/** Invites somebody with a role, and says how they come in: by mail, with a link to hand over, or as before. */
export function InvitePanel<R extends Role>(props: Props<R>) {
  const { messages } = useConsole();
  const { people } = messages;
  const [invited, setInvited] = useState<Invitation | null>(null);
  if (invited === null) return <InviteForm {...props} onDone={(invitation) => { setInvited(invitation); props.onInvited(); }} />;
  const { person: { name, email }, isMailed, signInLink } = invited;
  return (
    <>
      <Notice kind="success" role="status" title={isMailed ? people.mailedTitle(name) : signInLink === null ? people.knownTitle(name) : people.linkTitle(name)}>
        <p>{isMailed ? people.mailedText(email) : signInLink === null ? people.knownText : people.linkText}</p>
      </Notice>
      {signInLink !== null && <CopyField id={`${props.id}-link`} label={people.linkLabel} value={signInLink} />}
      <p><button type="button" class="button" onClick={() => setInvited(null)}>{people.again}</button></p>
    </>
  );
}

function InviteForm<R extends Role>({ id, roles, first, invite, onDone }: Props<R> & { readonly onDone: (invitation: Invitation) => void }) {
  const { messages } = useConsole();
  const { people, frame } = messages;
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<R>(first);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const nameProblem = InvitePerson.shape.name.safeParse(name).success ? undefined : people.nameMissing;
  const emailProblem = InvitePerson.shape.email.safeParse(email.trim()).success ? undefined : people.emailWrong;
  const problems = attempt === 0 ? [] : [
    ...(nameProblem === undefined ? [] : [{ fieldId: `${id}-name`, text: nameProblem }]),
    ...(emailProblem === undefined ? [] : [{ fieldId: `${id}-email`, text: emailProblem }]),
  ];

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setAttempt((before) => before + 1);
    if (nameProblem !== undefined || emailProblem !== undefined) return;
    setBusy(true);
    setFailure(null);
    try {
      onDone(await invite({ name: name.trim(), email: email.trim(), role }));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <p class="muted">{people.inviteHint}</p>
      <ErrorSummary title={messages.create.errorTitle} problems={problems} attempt={attempt} />
      <Field id={`${id}-name`} label={people.name} error={attempt === 0 ? undefined : nameProblem}>
        {(attributes) => <input type="text" class="input" autocomplete="off" {...attributes} value={name} onInput={(event) => setName(event.currentTarget.value)} />}
      </Field>
      <Field id={`${id}-email`} label={people.email} error={attempt === 0 ? undefined : emailProblem}>
        {(attributes) => <input type="email" class="input" autocomplete="off" {...attributes} value={email} onInput={(event) => setEmail(event.currentTarget.value)} />}
      </Field>
      <Choices name={`${id}-role`} legend={people.role} value={role} onChange={setRole} choices={roles.map((each) => ({ value: each, label: frame.roles[each], hint: people.roleHint[each] }))} />
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <p><button type="submit" class="button button--primary" aria-disabled={isBusy}>{isBusy ? people.submitting : people.submit}</button></p>
    </form>
  );
}
