import { useState } from "preact/hooks";
import type { QuestionMessages } from "../../messages/en/questions.ts";
import { inLanguage, PREFER_NOT, type ReadyAnswer } from "../../server/contract/question-words.ts";
import type { MyAnswers, PublicQuestions } from "../../server/contract/questions.ts";
import { useLanguage } from "../shared/surface.tsx";
import { usePartMessages } from "./parts-catalogue.tsx";
import type { ChosenAnswers } from "./questions-api.ts";

type Asked = PublicQuestions["questions"][number];

/** A question and its answers as they are said: the organisers' words, or those that are ready-made. */
export function sayQuestion({ kind, wording, answers }: Asked, words: QuestionMessages, locale: string, language: string) {
  const own = inLanguage(wording, locale, language);
  const said = own.text !== "" ? own : { text: kind === "own" ? "" : words[kind], language: locale };
  return {
    question: said,
    answers: answers.map(({ id, wording: texts }) => ({ id, text: inLanguage(texts, locale, language).text || (words.answers[id as ReadyAnswer] ?? id) })),
  };
}

interface Props {
  readonly asked: PublicQuestions;
  readonly before: MyAnswers["answers"];
  readonly isBusy: boolean;
  /** Only what is new or changed; null for what was taken back. */
  readonly onSave: (answers: ChosenAnswers) => void;
}

/** One choice a question; each can be left open, or answered with not wanting to say. */
export function QuestionsForm({ asked, before, isBusy, onSave }: Props) {
  const words = usePartMessages().questions;
  const { locale } = useLanguage();
  const known = new Map(before.map(({ questionId, answerId }) => [questionId, answerId]));
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(known);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (isBusy) return;
    onSave(asked.questions.flatMap(({ id }) => {
      const answerId = chosen.get(id) ?? "";
      return answerId === (known.get(id) ?? "") ? [] : [{ questionId: id, answerId: answerId === "" ? null : answerId }];
    }));
  };
  return (
    <form class="stack" onSubmit={submit}>
      {asked.questions.map((each) => {
        const { question, answers } = sayQuestion(each, words, locale, asked.language);
        return (
          <div class="field" key={each.id}>
            <label class="field__label" for={`asked-${each.id}`} lang={question.language}>{question.text}</label>
            <select id={`asked-${each.id}`} class="input" value={chosen.get(each.id) ?? ""} onChange={({ currentTarget }) => setChosen(new Map(chosen).set(each.id, currentTarget.value))}>
              <option value="">{words.leaveOpen}</option>
              {answers.map(({ id, text }) => <option key={id} value={id}>{text}</option>)}
              <option value={PREFER_NOT}>{words.preferNot}</option>
            </select>
          </div>
        );
      })}
      <p><button type="submit" class="button button--primary" aria-disabled={isBusy}>{words.save}</button></p>
    </form>
  );
}

/** What people agree to before they are asked anything. */
export function ConsentText({ asked }: { readonly asked: PublicQuestions }) {
  const words = usePartMessages().questions;
  // Rendered by the server from Markdown with HTML off.
  if (asked.consentHtml !== "") return <div class="prose" lang={asked.language} dangerouslySetInnerHTML={{ __html: asked.consentHtml }} />;
  return <ul class="small">{words.consent.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>;
}
