import { useState } from "preact/hooks";
import type { Role } from "../../server/contract/console.ts";
import { useConsole } from "./console-context.ts";
import { ConfirmDialog } from "./dialog.tsx";
import { FailureNotice } from "./notice.tsx";

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

interface Props<Person extends Listed> {
  readonly caption: string;
  readonly people: readonly Person[];
  /** From least to most. */
  readonly roles: readonly Person["role"][];
  readonly removeText: string;
  readonly onRole: (person: Person, role: Person["role"]) => Promise<void>;
  readonly onRemove: (person: Person) => Promise<void>;
  /** Signs somebody out everywhere, where that may be done. */
  readonly onSignOut?: (person: Person) => Promise<void>;
}

/** People with their roles, which one changes and takes away; nobody their own. */
export function PersonList<Person extends Listed>({ caption, people, roles, removeText, onRole, onRemove, onSignOut }: Props<Person>) {
  const { messages, me, say } = useConsole();
  const words = messages.people;
  const [asked, setAsked] = useState<Person | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const act = async (deed: () => Promise<void>, sentence: string): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      await deed();
      say(sentence);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
      setAsked(null);
    }
  };

  return (
    <>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <ul class="plain-list people-list" aria-label={caption}>
        {people.map((person) => (
          <li key={person.id} class="people-list__person">
            <p><strong>{person.name}</strong>{person.id === me?.id && <span class="muted"> {words.you}</span>}</p>
            <p class="muted people-list__email">{person.email}</p>
            {person.id === me?.id ? <p class="people-list__acts"><span class="tag">{messages.frame.roles[person.role]}</span></p> : (
              <div class="row people-list__acts">
                <select
                  class="input console-select people-list__role"
                  aria-label={words.roleOf(person.name)}
                  value={person.role}
                  onChange={(event) => {
                    const role = event.currentTarget.value as Person["role"];
                    void act(() => onRole(person, role), words.roleChanged(person.name, messages.frame.roles[role]));
                  }}
                >
                  {roles.map((role) => <option key={role} value={role}>{messages.frame.roles[role]}</option>)}
                </select>
                {onSignOut !== undefined && (
                  <button type="button" class="button button--small" aria-label={words.signOutOf(person.name)} onClick={() => void act(() => onSignOut(person), words.signedOut(person.name))}>{words.signOut}</button>
                )}
                <button type="button" class="button button--small" aria-label={words.removeOf(person.name)} onClick={() => setAsked(person)}>{words.remove}</button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {asked !== null && (
        <ConfirmDialog
          title={words.removeTitle(asked.name)}
          confirm={words.remove}
          isDanger
          isBusy={isBusy}
          onConfirm={() => void act(() => onRemove(asked), words.removed(asked.name))}
          onCancel={() => setAsked(null)}
        >
          <p>{removeText}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
