import { useState } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { hasHiddenCharacters } from "../../server/contract/text.ts";
import { useConsole } from "./console-context.ts";
import { Dialog } from "./dialog.tsx";
import { Field } from "./field.tsx";
import { FailureNotice } from "./notice.tsx";
import { pathOf } from "./route.ts";

/** Names the copy, makes it, and goes there. */
export function DuplicateDialog({ conversation, toTemplate, onClose }: { readonly conversation: OrganiserConversation; readonly toTemplate: boolean; readonly onClose: () => void }) {
  const { messages, api, router, say } = useConsole();
  const { more: words, template } = messages.life;
  const { topic: problems } = messages.settings.problems;
  const [topic, setTopic] = useState(conversation.settings.topic);
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const problem = topic.trim() === "" ? problems.empty : topic.trim().length > 200 ? problems["too-long"] : hasHiddenCharacters(topic) ? problems["hidden-characters"] : undefined;

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (isBusy || problem !== undefined) return;
    setBusy(true);
    setFailure(null);
    try {
      const copy = await api.duplicate(conversation.id, { topic: topic.trim(), isTemplate: toTemplate });
      say(words.duplicated);
      onClose();
      await router.navigate(pathOf({ name: "conversation", id: copy.id, tab: "overview" }));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  const title = toTemplate ? words.toTemplateTitle : conversation.isTemplate ? template.use : words.duplicateTitle;
  return (
    <Dialog title={title} onClose={onClose}>
      <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>{toTemplate ? words.toTemplateText : words.duplicateText}</p>
        <Field id="copy-topic" label={toTemplate ? words.templateLabel : words.topicLabel} error={isTried ? problem : undefined}>
          {(attributes) => <input type="text" class="input" autocomplete="off" {...attributes} value={topic} onInput={(event) => setTopic(event.currentTarget.value)} />}
        </Field>
        {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
        <div class="row">
          <button type="submit" class="button button--primary" aria-disabled={isBusy}>{toTemplate ? words.submitTemplate : words.submitDuplicate}</button>
          <button type="button" class="button" onClick={onClose}>{messages.cancel}</button>
        </div>
      </form>
    </Dialog>
  );
}
