import type { Claim, CommentQuote, RefusedClaim } from "../../contract/comments.ts";
import { textKey } from "../../contract/text-key.ts";
import { splitClaims } from "./split-claims.ts";

/** A comment whose personal data is masked. */
export interface CleanComment {
  readonly number: number;
  readonly text: string;
  readonly language: string;
}

/** A claim of one comment. */
export interface OwnClaim {
  readonly text: string;
  readonly source: Claim["source"];
  readonly quote: CommentQuote;
}

/** The claims of every comment that was read, and what of a model's was refused. */
export interface ClaimsRead {
  readonly byComment: ReadonlyMap<number, readonly OwnClaim[]>;
  readonly refused: readonly RefusedClaim[];
  readonly model: string | null;
  readonly modelProblem: string | null;
}

/** Without a model a claim is the comment's own sentence. */
export const ownSentences = ({ number, text }: CleanComment): readonly OwnClaim[] =>
  splitClaims(text).map(({ start, quote }) => ({ text: quote, source: "comment", quote: { number, start, quote } }));

export const readOwnClaims = (comments: readonly CleanComment[]): ClaimsRead => ({
  byComment: new Map(comments.map((comment) => [comment.number, ownSentences(comment)])),
  refused: [],
  model: null,
  modelProblem: null,
});

/** A claim before people are counted: equal words of several comments are one. */
export interface JoinedClaim {
  readonly id: number;
  readonly text: string;
  readonly source: Claim["source"];
  readonly language: string;
  readonly quotes: readonly CommentQuote[];
}

/**
 * Numbers the claims in the order of their comments, equal ones once. A quote that is not, letter for letter, where it
 * says it is would be a fault of ours: it stops the report.
 *
 * @throws Error when a quote is not an exact part of its comment
 */
export function joinClaims(comments: readonly CleanComment[], byComment: ClaimsRead["byComment"]): readonly JoinedClaim[] {
  const joined = new Map<string, { text: string; source: Claim["source"]; language: string; quotes: CommentQuote[] }>();
  for (const comment of comments) {
    for (const { text, source, quote } of byComment.get(comment.number) ?? []) {
      if (comment.text.slice(quote.start, quote.start + quote.quote.length) !== quote.quote) throw new Error(`a quote of comment ${String(comment.number)} is not in it`);
      const key = textKey(text);
      const known = joined.get(key);
      if (known === undefined) joined.set(key, { text, source, language: comment.language, quotes: [quote] });
      // A comment that says the same sentence twice is quoted once.
      else if (!known.quotes.some(({ number }) => number === comment.number)) known.quotes.push(quote);
    }
  }
  return [...joined.values()].map((claim, index) => ({ id: index + 1, ...claim }));
}
