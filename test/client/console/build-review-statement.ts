import type { ReviewStatement } from "../../../server/contract/statement.ts";

export const buildReviewStatement = (id: number, more: Partial<ReviewStatement> = {}): ReviewStatement => ({
  id,
  text: `Statement ${String(id)}`,
  language: "en",
  author: "participant",
  moderation: "pending",
  isMeta: false,
  reason: null,
  createdAt: 1_000 * id,
  decidedAt: null,
  agrees: 0,
  disagrees: 0,
  passes: 0,
  ...more,
});
