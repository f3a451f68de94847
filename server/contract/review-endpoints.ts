import { CorrectStatement, ReplaceStatement, StatementChanged, UndoChange } from "./change-statement.ts";
import type { Endpoint } from "./endpoint.ts";
import { RejectReasonList } from "./reject-reasons.ts";
import { MatchingStatements, ReviewFacets, ReviewFilter, ReviewTopics } from "./review-query.ts";

/** Finding statements in the review queue, and changing their words. */
export const reviewEndpoints: readonly Endpoint[] = [
  {
    method: "get", path: "/console/conversations/:id/matching-statements", who: "moderator", query: ReviewFilter, answer: MatchingStatements,
    summary: "Everything that matches a filter, without texts: what a decision on all of it needs.",
  },
  {
    method: "get", path: "/console/conversations/:id/review-facets", who: "analyst", query: ReviewFilter.pick({ state: true }), answer: ReviewFacets,
    summary: "What there is to filter by among the statements of one state, with counts.",
  },
  {
    method: "get", path: "/console/conversations/:id/review-topics", who: "analyst", answer: ReviewTopics,
    summary: "What the newest 1,000 statements are about, found by their words.",
  },
  {
    method: "post", path: "/console/conversations/:id/statements/:statementId/correction", who: "moderator", body: CorrectStatement, answer: StatementChanged,
    errors: ["statement-not-found", "statement-changed-meanwhile", "statement-text-taken", "statement-too-long", "correction-too-large"],
    summary: "Mends a slip of the pen; the statement and its votes stay, and the text of before is kept.",
  },
  {
    method: "post", path: "/console/conversations/:id/statements/:statementId/replacement", who: "moderator", body: ReplaceStatement, answer: StatementChanged, status: 201,
    errors: ["statement-not-found", "statement-changed-meanwhile", "statement-text-taken", "statement-too-long"],
    summary: "Rewords a statement (one text) or splits it (up to five): new statements of the same author, without votes; the old one is taken out.",
  },
  {
    method: "post", path: "/console/conversations/:id/statement-changes/undo", who: "moderator", body: UndoChange, answer: StatementChanged, errors: ["change-not-undoable"],
    summary: "Takes back a correction or a replacement by its line in the moderation log.",
  },
  {
    method: "get", path: "/console/conversations/:id/reject-reasons", who: "analyst", answer: RejectReasonList,
    summary: "The conversation's own reasons for rejecting a statement; none: the standard ones are offered.",
  },
  {
    method: "post", path: "/console/conversations/:id/reject-reasons", who: "organiser", body: RejectReasonList, answer: RejectReasonList,
    summary: "Replaces the conversation's reasons for rejecting a statement.",
  },
];
