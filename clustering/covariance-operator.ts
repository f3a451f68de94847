import { countCoMoments } from "./co-moments.ts";
import { covariancePays, matrixOperator, scatterMatrix } from "./covariance.ts";
import type { SymmetricOperator } from "./largest-eigenpairs.ts";
import type { PackedVotes } from "./packed-votes.ts";
import { sparseOperator } from "./sparse-operator.ts";
import type { StatementTotals } from "./statement-totals.ts";

/**
 * v ↦ C·v, by the matrix C where building it pays, else by passes over the votes.
 * @param scatterOf where (n − 1)·C comes from: built anew, or kept up to date by the engine
 */
export function covarianceOperator(
  votes: PackedVotes,
  totals: StatementTotals,
  scatterOf = (): Float64Array => scatterMatrix(totals, countCoMoments(votes)),
): SymmetricOperator {
  if (!covariancePays(totals)) return sparseOperator(votes, totals);
  return matrixOperator(scatterOf(), votes.statements, 1 / Math.max(1, votes.participants - 1));
}
