import { useState } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { useConsole } from "./console-context.ts";
import { CopyField } from "./copy-field.tsx";
import { Dialog } from "./dialog.tsx";
import { participationAddress } from "./embed-code.ts";
import { Field } from "./field.tsx";
import { FailureNotice, Notice } from "./notice.tsx";

const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const leastCharacters = 8;

/** A password that can be read out: twelve letters and digits nobody mixes up, in threes of four. */
const suggestPassword = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte, index) => (index > 0 && index % 4 === 0 ? "-" : "") + (letters[byte % letters.length] ?? "")).join("");

/** Begins a preview, or gives it another password, and shows what to hand on. */
export function PreviewDialog({ conversation, onBegun, onClose }: {
  readonly conversation: OrganiserConversation;
  readonly onBegun: (conversation: OrganiserConversation) => void;
  readonly onClose: () => void;
}) {
  const { messages, api } = useConsole();
  const words = messages.life.preview;
  const isAgain = conversation.settings.state === "preview";
  const [title] = useState(isAgain ? words.again : words.title);
  const [text] = useState(isAgain ? words.againText : words.text);
  const [password, setPassword] = useState(suggestPassword);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const isShort = password.trim().length < leastCharacters;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isBusy || isShort) return;
    setBusy(true);
    setFailure(null);
    try {
      onBegun(await api.startPreview(conversation.id, { password: password.trim() }));
      setDone(true);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog title={title} onClose={onClose}>
      {isDone ? (
        <>
          <Notice kind="success" role="status"><p>{words.begun}</p></Notice>
          <CopyField id="preview-link" label={words.link} value={participationAddress(window.location.origin, conversation.id)} />
          <CopyField id="preview-password" label={words.giveAway} value={password.trim()} />
          <p><button type="button" class="button" onClick={onClose}>{messages.review.keys.close}</button></p>
        </>
      ) : (
        <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
          <p>{text}</p>
          <Field id="preview-new-password" label={words.password} hint={words.passwordHint} error={isTried && isShort ? words.passwordShort : undefined}>
            {(attributes) => <input type="text" class="input" autocomplete="off" spellcheck={false} {...attributes} value={password} onInput={(event) => setPassword(event.currentTarget.value)} />}
          </Field>
          {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
          <div class="row">
            <button type="submit" class="button button--primary" aria-disabled={isBusy}>{isAgain ? words.again : words.submit}</button>
            <button type="button" class="button" onClick={onClose}>{messages.cancel}</button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
