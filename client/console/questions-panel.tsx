import { useState } from "preact/hooks";
import type { OrganiserQuestions, Question, QuestionKind } from "../../server/contract/questions.ts";
import { participantLocales, languageNames } from "../../messages/locale.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { ErrorSummary, Field, Tick } from "./field.tsx";
import { MarkdownField } from "./markdown-field.tsx";
import { FailureNotice, Notice } from "./notice.tsx";
import { QuestionEditor } from "./question-editor.tsx";
import { canAdd, isReady, readDrafts, toDraft, withNew, type DraftProblem, type QuestionDraft } from "./questions-draft.ts";
import { sayAnswer, sayQuestion } from "./say-question.ts";
import { useLeaveGuard } from "./use-leave-guard.tsx";

interface Props {
  readonly conversationId: string;
  /** The conversation's. */
  readonly language: string;
  readonly settings: OrganiserQuestions;
  readonly onSaved: () => void;
}

const kinds: readonly QuestionKind[] = ["age", "gender", "area", "own"];

/** What is asked, after how many votes, and the text people agree to first; with a preview of what they see. */
export function QuestionsPanel({ conversationId, language, settings, onSaved }: Props) {
  const { messages, api } = useConsole();
  const { locale } = useLanguage();
  const isOrganiser = useIsOrganiser();
  const words = messages.whoTookPart;
  const [stored, setStored] = useState(settings);
  const [drafts, setDrafts] = useState<readonly QuestionDraft[]>(() => settings.questions.map(toDraft));
  const [askAfter, setAskAfter] = useState(String(settings.askAfter));
  const [consent, setConsent] = useState(settings.consentMarkdown);
  const [publishes, setPublishes] = useState(settings.publishesResults);
  const [writing, setWriting] = useState(language);
  const [attempt, setAttempt] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [said, setSaid] = useState("");

  const { questions, problems } = readDrafts(drafts, language);
  const votes = /^\d{1,2}$/.test(askAfter.trim()) ? Number(askAfter) : 0;
  const isDirty = isOrganiser && JSON.stringify([questions, votes, consent, publishes]) !== JSON.stringify([stored.questions, stored.askAfter, stored.consentMarkdown, stored.publishesResults]);
  const question = useLeaveGuard(isDirty);
  const nameOf = (id: string): string => {
    const one = questions.find((each) => each.id === id);
    return one === undefined ? id : sayQuestion(one, words.ready, locale, language);
  };
  const sayProblem = (problem: DraftProblem): string => {
    const name = nameOf(problem.questionId);
    if (problem.kind === "text") return words.problems.text(name);
    return problem.kind === "answers" ? words.problems.answers(name, problem.most) : `${words.problems.lines(name, problem.count)} (${problem.language})`;
  };
  const listed = attempt === 0 ? [] : [
    ...(votes < 1 || votes > 50 ? [{ fieldId: "ask-after", text: words.problems.askAfter }] : []),
    ...problems.map((problem) => ({ fieldId: `question-${problem.questionId}-${problem.kind === "text" ? "text" : "answers"}`, text: sayProblem(problem) })),
  ];

  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setSaid("");
    setFailure(null);
    setAttempt((before) => before + 1);
    if (problems.length > 0 || votes < 1 || votes > 50) return;
    setBusy(true);
    try {
      const saved = await api.updateQuestions(conversationId, { questions: [...questions], askAfter: votes, consentMarkdown: consent, publishesResults: publishes });
      setStored(saved);
      setDrafts(saved.questions.map(toDraft));
      setAttempt(0);
      setSaid(words.saved);
      onSaved();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const replace = (id: string, draft: QuestionDraft | null): void => setDrafts(drafts.flatMap((each) => (each.id !== id ? [each] : draft === null ? [] : [draft])));
  const isKept = (id: string): boolean => {
    const before = stored.questions.find((each) => each.id === id);
    return before !== undefined && (before.wording[writing] !== undefined || before.answers.some(({ wording }) => wording[writing] !== undefined));
  };

  return (
    <section class="stack" aria-labelledby="questions-title">
      <h2 id="questions-title">{words.settingsTitle}</h2>
      <p class="text-column">{words.settingsIntro}</p>
      {!isOrganiser && <Notice><p>{words.readOnly}</p></Notice>}
      <ErrorSummary title={words.problems.title} problems={listed} attempt={attempt} />
      <form class="stack stack--loose text-column" noValidate onSubmit={(event) => void save(event)}>
        {drafts.length === 0 && <p>{words.none}</p>}
        {drafts.some(({ kind }) => !isReady(kind)) && (
          <Field id="question-language" label={words.editLanguage} hint={words.editLanguageHint}>
            {(attributes) => (
              <select {...attributes} class="input console-select" value={writing} onChange={({ currentTarget: { value } }) => setWriting(value)}>
                {[...new Set([language, ...participantLocales])].map((tag) => <option key={tag} value={tag} lang={tag}>{participantLocales.find((each) => each === tag) === undefined ? tag : languageNames[tag as (typeof participantLocales)[number]]}</option>)}
              </select>
            )}
          </Field>
        )}
        {drafts.map((draft) => (
          <QuestionEditor
            key={draft.id}
            {...{ draft, writing }}
            name={nameOf(draft.id)}
            isAnswered={stored.answered.includes(draft.id)}
            isKept={isKept(draft.id)}
            isDisabled={!isOrganiser}
            onChange={(changed) => replace(draft.id, changed)}
            onRemove={() => replace(draft.id, null)}
          />
        ))}
        {isOrganiser && canAdd(drafts) && (
          <div class="row" role="group" aria-label={words.addTitle}>
            <span>{words.addTitle}:</span>
            {kinds.filter((kind) => !isReady(kind) || !drafts.some((draft) => draft.kind === kind && !draft.isRetired)).map((kind) => (
              <button key={kind} type="button" class="button button--small" onClick={() => setDrafts(withNew(drafts, kind))}>{words.add[kind]}</button>
            ))}
          </div>
        )}
        <Field id="ask-after" label={words.askAfter} hint={words.askAfterHint}>
          {(attributes) => <input {...attributes} class="input input--number" inputMode="numeric" disabled={!isOrganiser} value={askAfter} onInput={({ currentTarget: { value } }) => setAskAfter(value)} />}
        </Field>
        <MarkdownField id="consent" label={words.consent} hint={words.consentHint} error={undefined} value={consent} isDisabled={!isOrganiser} onChange={setConsent} />
        <Tick id="publishes-answers" label={words.publishes} hint={words.publishesHint} checked={publishes} isDisabled={!isOrganiser} onChange={setPublishes} />
        {questions.length > 0 && <Preview questions={questions} language={language} />}
        {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
        <div role="status">{said !== "" && <Notice kind="success"><p>{said}</p></Notice>}</div>
        {isOrganiser && <p><button type="submit" class="button button--primary" aria-disabled={isBusy}>{words.save}</button></p>}
      </form>
      {question}
    </section>
  );
}

/** The card as citizens meet it, to be looked at. */
function Preview({ questions, language }: { readonly questions: readonly Question[]; readonly language: string }) {
  const { messages } = useConsole();
  const { locale } = useLanguage();
  const { ready, preview } = messages.whoTookPart;
  return (
    <details>
      <summary>{preview}</summary>
      <div class="notice stack">
        <p class="notice__title">{ready.title}</p>
        <p>{ready.intro}</p>
        {questions.filter(({ isRetired }) => !isRetired).map((question) => (
          <div class="field" key={question.id}>
            <label class="field__label" for={`preview-${question.id}`}>{sayQuestion(question, ready, locale, language)}</label>
            <select class="input" id={`preview-${question.id}`}>
              <option>{ready.leaveOpen}</option>
              {question.answers.map((answer) => <option key={answer.id}>{sayAnswer(answer, ready, locale, language)}</option>)}
              <option>{ready.preferNot}</option>
            </select>
          </div>
        ))}
      </div>
    </details>
  );
}
