import { useState } from "preact/hooks";
import { useConsole } from "./console-context.ts";
import { Choices, Field, Tick } from "./field.tsx";
import { LanguageSelect } from "./language-select.tsx";
import { MarkdownField } from "./markdown-field.tsx";
import { ReaderIdFields } from "./reader-id-fields.tsx";
import { takeOver, type SiteField, type SiteForm } from "./site-form.ts";
import { useLoad } from "./use-load.ts";

interface Props {
  readonly form: SiteForm;
  readonly isDisabled: boolean;
  readonly problemOf: (field: SiteField) => string | undefined;
  readonly onChange: (part: Partial<SiteForm>) => void;
}

/** Where the site lies, and what each of its conversations begins with. */
export function SiteFields({ form, isDisabled, problemOf, onChange }: Props) {
  const { messages } = useConsole();
  const { sites: words, settings } = messages;
  return (
    <>
      <section class="stack settings-group" aria-labelledby="group-site">
        <h2 id="group-site">{words.groups.site}</h2>
        <Field id="site-name" label={words.name} hint={words.nameHint} error={problemOf("name")}>
          {(attributes) => <input type="text" class="input" autocomplete="off" {...attributes} disabled={isDisabled} value={form.name} onInput={(event) => onChange({ name: event.currentTarget.value })} />}
        </Field>
        <Field id="site-origins" label={words.origins} hint={words.originsHint} error={problemOf("origins")}>
          {(attributes) => <textarea class="input" rows={3} spellcheck={false} {...attributes} disabled={isDisabled} value={form.origins} onInput={(event) => onChange({ origins: event.currentTarget.value })} />}
        </Field>
        <Field id="site-mostPerDay" label={words.mostPerDay} hint={words.mostPerDayHint} error={problemOf("mostPerDay")}>
          {(attributes) => <input type="text" inputMode="numeric" class="input input--number" {...attributes} disabled={isDisabled} value={form.mostPerDay} onInput={(event) => onChange({ mostPerDay: event.currentTarget.value })} />}
        </Field>
      </section>
      <section class="stack settings-group" aria-labelledby="group-template">
        <h2 id="group-template">{words.groups.template}</h2>
        <p class="muted">{words.templateHint}</p>
        {!isDisabled && <TakeOver form={form} onChange={onChange} />}
        <Field id="site-language" label={settings.language} hint={settings.languageHint}>
          {(attributes) => <LanguageSelect {...attributes} isDisabled={isDisabled} value={form.language} onChange={(language) => onChange({ language })} />}
        </Field>
        <MarkdownField
          id="site-descriptionMarkdown" label={settings.description} hint={settings.descriptionHint} error={problemOf("descriptionMarkdown")}
          isDisabled={isDisabled} value={form.descriptionMarkdown} onChange={(descriptionMarkdown) => onChange({ descriptionMarkdown })}
        />
        <Choices
          name="site-moderation" legend={settings.moderationMode} isDisabled={isDisabled} value={form.moderationMode} onChange={(moderationMode) => onChange({ moderationMode })}
          choices={[{ value: "pre", label: settings.pre, hint: settings.preHint }, { value: "post", label: settings.post }]}
        />
        <Choices
          name="site-writing" legend={settings.whoMayWrite} isDisabled={isDisabled} value={form.whoMayWrite} onChange={(whoMayWrite) => onChange({ whoMayWrite })}
          choices={[{ value: "participants", label: settings.participants }, { value: "organisers", label: settings.organisers, hint: settings.organisersHint }]}
        />
        <Field id="site-statementMaxGraphemes" label={settings.statementMax} hint={settings.statementMaxHint} error={problemOf("statementMaxGraphemes")}>
          {(attributes) => <input type="text" inputMode="numeric" class="input input--number" {...attributes} disabled={isDisabled} value={form.statementMaxGraphemes} onInput={(event) => onChange({ statementMaxGraphemes: event.currentTarget.value })} />}
        </Field>
        <Field id="site-seeds" label={words.seeds} hint={words.seedsHint} error={problemOf("seeds")}>
          {(attributes) => <textarea class="input" rows={6} lang={form.language} dir="auto" {...attributes} disabled={isDisabled} value={form.seeds} onInput={(event) => onChange({ seeds: event.currentTarget.value })} />}
        </Field>
        <Tick id="site-isListed" label={words.isListed} hint={words.isListedHint} isDisabled={isDisabled} checked={form.isListed} onChange={(isListed) => onChange({ isListed })} />
      </section>
      <section class="stack settings-group" aria-labelledby="group-readers">
        <h2 id="group-readers">{words.groups.readers}</h2>
        <ReaderIdFields rules={form} isDisabled={isDisabled} onChange={onChange} />
      </section>
    </>
  );
}

const mostSeeds = 50;

/** Fills the template from a conversation that exists: its settings and its organisers' statements. */
function TakeOver({ form, onChange }: Pick<Props, "form" | "onChange">) {
  const { messages, api } = useConsole();
  const words = messages.sites;
  const { state } = useLoad("conversations to take over", () => api.conversations());
  const [taken, setTaken] = useState<string | null>(null);
  if (state.kind !== "ready" || state.data.conversations.length === 0) return null;
  const take = async (id: string): Promise<void> => {
    const conversation = state.data.conversations.find((one) => one.id === id);
    if (conversation === undefined) return;
    const { statements } = await api.review(id, { state: "accepted", sort: "oldest", offset: 0, limit: 200 });
    onChange(takeOver(form, conversation, statements.filter(({ author, isMeta }) => author === "organiser" && !isMeta).slice(0, mostSeeds).map(({ text }) => text)));
    setTaken(conversation.settings.topic);
  };
  return (
    <>
      <Field id="site-take-over" label={words.takeOver}>
        {(attributes) => (
          <select class="input console-select" {...attributes} value="" onChange={(event) => void take(event.currentTarget.value).catch(() => setTaken(null))}>
            <option value="">{words.takeOverNone}</option>
            {state.data.conversations.map(({ id, settings }) => <option key={id} value={id} lang={settings.language}>{settings.topic}</option>)}
          </select>
        )}
      </Field>
      <p role="status" class="small">{taken === null ? "" : words.takenOver(taken)}</p>
    </>
  );
}
