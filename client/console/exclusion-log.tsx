import { useState } from "preact/hooks";
import type { ExclusionLine, Integrity } from "../../server/contract/integrity.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { Dialog } from "./dialog.tsx";
import { Field } from "./field.tsx";
import { FailureNotice } from "./notice.tsx";
import { writeParticipantNumbers } from "./participant-numbers.ts";

/** Everything that was decided, newest first; nothing disappears from it. */
export function ExclusionLog({ conversationId, integrity: { log, leftOut }, onChanged }: { readonly conversationId: string; readonly integrity: Integrity; readonly onChanged: () => void }) {
  const words = useConsole().messages.integrity;
  const { format } = useLanguage();
  const isOrganiser = useIsOrganiser();
  const [asked, setAsked] = useState<ExclusionLine | null>(null);
  return (
    <section class="stack" aria-labelledby="exclusions-title">
      <h2 id="exclusions-title">{words.logTitle}</h2>
      {log.length === 0 ? <p class="muted">{words.logNone}</p> : <p>{words.logNow(leftOut)}</p>}
      <ol class="plain-list stack" reversed>
        {[...log].reverse().map((line) => (
          <li key={line.number} class="card stack stack--tight">
            <p><strong>{line.number}. {line.takesBack === null ? words.logLine(line.participants.length) : words.logBack(line.takesBack)}</strong>: {line.reason}</p>
            <p class="small muted">{words.logBy(line.by, format.dateTime(line.at))}{line.isTakenBack && <> · {words.isTakenBack}</>}</p>
            <details>
              <summary>{words.who(line.participants.length)}</summary>
              <p class="integrity__numbers">{writeParticipantNumbers(line.participants)}</p>
            </details>
            {isOrganiser && line.takesBack === null && !line.isTakenBack && (
              <p><button type="button" class="button button--small" aria-label={`${words.takeBack}: ${String(line.number)}`} onClick={() => setAsked(line)}>{words.takeBack}</button></p>
            )}
          </li>
        ))}
      </ol>
      {asked !== null && <TakeBackDialog conversationId={conversationId} line={asked} onClose={() => setAsked(null)} onDone={() => { setAsked(null); onChanged(); }} />}
    </section>
  );
}

function TakeBackDialog({ conversationId, line, onClose, onDone }: { readonly conversationId: string; readonly line: ExclusionLine; readonly onClose: () => void; readonly onDone: () => void }) {
  const { messages, api, say } = useConsole();
  const words = messages.integrity;
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    if (isBusy) return;
    if (reason.trim() === "") return setProblem(words.reasonMissing);
    setBusy(true);
    setFailure(null);
    try {
      await api.takeBackExclusion(conversationId, line.number, { reason: reason.trim() });
      say(words.tookBack);
      onDone();
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Dialog title={words.takeBackTitle(line.number)} onClose={onClose}>
      <form class="stack" noValidate onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
        <Field id="take-back-reason" label={words.reasonLabel} hint={words.reasonHint} error={problem}>
          {(attributes) => <input {...attributes} class="input" type="text" maxLength={200} value={reason} onInput={(event) => { setReason(event.currentTarget.value); setProblem(undefined); }} />}
        </Field>
        <div class="row">
          <button type="submit" class="button button--primary" disabled={isBusy}>{words.takeBack}</button>
          <button type="button" class="button" onClick={onClose}>{messages.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
