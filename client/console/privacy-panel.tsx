import { useState } from "preact/hooks";
import type { PrivacyNotice } from "../../server/contract/privacy.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { Field } from "./field.tsx";
import { MarkdownField } from "./markdown-field.tsx";
import { FailureNotice, Notice, Resource } from "./notice.tsx";
import { useLoad } from "./use-load.ts";

/** What the privacy page says besides what follows from the settings: who answers for the data, whom to ask, and more in own words. */
export function PrivacyPanel({ conversationId }: { readonly conversationId: string }) {
  const { messages, api } = useConsole();
  const words = messages.life.privacy;
  const { state, reload, replace } = useLoad(`privacy ${conversationId}`, () => api.privacyNotice(conversationId));
  return (
    <section class="stack settings-group" aria-labelledby="privacy-title">
      <h2 id="privacy-title">{words.title}</h2>
      <p>{words.intro} <a href={`/c/${conversationId}/privacy`} target="_blank" rel="noopener">{words.open} {messages.frame.opensNewTab}</a></p>
      <Resource state={state} onRetry={reload}>{(notice) => <NoticeForm conversationId={conversationId} notice={notice} onSaved={replace} />}</Resource>
    </section>
  );
}

function NoticeForm({ conversationId, notice, onSaved }: { readonly conversationId: string; readonly notice: PrivacyNotice; readonly onSaved: (notice: PrivacyNotice) => void }) {
  const { messages, api } = useConsole();
  const isOrganiser = useIsOrganiser();
  const words = messages.life.privacy;
  const [form, setForm] = useState(notice);
  const [isBusy, setBusy] = useState(false);
  const [isDone, setDone] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const change = (part: Partial<PrivacyNotice>): void => {
    setDone(false);
    setForm((before) => ({ ...before, ...part }));
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy || !isOrganiser) return;
    setBusy(true);
    setFailure(null);
    try {
      onSaved(await api.setPrivacyNotice(conversationId, form));
      setDone(true);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void save(event)}>
      <Field id="responsible" label={words.responsible} hint={words.responsibleHint}>
        {(attributes) => <input type="text" class="input" maxLength={200} {...attributes} disabled={!isOrganiser} value={form.responsible} onInput={(event) => change({ responsible: event.currentTarget.value })} />}
      </Field>
      <Field id="contact" label={words.contact} hint={words.contactHint}>
        {(attributes) => <input type="text" class="input" maxLength={500} {...attributes} disabled={!isOrganiser} value={form.contact} onInput={(event) => change({ contact: event.currentTarget.value })} />}
      </Field>
      <MarkdownField id="noticeMarkdown" label={words.notice} hint={words.noticeHint} error={undefined} isDisabled={!isOrganiser} value={form.noticeMarkdown} onChange={(noticeMarkdown) => change({ noticeMarkdown })} />
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <div role="status">{isDone && <Notice kind="success"><p>{messages.settings.saved}</p></Notice>}</div>
      {isOrganiser && <p><button type="submit" class="button button--primary" aria-disabled={isBusy}>{messages.settings.save}</button></p>}
    </form>
  );
}
