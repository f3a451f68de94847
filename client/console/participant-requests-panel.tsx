import { useEffect, useRef, useState } from "preact/hooks";
import type { ParticipantFound, ParticipantRequest } from "../../server/contract/participant-requests.ts";
import { ApiError } from "../shared/api.ts";
import { saveJson } from "../shared/save-json.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { EraseParticipantDialog } from "./erase-participant-dialog.tsx";
import { Choices, Field } from "./field.tsx";
import { FailureNotice, Notice } from "./notice.tsx";

/** Somebody asks about their data: who they are, how much is kept of them, and a copy of it or its end. */
export function ParticipantRequestsPanel({ conversationId }: { readonly conversationId: string }) {
  const { messages, api } = useConsole();
  const words = messages.life.requests;
  const [by, setBy] = useState<ParticipantRequest["by"]>("code");
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [found, setFound] = useState<{ readonly request: ParticipantRequest; readonly kept: ParticipantFound } | null>(null);
  const [isErasing, setErasing] = useState(false);
  const [said, setSaid] = useState("");

  const attempt = async (act: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    setSaid("");
    try {
      await act();
    } catch (error) {
      if (error instanceof ApiError && error.code === "participant-unknown") setProblem(error.message);
      else setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const begin = (change: () => void): void => {
    change();
    setFound(null);
    setProblem(undefined);
    setSaid("");
  };
  const find = (event: Event): void => {
    event.preventDefault();
    const value = typed.trim();
    setFound(null);
    setProblem(value === "" ? words.empty : undefined);
    if (value !== "") void attempt(async () => setFound({ request: { by, value }, kept: await api.findOnRequest(conversationId, { by, value }) }));
  };
  const save = ({ request }: { readonly request: ParticipantRequest }): void => void attempt(async () => {
    saveJson(`hiroba-${conversationId}-participant.json`, await api.exportOnRequest(conversationId, request));
    setSaid(words.saved);
  });

  return (
    <section class="stack settings-group" aria-labelledby="requests-title">
      <h2 id="requests-title">{words.title}</h2>
      <p>{words.intro}</p>
      <form class="stack" noValidate onSubmit={find}>
        <Choices
          name="request-by"
          legend={words.by}
          value={by}
          onChange={(value) => begin(() => setBy(value))}
          choices={[
            { value: "code", label: words.code, hint: words.codeHint },
            { value: "reader-id", label: words.readerId, hint: words.readerIdHint },
            { value: "number", label: words.number, hint: words.numberHint },
          ]}
        />
        <Field id="request-value" label={words.value[by]} error={problem}>
          {(attributes) => <input type="text" class="input" autocomplete="off" autocapitalize="off" spellcheck={false} maxLength={300} {...attributes} value={typed} onInput={(event) => { const { value } = event.currentTarget; begin(() => setTyped(value)); }} />}
        </Field>
        <p><button type="submit" class="button" aria-disabled={isBusy}>{words.find}</button></p>
      </form>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {found !== null && <Kept kept={found.kept} isBusy={isBusy} onSave={() => save(found)} onErase={() => setErasing(true)} />}
      <div role="status">{said !== "" && <Notice kind="success"><p>{said}</p></Notice>}</div>
      {isErasing && found !== null && (
        <EraseParticipantDialog
          conversationId={conversationId}
          request={found.request}
          onClose={() => setErasing(false)}
          onErased={(votes, removed) => {
            setErasing(false);
            begin(() => setTyped(""));
            setSaid(words.erased(votes, removed));
          }}
        />
      )}
    </section>
  );
}

function Kept({ kept, isBusy, onSave, onErase }: { readonly kept: ParticipantFound; readonly isBusy: boolean; readonly onSave: () => void; readonly onErase: () => void }) {
  const words = useConsole().messages.life.requests;
  const { format } = useLanguage();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [kept]);
  const day = (at: number | null): string => (at === null ? words.none : format.date(at));
  const rows = [
    [words.votes, format.number(kept.votes)], [words.statements, format.number(kept.statements)], [words.answers, format.number(kept.answers)],
    [words.first, day(kept.firstAt)], [words.last, day(kept.lastAt)],
  ] as const;
  return (
    <div class="card stack">
      <h3 ref={title} tabIndex={-1}>{words.found}</h3>
      <table class="table">
        <tbody>{rows.map(([name, value]) => <tr key={name}><th scope="row">{name}</th><td>{value}</td></tr>)}</tbody>
      </table>
      <div class="row">
        <button type="button" class="button" aria-disabled={isBusy} onClick={onSave}>{words.save}</button>
        <button type="button" class="button button--danger" aria-disabled={isBusy} onClick={onErase}>{words.erase}</button>
      </div>
    </div>
  );
}
