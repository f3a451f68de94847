import { useState } from "preact/hooks";
import { CreateApiToken, TokenScope, type ApiToken, type ApiTokenCreated } from "../../server/contract/api-tokens.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { CopyField } from "./copy-field.tsx";
import { ConfirmDialog } from "./dialog.tsx";
import { Choices, Field } from "./field.tsx";
import { FailureNotice, Notice, Resource } from "./notice.tsx";
import { useLoad } from "./use-load.ts";

/** Programs that act for the organisation: their tokens, made here and shown once. */
export function ApiTokensPanel({ organisationId }: { readonly organisationId: string }) {
  const { messages, api, say } = useConsole();
  const words = messages.people.tokens;
  const { state, reload, replace } = useLoad(`tokens ${organisationId}`, () => api.apiTokens(organisationId));
  const [made, setMade] = useState<ApiTokenCreated | null>(null);
  const [asked, setAsked] = useState<ApiToken | null>(null);
  const [failure, setFailure] = useState<unknown>(null);

  const revoke = async (token: ApiToken, tokens: readonly ApiToken[]): Promise<void> => {
    setFailure(null);
    try {
      await api.revokeApiToken(organisationId, token.id);
      replace({ tokens: tokens.filter(({ id }) => id !== token.id) });
      say(words.revoked(token.name));
    } catch (error) {
      setFailure(error);
    } finally {
      setAsked(null);
    }
  };

  return (
    <section class="stack" aria-labelledby="tokens-title">
      <h2 id="tokens-title">{words.title}</h2>
      <p>{words.intro}</p>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <Resource state={state} onRetry={reload}>
        {({ tokens }) => (
          <>
            {tokens.length === 0 ? <p class="muted">{words.none}</p> : (
              <ul class="plain-list people-list" aria-label={words.listCaption}>
                {tokens.map((token) => <TokenLine key={token.id} token={token} onRevoke={() => setAsked(token)} />)}
              </ul>
            )}
            {asked !== null && (
              <ConfirmDialog title={words.revokeTitle(asked.name)} confirm={words.revoke} isDanger onConfirm={() => void revoke(asked, tokens)} onCancel={() => setAsked(null)}>
                <p>{words.revokeText}</p>
              </ConfirmDialog>
            )}
          </>
        )}
      </Resource>
      {made === null ? (
        <details>
          <summary>{words.submit}</summary>
          <TokenForm organisationId={organisationId} onMade={(created) => { setMade(created); reload(); }} />
        </details>
      ) : (
        <>
          <Notice kind="success" role="status" title={words.secretTitle}><p>{words.secretText}</p></Notice>
          <CopyField id="api-token" label={words.secretLabel} value={made.secret} />
          <p><button type="button" class="button" onClick={() => setMade(null)}>{words.again}</button></p>
        </>
      )}
    </section>
  );
}

function TokenLine({ token, onRevoke }: { readonly token: ApiToken; readonly onRevoke: () => void }) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const words = messages.people.tokens;
  const end = format.date(token.expiresAt);
  return (
    <li class="people-list__person">
      <p><strong>{token.name}</strong> <span class="tag">{words.scopes[token.scope]}</span></p>
      <p class="muted small people-list__email">
        {[
          words.madeBy(token.createdBy, format.date(token.createdAt)),
          token.expiresAt <= Date.now() ? words.ended(end) : words.ends(end),
          token.lastUsedOn === null ? words.neverUsed : words.lastUsed(format.date(Date.parse(`${token.lastUsedOn}T12:00:00Z`))),
        ].join(" · ")}
      </p>
      <div class="row people-list__acts"><button type="button" class="button button--small" aria-label={words.revokeOf(token.name)} onClick={onRevoke}>{words.revoke}</button></div>
    </li>
  );
}

const dayChoices = [30, 90, 365] as const;

function TokenForm({ organisationId, onMade }: { readonly organisationId: string; readonly onMade: (created: ApiTokenCreated) => void }) {
  const { messages, api } = useConsole();
  const words = messages.people.tokens;
  const [name, setName] = useState("");
  const [scope, setScope] = useState<TokenScope>("read");
  const [days, setDays] = useState<number>(90);
  const [wasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const problem = CreateApiToken.shape.name.safeParse(name).success ? undefined : words.nameMissing;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isBusy || problem !== undefined) return;
    setBusy(true);
    setFailure(null);
    try {
      onMade(await api.createApiToken(organisationId, { name: name.trim(), scope, days }));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
      <Field id="token-name" label={words.name} error={wasTried ? problem : undefined}>
        {(attributes) => <input type="text" class="input" autocomplete="off" maxLength={60} {...attributes} value={name} onInput={(event) => setName(event.currentTarget.value)} />}
      </Field>
      <Choices name="token-scope" legend={words.scope} value={scope} onChange={setScope} choices={TokenScope.options.map((value) => ({ value, label: words.scopes[value], hint: words.scopeHint[value] }))} />
      <Field id="token-days" label={words.days}>
        {(attributes) => (
          <select class="input console-select" {...attributes} value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
            {dayChoices.map((choice) => <option key={choice} value={choice}>{words.dayChoice(choice)}</option>)}
          </select>
        )}
      </Field>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <p><button type="submit" class="button button--primary" aria-disabled={isBusy}>{isBusy ? words.submitting : words.submit}</button></p>
    </form>
  );
}
