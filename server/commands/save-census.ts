import { CENSUS_ROUNDING } from "../contract/question-words.ts";
import type { SaveCensus } from "../contract/who-took-part.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { findConversation } from "./find-conversation.ts";

/** Sets (or, null, takes away) the population's shares for one question. Every answer has a share, and together they are 100 but for rounding. */
export async function saveCensus(deps: Deps, conversationId: string, questionId: string, { census }: SaveCensus, by: string): Promise<void> {
  const { store, clock } = deps;
  const { id } = await findConversation(deps, conversationId);
  const question = (await store.answers.settings(id)).questions.find((one) => one.id === questionId);
  if (question === undefined) throw new AppError("question-not-found");
  if (census !== null) {
    const ids = Object.keys(census.shares);
    const sum = Object.values(census.shares).reduce((total, share) => total + share, 0);
    const isWhole = ids.length === question.answers.length && question.answers.every((answer) => census.shares[answer.id] !== undefined);
    if (!isWhole || Math.abs(sum - 100) > CENSUS_ROUNDING) throw new AppError("invalid-request", [{ path: "census.shares", problem: "every answer needs a share, and together they must be 100" }]);
  }
  await store.answers.saveCensus(id, questionId, census === null ? null : { ...census, questionId, at: clock(), by });
}
