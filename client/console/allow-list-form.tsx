import { useState } from "preact/hooks";
import type { Gates } from "../../server/contract/gates.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { Field } from "./field.tsx";
import { FailureNotice } from "./notice.tsx";

/** Replaces the list of ids that may take part; what was on it cannot be read again. */
export function AllowListForm({ conversationId, listed, onChanged }: { readonly conversationId: string; readonly listed: number; readonly onChanged: (gates: Gates) => void }) {
  const { messages, api, say } = useConsole();
  const words = messages.gates;
  const isOrganiser = useIsOrganiser();
  const [typed, setTyped] = useState("");
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      const ids = typed.split(/\r?\n/u).map((line) => line.trim()).filter((line) => line !== "");
      onChanged(await api.setAllowList(conversationId, ids));
      setTyped("");
      say(words.saved);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section class="stack" aria-labelledby="list-title">
      <h3 id="list-title">{words.listTitle}</h3>
      <p>{words.listCount(listed)}</p>
      {isOrganiser && (
        <form class="stack" noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
          <Field id="allow-list" label={words.listField} hint={words.listFieldHint}>
            {(attributes) => <textarea {...attributes} class="input" rows={6} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />}
          </Field>
          {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
          <p><button type="submit" class="button" disabled={isBusy || typed.trim() === ""}>{words.listSave}</button></p>
        </form>
      )}
    </section>
  );
}
