import { COMMENT_CLAIMS_VERSION, CommentClaims, commentClaimsMessages, commentClaimsSchema, type CommentClaimsInput } from "../../../prompts/comment-claims.ts";
import type { RefusedClaim } from "../../contract/comments.ts";
import { estimateMessages } from "../../llm/estimate-tokens.ts";
import type { Ask, ModelQuestion } from "../../llm/model-client.ts";
import { ModelError, type ModelProblem } from "../../llm/model-problem.ts";
import { hashOf } from "../canonical-json.ts";
import { batchesOf } from "../jobs/assign-topics.ts";
import { isSuspicious } from "../suspicious-text.ts";
import { claimProblem } from "./claim-problem.ts";
import { ownSentences, type ClaimsRead, type CleanComment, type OwnClaim } from "./read-claims.ts";

/** One question, some comments. */
export interface ClaimUnit {
  readonly comments: readonly CleanComment[];
  readonly question: ModelQuestion<CommentClaims>;
  readonly tokens: number;
}

/** After so many failures in a row the rest is read from the comments' own words. */
const MOST_FAILURES = 3;
/** An answer is about as long as what it answers. */
const ANSWER_FACTOR = 2;

/** Comments cut by their hashes, so that one more comment leaves the other questions, and their kept answers, as they are. Suspicious ones are not sent. */
export function claimUnits(comments: readonly CleanComment[]): readonly ClaimUnit[] {
  const byNumber = new Map(comments.map((comment) => [comment.number, comment]));
  const sent = comments.filter(({ text }) => !isSuspicious(text));
  return batchesOf(sent.map(({ number, text, language }) => ({ id: number, text, language }))).map(({ items }) => {
    const own = items.flatMap(({ id }) => byNumber.get(id) ?? []);
    const list = own.map(({ number, text }) => ({ id: `C${String(number)}`, text }));
    const input: CommentClaimsInput = { listName: `comments_${hashOf(list.map(({ id, text }) => [id, text])).slice(0, 8)}`, comments: list };
    const messages = commentClaimsMessages(input);
    return {
      comments: own,
      question: { promptVersion: COMMENT_CLAIMS_VERSION, messages, jsonSchema: commentClaimsSchema(input), answer: CommentClaims },
      tokens: estimateMessages(messages) * ANSWER_FACTOR,
    };
  });
}

/**
 * Claims as a model reads them, each checked by code. A claim whose quote is not in its comment letter for letter, or whose
 * words break a rule, is refused and named; a comment left without a claim, and every comment of a question that failed or
 * lies beyond the cap, keeps its own sentences.
 */
export async function readModelClaims(ask: Ask, model: string, comments: readonly CleanComment[], tokenCap: number): Promise<ClaimsRead> {
  const byComment = new Map<number, readonly OwnClaim[]>(comments.map((comment) => [comment.number, ownSentences(comment)]));
  const refused: RefusedClaim[] = [];
  let problem: ModelProblem | null = null;
  let failures = 0;
  let tokens = 0;
  const runUnit = async (unit: ClaimUnit): Promise<void> => {
    tokens += unit.tokens;
    if (failures >= MOST_FAILURES || tokens > tokenCap) return;
    try {
      const answer = await ask(unit.question);
      failures = 0;
      const checked = checkClaims(answer, unit.comments);
      refused.push(...checked.refused);
      for (const [number, claims] of checked.accepted) byComment.set(number, claims);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      problem = error.problem;
      failures = error.isFinal ? MOST_FAILURES : failures + 1;
    }
  };
  // The first alone: it finds out how the server is to be asked, and whether it answers at all.
  const [first, ...others] = claimUnits(comments);
  if (first !== undefined) await runUnit(first);
  await Promise.all(others.map(runUnit));
  refused.sort((a, b) => a.number - b.number || (a.quote < b.quote ? -1 : 1));
  return { byComment, refused, model, modelProblem: problem };
}

/** What of an answer may stand, by comment. */
export function checkClaims({ claims }: CommentClaims, comments: readonly CleanComment[]): { readonly accepted: ReadonlyMap<number, readonly OwnClaim[]>; readonly refused: readonly RefusedClaim[] } {
  const byId = new Map(comments.map((comment) => [`C${String(comment.number)}`, comment]));
  const accepted = new Map<number, OwnClaim[]>();
  const refused: RefusedClaim[] = [];
  for (const { comment: id, quote, text } of claims) {
    const comment = byId.get(id);
    const words = text.trim();
    const start = comment === undefined || quote.trim() === "" ? -1 : comment.text.indexOf(quote);
    const reason = comment === undefined ? "names a comment that was not sent" : start === -1 ? "the quote is not in the comment" : claimProblem(words, quote, comment.language);
    if (comment === undefined || reason !== null) {
      refused.push({ number: comment?.number ?? 0, text: words, quote, reason: reason ?? "" });
      continue;
    }
    const claim: OwnClaim = { text: words, source: words === quote.trim() ? "comment" : "model", quote: { number: comment.number, start, quote } };
    accepted.set(comment.number, [...(accepted.get(comment.number) ?? []), claim]);
  }
  return { accepted, refused };
}
