import { useState } from "preact/hooks";
import type { Retention, RetentionTimers } from "../../server/contract/retention.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { Field } from "./field.tsx";
import { FailureNotice, Notice, Resource } from "./notice.tsx";
import { PrivacyLogPanel } from "./privacy-log-panel.tsx";
import { useLoad } from "./use-load.ts";

const DAY_MS = 86_400_000;

/** What the clock deletes so many days after closing, on which dates, and the log of what was done. */
export function RetentionPanel({ conversationId }: { readonly conversationId: string }) {
  const { messages, api } = useConsole();
  const isOrganiser = useIsOrganiser();
  const [saved, setSaved] = useState(0);
  const { state, reload, replace } = useLoad(`retention ${conversationId}`, () => api.retention(conversationId));
  return (
    <>
      <section class="stack settings-group" aria-labelledby="retention-title">
        <h2 id="retention-title">{messages.retention.title}</h2>
        <p>{messages.retention.intro}</p>
        <Resource state={state} onRetry={reload}>
          {(retention) => (
            <RetentionForm
              retention={retention}
              onSave={async (timers) => {
                replace(await api.setRetention(conversationId, timers));
                setSaved((count) => count + 1);
              }}
            />
          )}
        </Resource>
      </section>
      {isOrganiser && <PrivacyLogPanel key={saved} conversationId={conversationId} />}
    </>
  );
}

/** Undefined: not a number of days. */
function daysOf(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  const days = Number(typed);
  return /^\d{1,4}$/.test(typed.trim()) && days >= 1 && days <= 3650 ? days : undefined;
}

function RetentionForm({ retention, onSave }: { readonly retention: Retention; readonly onSave: (timers: RetentionTimers) => Promise<void> }) {
  const { messages } = useConsole();
  const isOrganiser = useIsOrganiser();
  const words = messages.retention;
  const [typed, setTyped] = useState({ ids: retention.idsAfterDays?.toString() ?? "", texts: retention.textsAfterDays?.toString() ?? "" });
  const [doing, setDoing] = useState<"nothing" | "wrong" | "saving" | "saved">("nothing");
  const [failure, setFailure] = useState<unknown>(null);
  const [ids, texts] = [daysOf(typed.ids), daysOf(typed.texts)];
  const { closedAt, areIdsReplaced, idsAfterDays, textsAfterDays } = retention;
  const isDue = (days: number | null | undefined): boolean => closedAt !== null && days != null && closedAt + days * DAY_MS <= Date.now();
  const isPast = (isDue(ids) && ids !== idsAfterDays && !areIdsReplaced) || (isDue(texts) && texts !== textsAfterDays);

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (doing === "saving" || !isOrganiser) return;
    if (ids === undefined || texts === undefined) {
      setDoing("wrong");
      document.getElementById(ids === undefined ? "retention-ids" : "retention-texts")?.focus();
      return;
    }
    setDoing("saving");
    setFailure(null);
    try {
      await onSave({ idsAfterDays: ids, textsAfterDays: texts });
      setDoing("saved");
    } catch (error) {
      setFailure(error);
      setDoing("nothing");
    }
  };
  const field = (name: "ids" | "texts", days: number | null | undefined) => (
    <Field id={`retention-${name}`} label={words[name]} hint={words[`${name}Hint`]} error={doing === "wrong" && days === undefined ? words.wrong : undefined}>
      {(attributes) => <input class="input input--short" inputMode="numeric" maxLength={4} {...attributes} disabled={!isOrganiser} value={typed[name]} onInput={(event) => { setDoing("nothing"); setTyped({ ...typed, [name]: event.currentTarget.value }); }} />}
    </Field>
  );
  return (
    <form class="stack" noValidate onSubmit={(event) => void save(event)}>
      {field("ids", ids)}
      {field("texts", texts)}
      <Dates retention={retention} />
      {isPast && <Notice kind="warning"><p>{words.isPast}</p></Notice>}
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <div role="status">{doing === "saved" && <Notice kind="success"><p>{messages.settings.saved}</p></Notice>}</div>
      {isOrganiser && <p><button type="submit" class="button button--primary" aria-disabled={doing === "saving"}>{messages.settings.save}</button></p>}
    </form>
  );
}

/** When what is set will happen, as saved. */
function Dates({ retention: { idsAfterDays, textsAfterDays, closedAt, idsAt, textsAt, areIdsReplaced } }: { readonly retention: Retention }) {
  const { messages: { retention: words } } = useConsole();
  const { format } = useLanguage();
  if (idsAfterDays === null && textsAfterDays === null && !areIdsReplaced) return null;
  if (closedAt === null) return <p class="muted">{words.notClosed}</p>;
  return (
    <ul>
      {areIdsReplaced ? <li>{words.idsDone}</li> : idsAt !== null && <li>{words.idsOn(format.dateTime(idsAt))}</li>}
      {textsAt !== null && <li>{words.textsOn(format.dateTime(textsAt))}</li>}
    </ul>
  );
}
