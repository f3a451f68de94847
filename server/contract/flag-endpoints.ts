import type { Endpoint } from "./endpoint.ts";
import { DismissFlag, FlagCounts, FlagList, SimilarPage, SimilarQuery } from "./flags.ts";

/** Hints for moderators: what statements are flagged for, and statements that say nearly the same. */
export const flagEndpoints: readonly Endpoint[] = [
  { method: "get", path: "/console/conversations/:id/flags", who: "analyst", answer: FlagCounts, summary: "How many statements are flagged, by kind. Flags nobody dismissed; a flag changes nothing about a statement." },
  {
    method: "patch", path: "/console/conversations/:id/statements/:statementId/flags/:kind", who: "moderator", body: DismissFlag, answer: FlagList, errors: ["not-found"],
    summary: "Says that there is nothing to a flag, or takes that back. Answers all flags of the statement.",
  },
  {
    method: "get", path: "/console/conversations/:id/similar", who: "analyst", query: SimilarQuery, answer: SimilarPage,
    summary: "Pairs of statements that say nearly the same, the likest first, with their votes; without those decided on. Dismissing the flag near-duplicate of the newer one keeps both.",
  },
];
