import type { ReviewQuery } from "../../server/contract/review-query.ts";
import type { ModerationDecision, ReviewStatement } from "../../server/contract/statement.ts";

/** The four things a moderator can say about a statement; each excludes the others. */
export type Verdict =
  | { readonly kind: "accept" }
  | { readonly kind: "reject"; readonly reason: string | null }
  | { readonly kind: "meta" }
  | { readonly kind: "pending" };

/** The state a person sees: "meta" is accepted, but about the participants themselves. */
export type ShownState = "pending" | "accepted" | "rejected" | "meta";

export const shownState = (statement: Pick<ReviewStatement, "moderation" | "isMeta">): ShownState =>
  statement.moderation === "accepted" && statement.isMeta ? "meta" : statement.moderation;

/** How a statement stands after each verdict. */
export const stateAfterVerdict: Readonly<Record<Verdict["kind"], ShownState>> = { accept: "accepted", reject: "rejected", meta: "meta", pending: "pending" };

export function decisionFor(verdict: Verdict, statementId: number): ModerationDecision {
  switch (verdict.kind) {
    case "accept":
      return { statementId, moderation: "accepted", isMeta: false, reason: null };
    case "meta":
      return { statementId, moderation: "accepted", isMeta: true, reason: null };
    case "pending":
      return { statementId, moderation: "pending", isMeta: false, reason: null };
    case "reject":
      return { statementId, moderation: "rejected", reason: verdict.reason };
  }
}

/** The statement as it will be once the server has taken the decision. */
export const decided = (statement: ReviewStatement, decision: ModerationDecision): ReviewStatement => ({
  ...statement,
  moderation: decision.moderation ?? statement.moderation,
  isMeta: decision.isMeta ?? statement.isMeta,
  reason: decision.reason === undefined ? statement.reason : decision.reason,
});

export const changesNothing = (statement: ReviewStatement, decision: ModerationDecision): boolean => {
  const after = decided(statement, decision);
  return after.moderation === statement.moderation && after.isMeta === statement.isMeta && after.reason === statement.reason;
};

/** Whether a statement belongs in a list filtered by state; the same rule as the server's. */
export function matchesState(statement: Pick<ReviewStatement, "moderation" | "isMeta">, state: ReviewQuery["state"]): boolean {
  if (state === "all") return true;
  if (state === "meta") return statement.isMeta;
  return statement.moderation === state;
}
