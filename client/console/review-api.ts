import type { CorrectStatement, ReplaceStatement, StatementChanged } from "../../server/contract/change-statement.ts";
import type { Moderated } from "../../server/contract/console.ts";
import type { RejectReasonList } from "../../server/contract/reject-reasons.ts";
import type { MatchingStatements, ReviewFacets, ReviewFilter, ReviewQuery, ReviewTopics } from "../../server/contract/review-query.ts";
import type { ModerationDecision, ReviewPage } from "../../server/contract/statement.ts";
import type { RequestOptions } from "../shared/api.ts";

type Call = <Answer>(method: "GET" | "POST", path: string, options?: RequestOptions) => Promise<Answer>;

/** Calls of the review queue. `one` is the address of a conversation. */
export const createReviewApi = (call: Call, one: (id: string) => string) => ({
  review: (id: string, query: ReviewQuery) => call<ReviewPage>("GET", `${one(id)}/statements?${queryOf(query)}`),
  /** Up to 200 statements as they are now. */
  statements: async (id: string, ids: readonly number[]) =>
    (await call<ReviewPage>("GET", `${one(id)}/statements?${queryOf({ state: "all", sort: "oldest", offset: 0, limit: 200, ids: ids.slice(0, 200).join(",") })}`)).statements,
  matchingStatements: (id: string, filter: ReviewFilter) => call<MatchingStatements>("GET", `${one(id)}/matching-statements?${queryOf(filter)}`),
  reviewFacets: (id: string, state: ReviewFilter["state"]) => call<ReviewFacets>("GET", `${one(id)}/review-facets?${queryOf({ state })}`),
  reviewTopics: (id: string) => call<ReviewTopics>("GET", `${one(id)}/review-topics`),
  moderate: (id: string, decisions: readonly ModerationDecision[]) => call<Moderated>("POST", `${one(id)}/moderation`, { body: { decisions } }),

  correctStatement: (id: string, statementId: number, body: CorrectStatement) => call<StatementChanged>("POST", `${one(id)}/statements/${String(statementId)}/correction`, { body }),
  replaceStatement: (id: string, statementId: number, body: ReplaceStatement) => call<StatementChanged>("POST", `${one(id)}/statements/${String(statementId)}/replacement`, { body }),
  undoStatementChange: (id: string, line: number) => call<StatementChanged>("POST", `${one(id)}/statement-changes/undo`, { body: { line } }),

  rejectReasons: (id: string) => call<RejectReasonList>("GET", `${one(id)}/reject-reasons`),
  saveRejectReasons: (id: string, body: RejectReasonList) => call<RejectReasonList>("POST", `${one(id)}/reject-reasons`, { body }),
});

function queryOf(query: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== "") search.set(name, String(value));
  return search.toString();
}
