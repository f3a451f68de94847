import { useState } from "preact/hooks";
import type { CommentPreview } from "../../server/contract/comments.ts";
import { useLanguage } from "../shared/surface.tsx";
import { previewComments, uploadComments, writeCommentsReport } from "./comments-api.ts";
import { CommentsPreview } from "./comments-preview.tsx";
import { useCommentsWords } from "./comments-words.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { ErrorSummary, Field } from "./field.tsx";
import { LanguageSelect } from "./language-select.tsx";
import { FailureNotice, Notice } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { pathOf } from "./route.ts";

const TOPIC_MAX = 200;

/** A file of free comments becomes a draft conversation with a draft report: file, a look at what was read, question, language. */
export function CommentsNewScreen() {
  const { messages, router, say, organisationId } = useConsole();
  const words = useCommentsWords();
  const { locale } = useLanguage();
  const isOrganiser = useIsOrganiser();
  const [file, setFile] = useState<File | null>(null);
  const [preview, setPreview] = useState<CommentPreview | null>(null);
  const [topic, setTopic] = useState("");
  const [language, setLanguage] = useState<string>(locale);
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState<"no" | "reading" | "making">("no");
  const [failure, setFailure] = useState<unknown>(null);

  if (!isOrganiser) return <Notice kind="warning"><p>{messages.failure.notAllowed}</p></Notice>;

  const fileProblem = file === null || preview === null || preview.problem !== null ? words.fileMissing : undefined;
  const topicProblem = topic.trim() === "" ? words.topicMissing : topic.trim().length > TOPIC_MAX ? words.topicTooLong : undefined;
  const isTried = attempt > 0;
  const problems = !isTried ? [] : [
    ...(fileProblem === undefined ? [] : [{ fieldId: "comments-file", text: fileProblem }]),
    ...(topicProblem === undefined ? [] : [{ fieldId: "comments-topic", text: topicProblem }]),
  ];

  const choose = async (chosen: File | undefined): Promise<void> => {
    setFile(chosen ?? null);
    setPreview(null);
    setFailure(null);
    if (chosen === undefined) return;
    setBusy("reading");
    try {
      const found = await previewComments(chosen);
      setPreview(found);
      if (found.problem === null) setLanguage(found.language);
    } catch (error) {
      setFailure(error);
    }
    setBusy("no");
  };

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy !== "no") return;
    setAttempt((before) => before + 1);
    if (fileProblem !== undefined || topicProblem !== undefined || file === null) return;
    setBusy("making");
    setFailure(null);
    try {
      const conversation = await uploadComments(file, { topic: topic.trim(), language, ...(organisationId !== null && { organisationId }) });
      await writeCommentsReport(conversation.id);
      say(words.made);
      await router.navigate(pathOf({ name: "comments", id: conversation.id }));
    } catch (error) {
      setFailure(error);
      setBusy("no");
    }
  };

  return (
    <div class="stack stack--loose text-column">
      <PageTitle>{words.title}</PageTitle>
      <p>{words.intro}</p>
      <ErrorSummary title={words.errorTitle} problems={problems} attempt={attempt} />
      <form class="stack stack--loose" noValidate onSubmit={(event) => void submit(event)}>
        <Field id="comments-file" label={words.file} hint={words.fileHint} error={isTried ? fileProblem : undefined}>
          {(attributes) => <input type="file" accept=".csv,.tsv,.txt,text/csv" class="input" {...attributes} onChange={(event) => void choose(event.currentTarget.files?.[0])} />}
        </Field>
        {busy === "reading" && <p role="status">{words.reading}</p>}
        {preview !== null && <CommentsPreview preview={preview} />}
        <Field id="comments-topic" label={words.topic} error={isTried ? topicProblem : undefined}>
          {(attributes) => <input type="text" class="input" autocomplete="off" {...attributes} value={topic} onInput={(event) => setTopic(event.currentTarget.value)} />}
        </Field>
        <Field id="comments-language" label={words.language} hint={words.languageHint}>
          {(attributes) => <LanguageSelect {...attributes} value={language} onChange={setLanguage} />}
        </Field>
        {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
        <p><button type="submit" class="button button--primary" aria-disabled={busy !== "no"}>{busy === "making" ? words.submitting : words.submit}</button></p>
      </form>
    </div>
  );
}
