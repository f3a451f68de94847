import { useState } from "preact/hooks";
import { WorkLevel, type Gates, type UpdateGates } from "../../server/contract/gates.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { Choices, Tick } from "./field.tsx";
import { InvitationsPanel } from "./invitations-panel.tsx";
import { AllowListForm } from "./allow-list-form.tsx";
import { FailureNotice, Resource } from "./notice.tsx";
import { useLoad } from "./use-load.ts";

/** What is asked of people before they take part. Saved with each change. */
export function GatesPanel({ conversationId }: { readonly conversationId: string }) {
  const { messages, api } = useConsole();
  const words = messages.gates;
  const { state, reload, replace } = useLoad(`gates ${conversationId}`, () => api.gates(conversationId));
  return (
    <section class="stack text-column" aria-labelledby="gates-title">
      <h2 id="gates-title">{words.title}</h2>
      <p>{words.intro}</p>
      <Resource state={state} onRetry={reload}>{(gates) => <Rules conversationId={conversationId} gates={gates} onChanged={replace} />}</Resource>
    </section>
  );
}

function Rules({ conversationId, gates, onChanged }: { readonly conversationId: string; readonly gates: Gates; readonly onChanged: (gates: Gates) => void }) {
  const { messages, api } = useConsole();
  const words = messages.gates;
  const isOrganiser = useIsOrganiser();
  const [failure, setFailure] = useState<unknown>(null);
  const [isDone, setDone] = useState(false);
  const { rules } = gates;
  const change = async (changes: UpdateGates): Promise<void> => {
    setDone(false);
    setFailure(null);
    try {
      onChanged(await api.updateGates(conversationId, changes));
      setDone(true);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <Choices
        name="work" legend={words.workLegend} value={rules.work} isDisabled={!isOrganiser} onChange={(work) => void change({ work })}
        choices={WorkLevel.options.map((value) => ({ value, label: words.work[value], hint: words.workHints[value] }))}
      />
      <p class="small muted">{words.workText}</p>
      <Tick id="needs-code" label={words.codeLabel} hint={words.codeHint} checked={rules.needsCode} isDisabled={!isOrganiser} onChange={(needsCode) => void change({ needsCode })} />
      {(gates.provider !== null || rules.needsSignIn) && (
        <Tick id="needs-sign-in" label={words.signInLabel(gates.provider ?? "OpenID Connect")} hint={words.signInHint} checked={rules.needsSignIn} isDisabled={!isOrganiser} onChange={(needsSignIn) => void change({ needsSignIn })} />
      )}
      <Tick id="needs-list" label={words.listLabel} hint={words.listHint} checked={rules.needsList} isDisabled={!isOrganiser} onChange={(needsList) => void change({ needsList })} />
      <p role="status" class="small">{isDone ? words.saved : ""}</p>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {(rules.needsCode || gates.batches.length > 0) && <InvitationsPanel conversationId={conversationId} batches={gates.batches} onChanged={onChanged} />}
      {(rules.needsList || gates.listed > 0) && <AllowListForm conversationId={conversationId} listed={gates.listed} onChanged={onChanged} />}
    </>
  );
}
