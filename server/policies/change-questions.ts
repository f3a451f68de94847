import type { Question, Wording } from "../contract/questions.ts";
import { no, yes, type Answer } from "./answer.ts";

/**
 * A question that holds answers stays what people answered: it can be retired, taken up again, moved, and worded in more
 * languages. It cannot be taken away or say anything else. New questions can always be added.
 */
export function canChangeQuestions(before: readonly Question[], after: readonly Question[], answered: ReadonlySet<string>): Answer {
  const kept = before.filter(({ id }) => answered.has(id)).every((question) => {
    const now = after.find(({ id }) => id === question.id);
    return now !== undefined && now.kind === question.kind && saysTheSame(question.wording, now.wording)
      && now.answers.length === question.answers.length
      && question.answers.every(({ id, wording }, index) => {
        const answer = now.answers[index];
        return answer?.id === id && saysTheSame(wording, answer.wording);
      });
  });
  return kept ? yes : no("question-has-answers");
}

const saysTheSame = (before: Wording, after: Wording): boolean => Object.entries(before).every(([language, text]) => after[language] === text);
