import type { ParticipantMessages } from "../../messages/participant.ts";
import { inLanguage, PREFER_NOT, type ReadyAnswer } from "../contract/question-words.ts";
import type { MyAnswers, PublicQuestions } from "../contract/questions.ts";
import { htmlOf } from "../http/html-of.ts";
import { button } from "./text-page.ts";

/** Questions about the person: the consent, then a button for each answer; pressing one is the consent. Empty where nothing is asked. */
export function questionsPart({ parts: { questions: words }, locale }: ParticipantMessages, asked: PublicQuestions, { answers }: MyAnswers, isOpen: boolean): string {
  if (asked.questions.length === 0 && answers.length === 0) return "";
  const remove = answers.length === 0 ? "" : `<p>${button("forget-answers", words.remove)}</p>`;
  const title = `<h2>${htmlOf(words.mineTitle)}</h2>`;
  if (!isOpen) return answers.length === 0 ? "" : `${title}<p>${htmlOf(words.mineClosed)}</p>${remove}`;
  // Rendered from Markdown with HTML off.
  const consent = asked.consentHtml === "" ? `<ul>${words.consent.map((sentence) => `<li>${htmlOf(sentence)}</li>`).join("")}</ul>` : asked.consentHtml;
  const questions = asked.questions.map(({ id, kind, wording, answers: possible }) => {
    const given = answers.find(({ questionId }) => questionId === id)?.answerId;
    const name = inLanguage(wording, locale, asked.language).text || (kind === "own" ? "" : words[kind]);
    const choices = [...possible, { id: PREFER_NOT, wording: {} }].map((answer) => {
      const text = inLanguage(answer.wording, locale, asked.language).text || (answer.id === PREFER_NOT ? words.preferNot : words.answers[answer.id as ReadyAnswer] ?? answer.id);
      return button(`tell:${id}:${answer.id}`, `${text}${given === answer.id ? " ✓" : ""}`);
    });
    return `<h3>${htmlOf(name)}</h3><p>${choices.join("\n")}${given === undefined ? "" : ` ${button(`tell:${id}:`, words.leaveOpen)}`}</p>`;
  });
  return `${title}<p>${htmlOf(words.intro)}</p>${consent}${questions.join("\n")}${remove}`;
}
