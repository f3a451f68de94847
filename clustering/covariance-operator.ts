import { countCoMoments, type CoMoments } from "./co-moments.ts";
import { covarianceMatrix, covariancePays, matrixOperator } from "./covariance.ts";
import type { SymmetricOperator } from "./largest-eigenpairs.ts";
import type { PackedVotes } from "./packed-votes.ts";
import { sparseOperator } from "./sparse-operator.ts";
import type { StatementTotals } from "./statement-totals.ts";

/**
 * v ↦ C·v, by the matrix C where building it pays, else by passes over the votes.
 * @param momentsOf where the counts come from: counted anew, or kept up to date by the engine
 */
export function covarianceOperator(
  votes: PackedVotes,
  totals: StatementTotals,
  momentsOf: (votes: PackedVotes) => CoMoments = countCoMoments,
): SymmetricOperator {
  if (!covariancePays(totals)) return sparseOperator(votes, totals);
  const matrix = covarianceMatrix(totals, momentsOf(votes), votes.participants);
  return matrixOperator(matrix, totals.inPlay.length);
}
