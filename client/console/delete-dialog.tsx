import { useState } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { ApiError } from "../shared/api.ts";
import { useConsole } from "./console-context.ts";
import { Dialog } from "./dialog.tsx";
import { Field } from "./field.tsx";
import { archiveAddress } from "./life-api.ts";
import { FailureNotice, Notice } from "./notice.tsx";
import { pathOf } from "./route.ts";

/** The end of a conversation: a copy is offered first, and the topic has to be typed. */
export function DeleteDialog({ conversation, onClose }: { readonly conversation: OrganiserConversation; readonly onClose: () => void }) {
  const { messages, api, router, say } = useConsole();
  const words = messages.life.more;
  const { id, settings } = conversation;
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    setWrong(false);
    try {
      await api.deleteConversation(id, typed);
      say(words.deleted);
      onClose();
      await router.navigate(pathOf({ name: "conversations" }));
    } catch (error) {
      if (error instanceof ApiError && error.code === "topic-mismatch") setWrong(true);
      else setFailure(error);
      setBusy(false);
    }
  };

  return (
    <Dialog title={words.deleteTitle} onClose={onClose}>
      <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
        <Notice kind="warning"><p>{words.deleteText}</p></Notice>
        <p><strong>{words.deleteExport}</strong>: <a href={archiveAddress(id)} download>{words.download}</a></p>
        <p>{words.deleteType}<br /><span lang={settings.language} dir="auto">{settings.topic}</span></p>
        <Field id="delete-topic" label={words.deleteLabel} error={isWrong ? words.deleteMismatch : undefined}>
          {(attributes) => <input type="text" class="input" autocomplete="off" {...attributes} value={typed} onInput={(event) => setTyped(event.currentTarget.value)} />}
        </Field>
        {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
        <div class="row">
          <button type="submit" class="button button--danger" aria-disabled={isBusy}>{words.deleteSubmit}</button>
          <button type="button" class="button" onClick={onClose}>{messages.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
