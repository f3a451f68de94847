import { useConsole } from "./console-context.ts";
import { Field } from "./field.tsx";
import { notReady } from "./launch-list.ts";
import { fromLocalDateTime, timeZoneName } from "./local-date-time.ts";
import type { SettingsForm } from "./settings-form.ts";
import type { TabProps } from "./tab-props.ts";
import { useLoad } from "./use-load.ts";

/** When a draft or a preview opens by itself, and what will not be ready then. */
export function OpeningField({ conversation, form, error, isDisabled, onChange }: {
  readonly conversation: TabProps["conversation"];
  readonly form: SettingsForm;
  readonly error: string | undefined;
  readonly isDisabled: boolean;
  readonly onChange: (part: Partial<SettingsForm>) => void;
}) {
  const { messages, api } = useConsole();
  const words = messages.life;
  const { id, settings, isTemplate } = conversation;
  const isWaiting = (settings.state === "draft" || settings.state === "preview") && !isTemplate;
  const { state } = useLoad(`launch ${id} ${String(isWaiting)}`, async () => (isWaiting ? (await api.launchList(id)).checks : []));
  const opening = fromLocalDateTime(form.opensAt);
  const isSet = typeof opening === "number";
  const missing = isSet && state.kind === "ready" ? notReady(state.data) : [];
  // Once it has opened there is nothing to plan.
  if (!isWaiting && settings.opensAt === null) return null;
  return (
    <>
      <Field id="opensAt" label={words.opensAt} hint={words.opensAtHint(timeZoneName())} error={error}>
        {(attributes) => (
          <input type="datetime-local" class="input input--short" {...attributes} disabled={isDisabled} value={form.opensAt} onInput={(event) => onChange({ opensAt: event.currentTarget.value })} />
        )}
      </Field>
      <div role="status">
        {isSet && opening <= Date.now() && <p class="settings-warning small">{words.opensPassed}</p>}
        {missing.length > 0 && (
          <div class="settings-warning small">
            <p>{words.opensNotReady}</p>
            <ul>{missing.map((check) => <li key={check.id}>{words.checks[check.id].name}</li>)}</ul>
          </div>
        )}
      </div>
    </>
  );
}
