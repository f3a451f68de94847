import { compareIds, indexById, rankOf } from "./canonical-order.ts";
import { CellList, compressRows } from "./cell-list.ts";
import { computeOpinionMap } from "./compute-opinion-map.ts";
import { mergeVotes, WITHDRAWN } from "./merge-votes.ts";
import type { OpinionMap } from "./opinion-map.ts";
import type { MapSettings } from "./settings.ts";
import type { Id, Score, StatementColumn, VoteMatrix } from "./vote-matrix.ts";

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
    this.#votes = { ...this.#votes, statements: columns, column: this.#renumber(columns) };
    this.#columnOf = indexById(columns.map(({ id }) => id));
  }

  /** All current votes in canonical order. */
  votes(): VoteMatrix {
    this.#merge();
    return this.#votes;
  }

  /** The map of the votes so far. @param previous the map before, see `computeOpinionMap` */
  map(settings: MapSettings, previous?: OpinionMap): OpinionMap {
    return computeOpinionMap(this.votes(), settings, previous);
  }

  #merge(): void {
    if (this.#pending.length === 0) return;
    const arrival = [...this.#pendingRows.keys()];
    const rank = rankOf(arrival);
    const participantIds = new Array<Id>(arrival.length);
    arrival.forEach((id, row) => (participantIds[rank[row]!] = id));
    const changes = { participantIds, ...compressRows(this.#pending, rank, this.#votes.statements.length) };
    this.#votes = mergeVotes(this.#votes, changes).votes;
    this.#pending = new CellList();
    this.#pendingRows = new Map();
  }

  /** Columns of the votes under a longer list of statements. */
  #renumber(columns: readonly StatementColumn[]): Uint32Array {
    if (columns.length === this.#votes.statements.length) return this.#votes.column;
    const place = indexById(columns.map(({ id }) => id));
    const moved = Uint32Array.from(this.#votes.statements, ({ id }) => place.get(id)!);
    return this.#votes.column.map((column) => moved[column]!);
  }
}
