import { useState } from "preact/hooks";
import { NameOrganisation } from "../../server/contract/organisations.ts";
import { useConsole } from "./console-context.ts";
import { Field } from "./field.tsx";
import { FailureNotice } from "./notice.tsx";

/** The name of the organisation, and founding another one on the same server. */
export function OrganisationPanel({ organisationId }: { readonly organisationId: string }) {
  const { messages, api, me, say, refreshMe, chooseOrganisation } = useConsole();
  const words = messages.people.organisation;
  const current = me?.memberships.find((membership) => membership.organisationId === organisationId)?.organisationName ?? "";
  return (
    <section class="stack" aria-labelledby="organisation-title">
      <h2 id="organisation-title">{words.title}</h2>
      <NameForm
        id="organisation-name" label={words.name} start={current} button={words.save}
        onName={async (name) => {
          await api.renameOrganisation(organisationId, { name });
          say(words.saved);
          refreshMe();
        }}
      />
      <details>
        <summary>{words.foundTitle}</summary>
        <div class="stack">
          <p class="muted">{words.foundHint}</p>
          <NameForm
            id="new-organisation" label={words.foundName} start="" button={words.found}
            onName={async (name) => {
              const { id } = await api.createOrganisation({ name });
              chooseOrganisation(id);
              say(words.founded(name));
              refreshMe();
            }}
          />
        </div>
      </details>
    </section>
  );
}

function NameForm({ id, label, start, button, onName }: {
  readonly id: string;
  readonly label: string;
  readonly start: string;
  readonly button: string;
  readonly onName: (name: string) => Promise<void>;
}) {
  const { messages } = useConsole();
  const [name, setName] = useState(start);
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const problem = NameOrganisation.shape.name.safeParse(name).success ? undefined : messages.people.nameMissing;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isBusy || problem !== undefined) return;
    setBusy(true);
    setFailure(null);
    try {
      await onName(name.trim());
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form class="stack stack--tight" noValidate onSubmit={(event) => void submit(event)}>
      <Field id={id} label={label} error={wasTried ? problem : undefined}>
        {(attributes) => <input type="text" class="input" autocomplete="off" {...attributes} value={name} onInput={(event) => setName(event.currentTarget.value)} />}
      </Field>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <p><button type="submit" class="button" aria-disabled={isBusy}>{button}</button></p>
    </form>
  );
}
