import type { Id } from "../../../clustering/vote-matrix.ts";

/** "plain": agree is +1. "mirrored": agree is −1. "unclear": the counts fit neither, or both. */
export type Sign = "plain" | "mirrored" | "unclear";

export interface CountedStatement {
  readonly id: Id;
  readonly agrees: number;
  readonly disagrees: number;
}

/** A reading fits when at most this share of the counted votes is on the wrong side. */
const tolerance = 0.2;

/**
 * Which way round a votes file is: exports of October 2024 wrote agree as −1. Compares the votes of each statement with
 * the agrees and disagrees that comments.csv counted; both count changed votes too, so a right reading fits closely.
 */
export function detectSign(statements: readonly CountedStatement[], plus: ReadonlyMap<Id, number>, minus: ReadonlyMap<Id, number>): Sign {
  let counted = 0;
  let plainError = 0;
  let mirroredError = 0;
  for (const { id, agrees, disagrees } of statements) {
    const [up, down] = [plus.get(id) ?? 0, minus.get(id) ?? 0];
    counted += agrees + disagrees;
    plainError += Math.abs(up - agrees) + Math.abs(down - disagrees);
    mirroredError += Math.abs(up - disagrees) + Math.abs(down - agrees);
  }
  // Nobody took a side: both readings say the same.
  if (counted === 0 && plainError === 0) return "plain";
  if (plainError === mirroredError || Math.min(plainError, mirroredError) > tolerance * counted) return "unclear";
  return plainError < mirroredError ? "plain" : "mirrored";
}
