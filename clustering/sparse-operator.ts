import type { SymmetricOperator } from "./largest-eigenpairs.ts";
import type { StatementTotals } from "./statement-totals.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

/**
 * C·v = Xᵀ(X·v) / (n − 1) for the centred votes X without building X or C: a missing vote is the column mean, so
 * centred it is exactly 0 (Polis §2.4), and only the cells of votes on statements in play take part.
 * Cost: two visits of every vote a product. Vectors run over all statements and are 0 outside those in play.
 */
export function sparseOperator(votes: VoteMatrix, totals: StatementTotals): SymmetricOperator {
  const { rowStart, column, score } = votes;
  const { center, inPlay } = totals;
  const participants = votes.participantIds.length;
  const scale = 1 / Math.max(1, participants - 1);
  return (v, out) => {
    out.fill(0);
    for (let row = 0; row < participants; row += 1) {
      const start = rowStart[row]!;
      const end = rowStart[row + 1]!;
      let along = 0;
      for (let cell = start; cell < end; cell += 1) {
        const statement = column[cell]!;
        along += (score[cell]! - center[statement]!) * v[statement]!;
      }
      if (along === 0) continue;
      for (let cell = start; cell < end; cell += 1) {
        const statement = column[cell]!;
        out[statement]! += along * (score[cell]! - center[statement]!);
      }
    }
    for (let statement = 0; statement < out.length; statement += 1) {
      out[statement] = inPlay[statement] === 1 ? out[statement]! * scale : 0;
    }
  };
}
