import { useState } from "preact/hooks";
import { hasHiddenCharacters } from "../../server/contract/text.ts";
import type { ModerationMode } from "../../server/contract/conversation.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { Choices, ErrorSummary, Field } from "./field.tsx";
import { LanguageSelect } from "./language-select.tsx";
import { MarkdownField } from "./markdown-field.tsx";
import { FailureNotice, Notice } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { pathOf } from "./route.ts";

const topicMax = 200;

/** The four questions that cannot wait; everything else has a sensible start and its place in the settings. */
export function CreateScreen() {
  const { messages, api, router, say, organisationId } = useConsole();
  const { locale } = useLanguage();
  const isOrganiser = useIsOrganiser();
  const { create } = messages;
  const [topic, setTopic] = useState("");
  const [description, setDescription] = useState("");
  const [language, setLanguage] = useState<string>(locale);
  const [moderationMode, setModerationMode] = useState<ModerationMode>("pre");
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  if (!isOrganiser) return <Notice kind="warning"><p>{messages.failure.notAllowed}</p></Notice>;

  const { problems: words } = messages.settings;
  const topicProblem =
    topic.trim() === "" ? words.topic.empty
    : topic.trim().length > topicMax ? words.topic["too-long"]
    : hasHiddenCharacters(topic) ? words.topic["hidden-characters"]
    : undefined;
  const descriptionProblem =
    description.length > 20_000 ? words.description["too-long"]
    : hasHiddenCharacters(description) ? words.description["hidden-characters"]
    : undefined;
  const problems = attempt === 0 ? [] : [
    ...(topicProblem === undefined ? [] : [{ fieldId: "topic", text: topicProblem }]),
    ...(descriptionProblem === undefined ? [] : [{ fieldId: "description", text: descriptionProblem }]),
  ];

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setAttempt((before) => before + 1);
    if (topicProblem !== undefined || descriptionProblem !== undefined) return;
    setBusy(true);
    setFailure(null);
    try {
      const created = await api.create({ topic: topic.trim(), descriptionMarkdown: description, language, moderationMode, ...(organisationId !== null && { organisationId }) });
      say(create.created);
      await router.navigate(pathOf({ name: "conversation", id: created.id, tab: "overview" }));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  return (
    <div class="stack stack--loose text-column">
      <PageTitle>{create.title}</PageTitle>
      <p>{create.intro}</p>
      <ErrorSummary title={create.errorTitle} problems={problems} attempt={attempt} />
      <form class="stack stack--loose" noValidate onSubmit={(event) => void submit(event)}>
        <Field id="topic" label={create.topic} hint={create.topicHint} error={attempt === 0 ? undefined : topicProblem}>
          {(attributes) => <input type="text" class="input" autocomplete="off" {...attributes} value={topic} onInput={(event) => setTopic(event.currentTarget.value)} />}
        </Field>
        <MarkdownField
          id="description"
          label={`${create.description} ${create.optional}`}
          hint={create.descriptionHint}
          error={attempt === 0 ? undefined : descriptionProblem}
          value={description}
          onChange={setDescription}
        />
        <Field id="language" label={create.language} hint={create.languageHint}>
          {(attributes) => <LanguageSelect {...attributes} value={language} onChange={setLanguage} />}
        </Field>
        <Choices
          name="moderation"
          legend={create.moderation}
          value={moderationMode}
          onChange={setModerationMode}
          choices={[
            { value: "pre", label: create.moderationPre, hint: create.moderationPreHint },
            { value: "post", label: create.moderationPost, hint: create.moderationPostHint },
          ]}
        />
        {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
        <p><button type="submit" class="button button--primary" aria-disabled={isBusy}>{isBusy ? create.submitting : create.submit}</button></p>
      </form>
    </div>
  );
}
