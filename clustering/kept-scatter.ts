import { countCoMoments, replaceRow, spreadCoMoments, type CoMoments } from "./co-moments.ts";
import { refillScatter, scatterMatrix } from "./covariance.ts";
import type { Codes, PackedVotes } from "./packed-votes.ts";
import type { StatementTotals } from "./statement-totals.ts";

/** When more than one statement in this many changed, going through the matrix tile by tile is faster. */
const REBUILD_SHARE = 16;

/**
 * The counts of pairs and the matrix (n − 1)·C from one map to the next, once a map has needed them: a vote changes the
 * counts of its person's votes with one statement, and that statement's row and column. Mutable, for the engine alone.
 */
export class KeptScatter {
  #moments: CoMoments | null = null;
  #matrix: Float64Array | null = null;
  /** What was in play when the matrix was filled. */
  #inPlay = new Uint8Array(0);
  /** 1 for statements voted on since. */
  #touched = new Uint8Array(0);

  /** Valid until the next call. */
  of(votes: PackedVotes, totals: StatementTotals): Float64Array {
    const moments = (this.#moments ??= countCoMoments(votes));
    const { inPlay } = totals;
    const changed = [...inPlay.keys()].filter((statement) => this.#touched[statement] === 1 || this.#inPlay[statement] !== inPlay[statement]);
    if (this.#matrix === null || changed.length * REBUILD_SHARE > inPlay.length) this.#matrix = scatterMatrix(totals, moments);
    else for (const statement of changed) refillScatter(this.#matrix, totals, moments, statement);
    this.#inPlay = Uint8Array.from(inPlay);
    this.#touched = new Uint8Array(inPlay.length);
    return this.#matrix;
  }

  /** One person's votes change. */
  change(before: Codes, after: Codes): void {
    if (this.#moments !== null) replaceRow(this.#moments, before, after, this.#touched);
  }

  /** @param moved new index of each old statement, ascending */
  renumber(moved: Uint32Array, statements: number): void {
    if (this.#moments !== null) this.#moments = spreadCoMoments(this.#moments, moved, statements);
    this.#matrix = null;
    this.#touched = new Uint8Array(statements);
  }

  /** Most votes are new: counting anew is about as fast. */
  forget(): void {
    this.#moments = null;
    this.#matrix = null;
  }
}
