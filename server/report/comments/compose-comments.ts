import type { Claim, CommentFile, CommentLine, CommentOutcome, CommentsReport, TopicFigures } from "../../contract/comments.ts";
import type { DuplicateGroup } from "../../contract/duplicates.ts";
import type { TopicList } from "../../contract/topic.ts";
import { findDuplicates } from "../duplicates/find-duplicates.ts";
import { computeTopics } from "../topics/compute-topics.ts";
import { isTooShort } from "./is-too-short.ts";
import { addMasks, maskPersonalData, namePattern, nothingMasked, type MaskCounts } from "./mask-personal-data.ts";
import { joinClaims, readOwnClaims, type ClaimsRead, type CleanComment, type JoinedClaim } from "./read-claims.ts";

/** A comment as it is stored. */
export interface StoredComment {
  readonly number: number;
  readonly externalId: string;
  readonly text: string;
  readonly name: string | null;
}

export interface CommentsInput {
  readonly file: CommentFile;
  readonly comments: readonly StoredComment[];
  readonly language: string;
  /** The question people answered. */
  readonly topic: string;
}

/** Everything before the claims: what can be published of each comment, which say the same, which say nothing. */
export interface SortedComments extends CommentsInput {
  readonly clean: readonly CleanComment[];
  readonly masked: MaskCounts;
  readonly duplicates: readonly DuplicateGroup[];
  /** Comments to read claims from: neither duplicates of an earlier one nor too short. */
  readonly toRead: readonly CleanComment[];
  readonly duplicateOf: ReadonlyMap<number, number>;
}

/** Masks first: from here on, personal data is nowhere, not in what a model is sent either. */
export function sortComments(input: CommentsInput): SortedComments {
  const names = namePattern(input.comments.map(({ name }) => name));
  let masked = nothingMasked;
  const clean = input.comments.map(({ number, text }): CleanComment => {
    const cleaned = maskPersonalData(text, names);
    masked = addMasks(masked, cleaned.masked);
    return { number, text: cleaned.text, language: input.language };
  });
  const authors = new Map(input.comments.map(({ number, name }) => [number, name]));
  const said = clean.filter(({ text }) => !isTooShort(text));
  const duplicates = findDuplicates(said.map(({ number, text }) => ({ id: number, text, author: authors.get(number) ?? null })));
  const duplicateOf = new Map(duplicates.flatMap(({ itemIds: [first, ...others] }) => others.map((number) => [number, first ?? number] as const)));
  return { ...input, clean, masked, duplicates, duplicateOf, toRead: said.filter(({ number }) => !duplicateOf.has(number)) };
}

/** Names topics, where a model can; the offline names stand otherwise. */
export interface NamedTopics {
  readonly topics: TopicList;
  readonly modelProblem: string | null;
}

/** Topics of the claims, from their words alone. */
export const topicsOfClaims = (claims: readonly Pick<JoinedClaim, "id" | "text" | "language">[], topic: string): TopicList =>
  computeTopics(claims.map(({ id, text, language }) => ({ id, text, language })), { about: topic, leastHeld: LEAST_HELD });

/** Comments are read by topic or not at all, so a part sorted is better than none; what is not is counted on the page. */
const LEAST_HELD = 0.25;

/** The comments' part of a report without a model: the same file, the same bytes. */
export function composeComments(input: CommentsInput): CommentsReport {
  const sorted = sortComments(input);
  const read = readOwnClaims(sorted.toRead);
  const claims = joinClaims(sorted.toRead, read.byComment);
  return finishComments(sorted, read, claims, { topics: topicsOfClaims(claims, input.topic), modelProblem: null });
}

/** Counts people, comments and outcomes, and accounts for every comment. */
export function finishComments(sorted: SortedComments, read: ClaimsRead, joined: readonly JoinedClaim[], { topics, modelProblem }: NamedTopics): CommentsReport {
  const people = new Map(sorted.comments.map(({ number, name }) => [number, name === null ? `#${String(number)}` : `@${name}`]));
  const duplicatesOf = new Map<number, number[]>();
  for (const [number, first] of sorted.duplicateOf) duplicatesOf.set(first, [...(duplicatesOf.get(first) ?? []), number]);
  const saying = (claim: JoinedClaim): readonly number[] => claim.quotes.flatMap(({ number }) => [number, ...(duplicatesOf.get(number) ?? [])]);
  const countPeople = (numbers: readonly number[]): number => new Set(numbers.map((number) => people.get(number))).size;

  const sayingById = new Map(joined.map((claim) => [claim.id, saying(claim)]));
  const claims = joined.map((claim): Claim => {
    const numbers = sayingById.get(claim.id) ?? [];
    return { id: claim.id, text: claim.text, language: claim.language, source: claim.source, quotes: [...claim.quotes], comments: new Set(numbers).size, people: countPeople(numbers) };
  });
  const lines = commentLines(sorted, joined, topics);
  const outcome = (wanted: CommentOutcome): number => lines.filter((line) => line.outcome === wanted).length;
  return {
    file: sorted.file,
    counts: {
      comments: lines.length,
      people: new Set(people.values()).size,
      hasNames: sorted.comments.some(({ name }) => name !== null),
      claims: claims.length,
      cited: outcome("cited"),
      duplicate: outcome("duplicate"),
      tooShort: outcome("too-short"),
      unclassified: outcome("unclassified"),
      masked: sorted.masked,
    },
    comments: [...lines],
    claims,
    topics,
    figures: topics.topics.map(({ id, itemIds }): TopicFigures => {
      const numbers = itemIds.flatMap((claimId) => sayingById.get(claimId) ?? []);
      return { topicId: id, claims: itemIds.length, comments: new Set(numbers).size, people: countPeople(numbers) };
    }),
    duplicates: [...sorted.duplicates],
    writing: {
      model: read.model,
      claimsFromModel: claims.filter(({ source }) => source === "model").length,
      topicsNamed: topics.topics.filter(({ namedBy }) => namedBy === "model").length,
      refused: [...read.refused],
      modelProblem: read.modelProblem ?? modelProblem,
    },
  };
}

/** Each comment with what became of it. */
function commentLines({ comments, clean, toRead, duplicateOf }: SortedComments, joined: readonly JoinedClaim[], topics: TopicList): readonly CommentLine[] {
  const inTopic = new Set(topics.topics.flatMap(({ itemIds }) => itemIds));
  const claimIds = new Map<number, number[]>();
  for (const { id, quotes } of joined) for (const { number } of quotes) claimIds.set(number, [...(claimIds.get(number) ?? []), id]);
  const read = new Set(toRead.map(({ number }) => number));
  return comments.map(({ number, externalId }, index): CommentLine => {
    const first = duplicateOf.get(number) ?? null;
    const own = claimIds.get(number) ?? [];
    const outcome: CommentOutcome = first !== null ? "duplicate" : !read.has(number) ? "too-short" : own.some((id) => inTopic.has(id)) ? "cited" : "unclassified";
    return { number, externalId, text: clean[index]?.text ?? "", outcome, duplicateOf: first, claimIds: own };
  });
}
