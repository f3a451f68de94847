import { covarianceOperator } from "./covariance-operator.ts";
import { hashOfBook } from "./input-hash.ts";
import { KeptRows, mergeRow, type NewRow, type VoteChanges } from "./kept-rows.ts";
import { KeptScatter } from "./kept-scatter.ts";
import { KeptSheets } from "./kept-sheets.ts";
import { KeptTallies } from "./kept-tallies.ts";
import type { SymmetricOperator } from "./largest-eigenpairs.ts";
import { countCodes, countInPlay, createCodes, type Codes, type PackedVotes } from "./packed-votes.ts";
import type { MapSettings } from "./settings.ts";
import { totalsFromCounts, type StatementTotals } from "./statement-totals.ts";
import type { GroupTallies } from "./tally.ts";
import type { Id, StatementColumn, VoteMatrix } from "./vote-matrix.ts";
import type { VotePasses } from "./vote-passes.ts";

/** When more than one vote in this many is new, counting pairs anew is about as fast. */
const RECOUNT_SHARE = 4;

/**
 * The current votes with everything counted that a map reads from them, kept up to date vote by vote: all of it whole
 * numbers or hashes, so that it is the same, to the byte, as counted at once. What is left for each map is a walk along
 * the votes for everybody's new place. Mutable, for the engine alone.
 */
export class KeptVotes implements VotePasses {
  statements: readonly StatementColumn[];
  readonly #rows: KeptRows;
  /** By code; see packed-votes.ts. */
  #counts: Uint32Array;
  #votes = 0;
  /** Votes of each row on the statements in play, for those that were last. */
  #inPlay: { readonly of: Uint8Array; counts: Uint32Array } | null = null;
  readonly #scatter = new KeptScatter();
  readonly #tallies = new KeptTallies();
  readonly #sheets = new KeptSheets();

  constructor(statements: readonly StatementColumn[]) {
    this.statements = statements;
    this.#rows = new KeptRows(statements.length);
    this.#counts = new Uint32Array(statements.length * 4);
  }

  get ids(): readonly Id[] {
    return this.#rows.ids;
  }

  get packed(): PackedVotes {
    return this.#rows.packed;
  }

  totals(): StatementTotals {
    return totalsFromCounts(this.statements, this.#counts, this.packed, (inPlay) => this.#votesInPlay(inPlay));
  }

  operator(totals: StatementTotals): SymmetricOperator {
    return covarianceOperator(this.packed, totals, () => this.#scatter.of(this.packed, totals));
  }

  tallies(group: Int8Array, groups: number): GroupTallies {
    return this.#tallies.of(this.packed, group, groups);
  }

  hash(settings: MapSettings): string {
    return hashOfBook(this.statements, settings, this.ids.length, this.#sheets.all(this.ids, this.packed));
  }

  toMatrix(): VoteMatrix {
    return this.#rows.toMatrix(this.statements);
  }

  apply(changes: VoteChanges): void {
    if (changes.column.length * RECOUNT_SHARE > this.#votes) this.#scatter.forget();
    if (this.ids.length === 0) {
      this.#rows.fill(changes);
      this.#counts = countCodes(this.packed);
      this.#votes = this.#counts.reduce((sum, count) => sum + count, 0);
      this.#tallies.forget();
      this.#sheets.forget();
      this.#inPlay = null;
      return;
    }
    const gone: number[] = [];
    const come: NewRow[] = [];
    const nobody = createCodes(this.statements.length, 0);
    let row = 0;
    changes.participantIds.forEach((id, change) => {
      row = this.#rows.placeOf(id, row);
      const isKnown = this.ids[row] === id;
      const before = isKnown ? this.#rows.row(row) : nobody;
      const after = mergeRow(before, changes, change);
      this.#count(before, after);
      if (!isKnown) {
        if (after.length > 0) come.push({ id, before: row, codes: after });
        return;
      }
      this.#tallies.change(row, before, after);
      this.#sheets.change(this.ids, row);
      if (after.length === 0) gone.push(row);
      else {
        this.#rows.replace(row, after);
        if (this.#inPlay !== null) this.#inPlay.counts[row] = inPlayOf(after, this.#inPlay.of);
      }
    });
    if (gone.length + come.length > 0) this.#splice(gone, come);
    this.#rows.tidy();
  }

  /** Replaces the list of statements. @param moved index in the new list of each statement known so far, ascending */
  setStatements(statements: readonly StatementColumn[], moved: Uint32Array): void {
    const before = this.statements.length;
    this.statements = statements;
    if (statements.length === before) return;
    const counts = new Uint32Array(statements.length * 4);
    moved.forEach((to, from) => counts.set(this.#counts.subarray(from * 4, from * 4 + 4), to * 4));
    this.#counts = counts;
    if (this.#rows.renumber(moved, statements.length)) this.#sheets.forget();
    this.#scatter.renumber(moved, statements.length);
    this.#inPlay = null;
    this.#tallies.forget();
  }

  #count(before: Codes, after: Codes): void {
    for (const code of before) this.#counts[code]! -= 1;
    for (const code of after) this.#counts[code]! += 1;
    this.#votes += after.length - before.length;
    this.#scatter.change(before, after);
  }

  #splice(gone: readonly number[], come: readonly NewRow[]): void {
    this.#sheets.splice(this.ids, gone, come);
    const old = this.#rows.splice(gone, come);
    this.#sheets.reorder(this.ids, old);
    this.#tallies.reorder(old);
    if (this.#inPlay === null) return;
    const { of, counts } = this.#inPlay;
    const moved = new Uint32Array(old.length);
    for (let row = 0; row < old.length; row += 1) moved[row] = old[row]! < 0 ? inPlayOf(this.#rows.row(row), of) : counts[old[row]!]!;
    this.#inPlay = { of, counts: moved };
  }

  #votesInPlay(inPlay: Uint8Array): Uint32Array {
    const known = this.#inPlay;
    const isCurrent = known !== null && known.of.length === inPlay.length && known.of.every((flag, statement) => flag === inPlay[statement]);
    if (!isCurrent) this.#inPlay = { of: inPlay, counts: countInPlay(this.packed, inPlay) };
    return this.#inPlay!.counts.slice();
  }
}

function inPlayOf(codes: Codes, inPlay: Uint8Array): number {
  let votes = 0;
  for (const code of codes) votes += inPlay[code >>> 2]!;
  return votes;
}
