import { useState } from "preact/hooks";
import type { SigningKey } from "../../server/contract/reader-ids.ts";
import type { ConversationReminders } from "../../server/contract/reminders.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { CopyField } from "./copy-field.tsx";
import { FailureNotice, Notice, Resource } from "./notice.tsx";
import { ReminderDeliveries } from "./reminder-deliveries.tsx";
import { RemindersForm } from "./reminders-form.tsx";
import { useLoad } from "./use-load.ts";

/** When and where to say that statements wait; a test; what was sent. Organisers only. */
export function RemindersPanel({ conversationId }: { readonly conversationId: string }) {
  const { messages, api } = useConsole();
  const isOrganiser = useIsOrganiser();
  const { state, reload, replace } = useLoad(`reminders ${conversationId}`, () => (isOrganiser ? api.reminders(conversationId) : Promise.resolve(null)));
  if (!isOrganiser) return null;
  const words = messages.reminders;
  return (
    <section class="stack settings-group" aria-labelledby="reminders-title">
      <h2 id="reminders-title">{words.title}</h2>
      <p>{words.intro}</p>
      <Resource state={state} onRetry={reload}>
        {(reminders) => reminders !== null && <Reminders conversationId={conversationId} reminders={reminders} onChanged={replace} />}
      </Resource>
    </section>
  );
}

function Reminders({ conversationId, reminders, onChanged }: {
  readonly conversationId: string;
  readonly reminders: ConversationReminders;
  readonly onChanged: (reminders: ConversationReminders) => void;
}) {
  const { messages, api } = useConsole();
  const { format } = useLanguage();
  const words = messages.reminders;
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [failure, setFailure] = useState<unknown>(null);
  const [key, setKey] = useState<SigningKey | null>(null);
  const isNowhere = reminders.mails.length === 0 && reminders.webhookUrl === null;

  const run = async (work: () => Promise<string>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setSaid("");
    setFailure(null);
    try {
      setSaid(await work());
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <RemindersForm
        reminders={reminders}
        isBusy={isBusy}
        onSave={(settings) => void run(async () => {
          onChanged(await api.updateReminders(conversationId, settings));
          return words.saved;
        })}
      />
      <div class="row">
        <button
          type="button"
          class="button"
          disabled={isBusy}
          onClick={() => void run(async () => {
            if (isNowhere) return words.nowhere;
            onChanged(await api.testReminders(conversationId));
            return words.tested;
          })}
        >
          {words.test}
        </button>
        <p role="status">{said}</p>
      </div>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <h3>{words.key}</h3>
      <p>{words.keyIntro} {reminders.keyMadeAt === null ? words.keyNone : words.keyMade(format.dateTime(reminders.keyMadeAt))}</p>
      {key === null ? (
        <p>
          <button
            type="button"
            class="button"
            disabled={isBusy}
            onClick={() => void run(async () => {
              const made = await api.renewReminderKey(conversationId);
              setKey(made);
              onChanged({ ...reminders, keyMadeAt: made.madeAt });
              return "";
            })}
          >
            {reminders.keyMadeAt === null ? words.makeKey : words.replaceKey}
          </button>
        </p>
      ) : (
        <Notice kind="success"><CopyField id="webhook-key" label={words.keyLabel} value={key.key} /></Notice>
      )}
      <h3>{words.deliveries}</h3>
      <ReminderDeliveries deliveries={reminders.deliveries} />
    </>
  );
}
