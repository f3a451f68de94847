import type { OrganiserQuestions, UpdateQuestions } from "../contract/questions.ts";
import type { Deps } from "../deps.ts";
import { ensure } from "../policies/answer.ts";
import { canChangeQuestions } from "../policies/change-questions.ts";
import { findConversation } from "./find-conversation.ts";

export async function readOrganiserQuestions({ store }: Pick<Deps, "store">, conversationId: string): Promise<OrganiserQuestions> {
  const [settings, answered] = await Promise.all([store.answers.settings(conversationId), store.answers.answered(conversationId)]);
  return { ...settings, answered: [...answered].sort() };
}

/** Changes what is asked. What people have answered keeps its meaning: see policies/change-questions.ts. */
export async function changeQuestions(deps: Deps, conversationId: string, changes: UpdateQuestions): Promise<OrganiserQuestions> {
  const { store, clock } = deps;
  const { id } = await findConversation(deps, conversationId);
  await store.answers.changeSettings(id, clock(), (before, answered) => {
    ensure(canChangeQuestions(before.questions, changes.questions ?? before.questions, answered));
    return {
      consentMarkdown: changes.consentMarkdown ?? before.consentMarkdown,
      askAfter: changes.askAfter ?? before.askAfter,
      publishesResults: changes.publishesResults ?? before.publishesResults,
      questions: changes.questions ?? before.questions,
    };
  });
  return readOrganiserQuestions(deps, id);
}
