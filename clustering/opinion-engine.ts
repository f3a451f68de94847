import { compareIds, indexById, rankOf } from "./canonical-order.ts";
import { CellList, compressRows } from "./cell-list.ts";
import { addRow, countCoMoments, spreadCoMoments, type CoMoments } from "./co-moments.ts";
import { computeOpinionMap } from "./compute-opinion-map.ts";
import { covarianceOperator } from "./covariance-operator.ts";
import { mergeVotes, WITHDRAWN, type MergedVotes } from "./merge-votes.ts";
import type { OpinionMap } from "./opinion-map.ts";
import type { MapSettings } from "./settings.ts";
import type { Id, Score, StatementColumn, VoteMatrix } from "./vote-matrix.ts";

/** When more than one person in this many changed, counting pairs anew is about as fast. */
const RECOUNT_SHARE = 8;

/** One line of the vote log. `score` null withdraws the vote. */
export interface VoteChange {
  readonly participantId: Id;
  readonly statementId: Id;
  readonly score: Score | null;
}

/**
 * One conversation's votes, kept ready for the next map. Feed it statements and the vote log in order; `map` gives
 * the same bytes as `computeOpinionMap` on the matrix of all current votes.
 * The only mutable thing in `clustering/`; what it hands out never changes afterwards.
 */
export class OpinionEngine {
  #votes: VoteMatrix;
  #columnOf: Map<Id, number>;
  #pending = new CellList();
  #pendingRows = new Map<Id, number>();
  /** Counts of pairs, once a map has needed them; kept up to date from then on. */
  #moments: CoMoments | null = null;

  constructor(statements: readonly StatementColumn[] = []) {
    const columns = [...statements].sort((left, right) => compareIds(left.id, right.id));
    this.#columnOf = indexById(columns.map(({ id }) => id));
    this.#votes = {
      participantIds: [], statements: columns, rowStart: new Uint32Array(1), column: new Uint32Array(0), score: new Int8Array(0),
    };
  }

  /**
   * Adds lines of the vote log, in their order; of several for one participant and statement the last counts.
   * Throws RangeError for a statement that neither the constructor nor `moderate` has named; lines before it stay.
   */
  apply(changes: Iterable<VoteChange>): void {
    for (const { participantId, statementId, score } of changes) {
      const column = this.#columnOf.get(statementId);
      if (column === undefined) throw new RangeError(`a vote on the unknown statement ${JSON.stringify(statementId)}`);
      let row = this.#pendingRows.get(participantId);
      if (row === undefined) {
        row = this.#pendingRows.size;
        this.#pendingRows.set(participantId, row);
      }
      this.#pending.push(row, column, score ?? WITHDRAWN);
    }
  }

  /** Adds statements and replaces what is known of those with the same id (moderation, meta). */
  moderate(statements: readonly StatementColumn[]): void {
    this.#merge();
    const byId = new Map(this.#votes.statements.map((statement) => [statement.id, statement]));
    for (const statement of statements) byId.set(statement.id, statement);
    const columns = [...byId.values()].sort((left, right) => compareIds(left.id, right.id));
    this.#columnOf = indexById(columns.map(({ id }) => id));
    if (columns.length > this.#votes.statements.length) this.#renumber(columns.length);
    this.#votes = { ...this.#votes, statements: columns };
  }

  /** All current votes in canonical order. */
  votes(): VoteMatrix {
    this.#merge();
    return this.#votes;
  }

  /** The map of the votes so far. @param previous the map before, see `computeOpinionMap` */
  map(settings: MapSettings, previous?: OpinionMap): OpinionMap {
    const votes = this.votes();
    return computeOpinionMap(votes, settings, previous, (_, totals) =>
      covarianceOperator(votes, totals, () => (this.#moments ??= countCoMoments(votes))));
  }

  #merge(): void {
    if (this.#pending.length === 0) return;
    const arrival = [...this.#pendingRows.keys()];
    const rank = rankOf(arrival);
    const participantIds = new Array<Id>(arrival.length);
    arrival.forEach((id, row) => (participantIds[rank[row]!] = id));
    const changes = { participantIds, ...compressRows(this.#pending, rank, this.#votes.statements.length) };
    const { votes, rows } = mergeVotes(this.#votes, changes);
    this.#recount(votes, rows);
    this.#votes = votes;
    this.#pending = new CellList();
    this.#pendingRows = new Map();
  }

  /** Takes the changed rows out of the counts as they were and puts them in as they are; counts anew later if most changed. */
  #recount(votes: VoteMatrix, rows: MergedVotes["rows"]): void {
    const moments = this.#moments;
    if (moments === null) return;
    if (rows.length * RECOUNT_SHARE > votes.participantIds.length) {
      this.#moments = null;
      return;
    }
    for (const { before, after } of rows) {
      if (before >= 0) addRow(moments, this.#votes, before, -1);
      if (after >= 0) addRow(moments, votes, after, 1);
    }
  }

  /** Moves votes and counts to the columns of a longer list of statements. */
  #renumber(statements: number): void {
    const moved = Uint32Array.from(this.#votes.statements, ({ id }) => this.#columnOf.get(id)!);
    this.#votes = { ...this.#votes, column: this.#votes.column.map((column) => moved[column]!) };
    if (this.#moments !== null) this.#moments = spreadCoMoments(this.#moments, moved, statements);
  }
}
