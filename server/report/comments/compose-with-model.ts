import type { CommentsReport } from "../../contract/comments.ts";
import type { Ask } from "../../llm/model-client.ts";
import { ModelError } from "../../llm/model-problem.ts";
import { assignTopics, batchesOf } from "../jobs/assign-topics.ts";
import { listTopics } from "../jobs/list-topics.ts";
import { nameTopics } from "../jobs/name-topics.ts";
import { finishComments, sortComments, topicsOfClaims, type CommentsInput, type NamedTopics } from "./compose-comments.ts";
import { joinClaims, type JoinedClaim } from "./read-claims.ts";
import { readModelClaims } from "./read-model-claims.ts";

/** Fewer claims than this are not worth a question about their topics. */
const FEWEST_FOR_TOPICS = 12;

/**
 * The comments' part of a report with a model: it words claims and names topics, code checks every quote and every word.
 * Each question is kept, so that a second run asks only what is missing.
 *
 * @param tokenCap beyond it the rest is read from the comments' own words
 */
export async function composeCommentsWithModel(input: CommentsInput, ask: Ask, model: string, tokenCap: number): Promise<CommentsReport> {
  const sorted = sortComments(input);
  const read = await readModelClaims(ask, model, sorted.toRead, tokenCap);
  const claims = joinClaims(sorted.toRead, read.byComment);
  return finishComments(sorted, read, claims, read.modelProblem === null ? await namedTopics(ask, claims, input.topic) : { topics: topicsOfClaims(claims, input.topic), modelProblem: null });
}

/** The model's topics; the offline ones where it does not answer. */
async function namedTopics(ask: Ask, claims: readonly JoinedClaim[], topic: string): Promise<NamedTopics> {
  if (claims.length < FEWEST_FOR_TOPICS) return { topics: topicsOfClaims(claims, topic), modelProblem: null };
  const items = claims.map(({ id, text, language }) => ({ id, text, language }));
  try {
    const named = await nameTopics(ask, items);
    const filed = await Promise.all(batchesOf(items).map((batch) => assignTopics(ask, named, batch.items)));
    return { topics: listTopics(named, filed.flat(), items), modelProblem: null };
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { topics: topicsOfClaims(claims, topic), modelProblem: error.problem };
  }
}
