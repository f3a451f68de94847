import { chooseLocale } from "../../messages/locale.ts";
import { useLanguage } from "../shared/surface.tsx";
import { consoleMessagesOf } from "./catalogues.ts";
import { useConsole } from "./console-context.ts";
import { Choices, Field, Tick } from "./field.tsx";
import { LanguageSelect } from "./language-select.tsx";
import { fromLocalDateTime, timeZoneName } from "./local-date-time.ts";
import { MarkdownField } from "./markdown-field.tsx";
import type { FieldProblems, SettingsForm } from "./settings-form.ts";
import { OpeningField } from "./opening-field.tsx";
import { settingsProblem } from "./settings-problems.ts";
import type { TabProps } from "./tab-props.ts";

const groupCounts = [2, 3, 4, 5, 6, 7, 8, 9, 10];

interface Props {
  readonly conversation: TabProps["conversation"];
  readonly form: SettingsForm;
  readonly problems: FieldProblems;
  readonly isDisabled: boolean;
  readonly onChange: (part: Partial<SettingsForm>) => void;
}

export function SettingsFields({ conversation, form, problems, isDisabled, onChange }: Props) {
  const { messages } = useConsole();
  const { locale } = useLanguage();
  const words = messages.settings;
  const { citizens } = messages;
  const errorOf = (key: keyof SettingsForm): string | undefined => settingsProblem(key, problems, form, words, citizens);
  // Its readers are the conversation's, not the organiser's.
  const { policyDraft } = consoleMessagesOf[chooseLocale([form.language, locale])].citizens;
  const closing = fromLocalDateTime(form.closesAt);
  const hasPassed = typeof closing === "number" && closing <= Date.now();
  return (
    <>
      <section class="stack settings-group" aria-labelledby="group-question">
        <h2 id="group-question">{words.groups.question}</h2>
        <Field id="topic" label={words.topic} hint={words.topicHint} error={errorOf("topic")}>
          {(attributes) => <input type="text" class="input" autocomplete="off" {...attributes} disabled={isDisabled} value={form.topic} onInput={(event) => onChange({ topic: event.currentTarget.value })} />}
        </Field>
        <MarkdownField
          id="descriptionMarkdown"
          label={words.description}
          hint={words.descriptionHint}
          error={errorOf("descriptionMarkdown")}
          isDisabled={isDisabled}
          value={form.descriptionMarkdown}
          onChange={(descriptionMarkdown) => onChange({ descriptionMarkdown })}
        />
        <Field id="language" label={words.language} hint={words.languageHint} error={errorOf("language")}>
          {(attributes) => <LanguageSelect {...attributes} isDisabled={isDisabled} value={form.language} onChange={(language) => onChange({ language })} />}
        </Field>
      </section>
      <section class="stack settings-group" aria-labelledby="group-taking">
        <h2 id="group-taking">{words.groups.taking}</h2>
        <OpeningField conversation={conversation} form={form} error={errorOf("opensAt")} isDisabled={isDisabled} onChange={onChange} />
        <Field id="closesAt" label={words.closesAt} hint={words.closesAtHint(timeZoneName())} error={errorOf("closesAt")}>
          {(attributes) => (
            <input type="datetime-local" class="input input--short" {...attributes} disabled={isDisabled} value={form.closesAt} onInput={(event) => onChange({ closesAt: event.currentTarget.value })} />
          )}
        </Field>
        {hasPassed && <p class="settings-warning small" role="status">{words.closesAtPassed}</p>}
        <Choices
          name="moderationMode"
          legend={words.moderationMode}
          isDisabled={isDisabled}
          value={form.moderationMode}
          onChange={(moderationMode) => onChange({ moderationMode })}
          choices={[
            { value: "pre", label: words.pre, hint: words.preHint },
            { value: "post", label: words.post, hint: words.postHint },
          ]}
        />
        <Choices
          name="whoMayWrite"
          legend={words.whoMayWrite}
          isDisabled={isDisabled}
          value={form.whoMayWrite}
          onChange={(whoMayWrite) => onChange({ whoMayWrite })}
          choices={[
            { value: "participants", label: words.participants },
            { value: "organisers", label: words.organisers, hint: words.organisersHint },
          ]}
        />
        <Field id="statementMaxGraphemes" label={words.statementMax} hint={words.statementMaxHint} error={errorOf("statementMaxGraphemes")}>
          {(attributes) => (
            <span class="row">
              <input type="text" inputMode="numeric" class="input input--number" {...attributes} disabled={isDisabled} value={form.statementMaxGraphemes} onInput={(event) => onChange({ statementMaxGraphemes: event.currentTarget.value })} />
              <span aria-hidden="true">{words.characters}</span>
            </span>
          )}
        </Field>
        <Field id="statementMaxGraphemesOther" label={citizens.limitOther} hint={citizens.limitOtherHint} error={errorOf("statementMaxGraphemesOther")}>
          {(attributes) => (
            <span class="row">
              <input type="text" inputMode="numeric" class="input input--number" {...attributes} disabled={isDisabled} value={form.statementMaxGraphemesOther} onInput={(event) => onChange({ statementMaxGraphemesOther: event.currentTarget.value })} />
              <span aria-hidden="true">{words.characters}</span>
            </span>
          )}
        </Field>
        <MarkdownField
          id="moderationPolicyMarkdown"
          label={citizens.policy}
          hint={citizens.policyHint}
          error={errorOf("moderationPolicyMarkdown")}
          isDisabled={isDisabled}
          value={form.moderationPolicyMarkdown}
          onChange={(moderationPolicyMarkdown) => onChange({ moderationPolicyMarkdown })}
        />
        {form.moderationPolicyMarkdown === "" && !isDisabled && (
          <p><button type="button" class="button button--small" onClick={() => onChange({ moderationPolicyMarkdown: policyDraft })}>{citizens.policyInsert}</button></p>
        )}
      </section>
      <section class="stack settings-group" aria-labelledby="group-result">
        <h2 id="group-result">{words.groups.result}</h2>
        <Field id="minGroupSize" label={words.minGroupSize} hint={words.minGroupSizeHint} error={errorOf("minGroupSize")}>
          {(attributes) => (
            <span class="row">
              <input type="text" inputMode="numeric" class="input input--number" {...attributes} disabled={isDisabled} value={form.minGroupSize} onInput={(event) => onChange({ minGroupSize: event.currentTarget.value })} />
              <span aria-hidden="true">{words.peopleUnit}</span>
            </span>
          )}
        </Field>
        <Field id="groupCount" label={words.groupCount} hint={words.groupCountHint} error={errorOf("groupCount")}>
          {(attributes) => (
            <select class="input console-select" {...attributes} disabled={isDisabled} value={form.groupCount} onChange={(event) => onChange({ groupCount: event.currentTarget.value })}>
              <option value="">{words.groupCountAuto}</option>
              {groupCounts.map((count) => <option key={count} value={String(count)}>{words.groupCountFixed(count)}</option>)}
            </select>
          )}
        </Field>
      </section>
      <section class="stack settings-group" aria-labelledby="group-where">
        <h2 id="group-where">{words.groups.where}</h2>
        <Tick id="isListed" label={words.isListed} hint={words.isListedHint} isDisabled={isDisabled} checked={form.isListed} onChange={(isListed) => onChange({ isListed })} />
        <Tick id="publishesModerationLog" label={words.publishesModerationLog} hint={words.publishesModerationLogHint} isDisabled={isDisabled} checked={form.publishesModerationLog} onChange={(publishesModerationLog) => onChange({ publishesModerationLog })} />
        <Field id="embedSites" label={words.embedSites} hint={words.embedSitesHint} error={errorOf("embedSites")}>
          {(attributes) => (
            <textarea class="input" rows={4} spellcheck={false} {...attributes} disabled={isDisabled} value={form.embedSites} onInput={(event) => onChange({ embedSites: event.currentTarget.value })} />
          )}
        </Field>
      </section>
    </>
  );
}
