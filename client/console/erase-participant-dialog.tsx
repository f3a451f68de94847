import { useState } from "preact/hooks";
import type { ParticipantRequest } from "../../server/contract/participant-requests.ts";
import { useConsole } from "./console-context.ts";
import { Dialog } from "./dialog.tsx";
import { Field } from "./field.tsx";
import { FailureNotice, Notice } from "./notice.tsx";

/** The end of one participant: who it is has to be typed once more. */
export function EraseParticipantDialog({ conversationId, request, onClose, onErased }: {
  readonly conversationId: string;
  readonly request: ParticipantRequest;
  readonly onClose: () => void;
  readonly onErased: (votes: number, statementsRemoved: number) => void;
}) {
  const { messages, api } = useConsole();
  const words = messages.life.requests;
  const [again, setAgain] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setWrong(again.trim() !== request.value);
    if (isBusy || again.trim() !== request.value) return;
    setBusy(true);
    setFailure(null);
    try {
      const { votes, statementsRemoved } = await api.deleteOnRequest(conversationId, { ...request, again: again.trim() });
      onErased(votes, statementsRemoved);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <Dialog title={words.eraseTitle} onClose={onClose}>
      <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
        <Notice kind="warning"><p>{words.eraseText}</p></Notice>
        <Field id="erase-again" label={words.eraseAgain(request.value)} error={isWrong ? words.eraseMismatch : undefined}>
          {(attributes) => <input type="text" class="input" autocomplete="off" spellcheck={false} {...attributes} value={again} onInput={(event) => setAgain(event.currentTarget.value)} />}
        </Field>
        {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
        <div class="row">
          <button type="submit" class="button button--danger" aria-disabled={isBusy}>{words.eraseSubmit}</button>
          <button type="button" class="button" onClick={onClose}>{messages.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
