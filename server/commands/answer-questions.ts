import { PREFER_NOT } from "../contract/question-words.ts";
import type { GiveAnswers, MyAnswers, PublicQuestions } from "../contract/questions.ts";
import type { Deps } from "../deps.ts";
import type { Conversation } from "../domain.ts";
import { AppError } from "../errors.ts";
import { ensure } from "../policies/answer.ts";
import { canAct, canTakePart } from "../policies/participate.ts";
import { renderMarkdown } from "../present/markdown.ts";
import { findConversation } from "./find-conversation.ts";

/** What people are asked about themselves now: retired questions are not. */
export async function readQuestions({ store }: Pick<Deps, "store">, { id, language }: Pick<Conversation, "id" | "language">): Promise<PublicQuestions> {
  const { consentMarkdown, askAfter, questions } = await store.answers.settings(id);
  return {
    consentHtml: consentMarkdown.trim() === "" ? "" : renderMarkdown(consentMarkdown),
    askAfter,
    language,
    questions: questions.filter(({ isRetired }) => !isRetired).map((question) => ({
      id: question.id, kind: question.kind, wording: question.wording, answers: question.answers,
    })),
  };
}

export async function readMyAnswers({ store }: Pick<Deps, "store">, conversationId: string, participantId: string): Promise<MyAnswers> {
  const answers = await store.answers.ofParticipant(conversationId, participantId);
  return { answers: answers.map(({ questionId, answerId }) => ({ questionId, answerId })) };
}

/** Gives, changes or takes back answers. Taking back is always possible; answering while the conversation is open. */
export async function answerQuestions(
  deps: Pick<Deps, "store" | "clock">,
  who: { readonly conversationId: string; readonly participantId: string },
  { requestId, answers }: Pick<GiveAnswers, "requestId" | "answers">,
): Promise<MyAnswers> {
  const { store, clock } = deps;
  const conversation = await findConversation(deps, who.conversationId);
  const given = answers.filter(({ answerId }) => answerId !== null);
  if (given.length > 0) {
    ensure(canAct(conversation, clock()));
    ensure(canTakePart(await store.readerIds.rules(conversation.id), who.participantId));
    const { questions } = await readQuestions(deps, conversation);
    const isPossible = ({ questionId, answerId }: (typeof given)[number]): boolean => {
      const question = questions.find(({ id }) => id === questionId);
      return question !== undefined && (answerId === PREFER_NOT || question.answers.some(({ id }) => id === answerId));
    };
    if (!given.every(isPossible)) throw new AppError("question-not-found");
  }
  await store.answers.give({ ...who, requestId, answers, at: clock() });
  return readMyAnswers(deps, who.conversationId, who.participantId);
}
