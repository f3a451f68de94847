import type { MatchingStatements, ReviewFacets, ReviewFilter, ReviewQuery, ReviewTopics } from "../contract/review-query.ts";
import type { Deps } from "../deps.ts";
import { computeTopics } from "../report/topics/compute-topics.ts";
import type { ReviewedStatement, ReviewNarrowing } from "../store/reviewed-statement.ts";
import { findConversation } from "./find-conversation.ts";

/** One decision on everything that matches takes at most so many statements. */
const mostMatching = 20_000;
/** Statements looked at for topics: half a second of work on a small machine. */
const mostForTopics = 1_000;
const conversationsKept = 16;

interface FoundTopics extends ReviewTopics {
  /** Which statements were looked at. */
  readonly key: string;
  readonly idsOf: ReadonlyMap<number, readonly number[]>;
}

/** What moderators ask of the list of statements. `personId` is who "me" is. */
export function createStatementReview({ store }: Pick<Deps, "store">) {
  // Topics change when statements come, not with every decision: they are found again for other statements only.
  const kept = new Map<string, FoundTopics>();

  const topicsOf = async (conversationId: string): Promise<FoundTopics> => {
    const { topic: about } = await findConversation({ store }, conversationId);
    const newest = (await store.statements.list(conversationId)).filter(({ moderation }) => moderation !== "rejected").slice(-mostForTopics);
    // A rejected statement leaves the topics when the next one comes.
    const key = String(newest.at(-1)?.id ?? 0);
    const earlier = kept.get(conversationId);
    if (earlier?.key === key) return earlier;
    const main = computeTopics(newest, { about, leastHeld: 0 }).topics.filter(({ parentId }) => parentId === null);
    const found: FoundTopics = {
      key, statements: newest.length, idsOf: new Map(main.map(({ itemIds }, index) => [index + 1, itemIds])),
      topics: main.map(({ terms, itemIds }, index) => ({ number: index + 1, terms: terms.slice(0, 4), count: itemIds.length })),
    };
    kept.delete(conversationId);
    kept.set(conversationId, found);
    for (const oldest of kept.keys()) if (kept.size > conversationsKept) kept.delete(oldest);
    return found;
  };
  const narrowed = async <Filter extends ReviewFilter>(conversationId: string, { decided, topic, ...filter }: Filter, personId: string) => ({
    ...filter,
    ...(decided === undefined ? {} : { decidedBy: personId }),
    ...(topic === undefined ? {} : { only: (await topicsOf(conversationId)).idsOf.get(topic) ?? [] }),
  });

  return {
    async page(conversationId: string, query: ReviewQuery, personId: string): Promise<{ readonly statements: readonly ReviewedStatement[]; readonly total: number }> {
      return store.statements.review(conversationId, await narrowed(conversationId, query, personId));
    },
    async matching(conversationId: string, filter: ReviewFilter, personId: string): Promise<MatchingStatements> {
      return store.statements.matching(conversationId, await narrowed(conversationId, filter, personId), mostMatching);
    },
    /** Of the asked state alone: what the other filters leave out is still offered. */
    async facets(conversationId: string, { state }: Pick<ReviewFilter, "state">): Promise<ReviewFacets> {
      const all: ReviewNarrowing = { state, sort: "oldest" };
      const { languages, authors, flags, meta } = await store.statements.facets(conversationId, all);
      return { languages: [...languages], authors: [...authors], flags: [...flags], meta };
    },
    async topics(conversationId: string): Promise<ReviewTopics> {
      const { topics, statements } = await topicsOf(conversationId);
      return { topics, statements };
    },
  };
}

export type StatementReview = ReturnType<typeof createStatementReview>;
