import { useEffect, useRef, useState } from "preact/hooks";
import { ApiError } from "../shared/api.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { ErrorSummary } from "./field.tsx";
import { Link } from "./link.tsx";
import { FailureNotice, Notice } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { SettingsFields } from "./settings-fields.tsx";
import { hasProblems, isUnsaved, readForm, rebaseForm, toForm, type FieldProblems, type SettingsForm } from "./settings-form.ts";
import { settingsProblems } from "./settings-problems.ts";
import { StateTag } from "./state-tag.tsx";
import type { TabProps } from "./tab-props.ts";
import { useLeaveGuard } from "./use-leave-guard.tsx";

/** What most conversations set, as one form: label, hint and error for each; sends only what changed; asks before unsaved changes are lost. */
export function GeneralSettingsPart({ conversation, onChanged }: TabProps) {
  const { messages, api } = useConsole();
  const isOrganiser = useIsOrganiser();
  const words = messages.settings;
  const { settings, id } = conversation;
  const [form, setForm] = useState<SettingsForm>(() => toForm(settings));
  const [refused, setRefused] = useState<FieldProblems>({});
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [outcome, setOutcome] = useState<string | null>(null);

  const isDirty = isOrganiser && isUnsaved(form, settings);
  const question = useLeaveGuard(isDirty);
  const read = readForm(form, settings);
  const problems: FieldProblems = attempt === 0 ? refused : { ...refused, ...read.problems };

  const shownSettings = useRef(settings);
  useEffect(() => {
    const before = shownSettings.current;
    shownSettings.current = settings;
    if (before !== settings) setForm((typed) => rebaseForm(typed, before, settings));
  }, [settings]);

  const change = (part: Partial<SettingsForm>): void => {
    setOutcome(null);
    setRefused({});
    setForm((before) => ({ ...before, ...part }));
  };

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy || !isOrganiser) return;
    setOutcome(null);
    setFailure(null);
    setAttempt((before) => before + 1);
    if (hasProblems(read.problems)) return;
    setAttempt(0);
    if (Object.keys(read.changes).length === 0) {
      setForm(toForm(settings));
      setOutcome(words.nothingChanged);
      return;
    }
    setBusy(true);
    try {
      const saved = await api.update(id, read.changes);
      // The fields are written anew as the server holds them: sites as origins, numbers plain.
      shownSettings.current = saved.settings;
      setForm(toForm(saved.settings));
      onChanged(saved);
      setOutcome(words.saved);
    } catch (error) {
      const fields = error instanceof ApiError ? refusedFields(error) : {};
      setRefused(fields);
      if (hasProblems(fields)) setAttempt((before) => before + 1);
      else setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <div class="stack stack--loose text-column">
      <PageTitle context={settings.topic}>{words.title}</PageTitle>
      {!isOrganiser && <Notice><p>{words.readOnly}</p></Notice>}
      <ErrorSummary title={words.errorTitle} problems={settingsProblems(problems, form, words, messages.citizens)} attempt={attempt} />
      <div class="field">
        <p class="field__label">{words.stateLabel}: <StateTag conversation={conversation} /></p>
        <p class="field__hint">{words.stateHint} <Link to={{ name: "conversation", id, tab: "overview" }}>{words.toOverview}</Link></p>
      </div>
      <form class="stack stack--loose" noValidate onSubmit={(event) => void save(event)}>
        <SettingsFields conversation={conversation} form={form} problems={problems} isDisabled={!isOrganiser} onChange={change} />
        {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
        <div role="status">{outcome !== null && <Notice kind="success"><p>{outcome}</p></Notice>}</div>
        {isOrganiser && (
          <div class="row settings-acts">
            <button type="submit" class="button button--primary" aria-disabled={isBusy}>{isBusy ? words.saving : words.save}</button>
            {isDirty && <button type="button" class="button" onClick={() => { setAttempt(0); setForm(toForm(settings)); }}>{words.discard}</button>}
            {isDirty && <span class="muted small">{words.unsaved}</span>}
          </div>
        )}
      </form>
      {question}
    </div>
  );
}

/** The server names fields by path ("embedSites.0"); the first part is ours. */
function refusedFields(error: ApiError): FieldProblems {
  const known: readonly (keyof SettingsForm)[] = ["topic", "descriptionMarkdown", "language", "opensAt", "closesAt", "moderationMode", "whoMayWrite", "statementMaxGraphemes", "statementMaxGraphemesOther", "moderationPolicyMarkdown", "embedSites", "minGroupSize", "groupCount", "isListed", "publishesModerationLog"];
  const named = new Set(error.fields.map((field) => field.path.split(".")[0]));
  return Object.fromEntries(known.filter((key) => named.has(key)).map((key) => [key, "refused"]));
}
