import { compareIds, indexById, rankOf } from "./canonical-order.ts";
import { CellList, compressRows } from "./cell-list.ts";
import { computeOpinionMap } from "./compute-opinion-map.ts";
import { WITHDRAWN } from "./kept-rows.ts";
import { KeptVotes } from "./kept-votes.ts";
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
 * The only mutable thing in `clustering/`, with what it keeps; what it hands out never changes afterwards.
 */
export class OpinionEngine {
  readonly #kept: KeptVotes;
  #columnOf: Map<Id, number>;
  #pending = new CellList();
  #pendingRows = new Map<Id, number>();
  /** The current votes as they were last asked for; null once they changed. */
  #matrix: VoteMatrix | null = null;

  constructor(statements: readonly StatementColumn[] = []) {
    const columns = [...statements].sort((left, right) => compareIds(left.id, right.id));
    this.#columnOf = indexById(columns.map(({ id }) => id));
    this.#kept = new KeptVotes(columns);
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
    const known = this.#kept.statements;
    const byId = new Map(known.map((statement) => [statement.id, statement]));
    for (const statement of statements) byId.set(statement.id, statement);
    const columns = [...byId.values()].sort((left, right) => compareIds(left.id, right.id));
    this.#columnOf = indexById(columns.map(({ id }) => id));
    this.#kept.setStatements(columns, Uint32Array.from(known, ({ id }) => this.#columnOf.get(id)!));
    this.#matrix = null;
  }

  /** All current votes in canonical order. */
  votes(): VoteMatrix {
    this.#merge();
    this.#matrix ??= this.#kept.toMatrix();
    return this.#matrix;
  }

  /** The map of the votes so far. @param previous the map before, see `computeOpinionMap` */
  map(settings: MapSettings, previous?: OpinionMap): OpinionMap {
    this.#merge();
    return computeOpinionMap(this.#votesIfNeeded(), settings, previous, this.#kept);
  }

  /** The matrix for the few who read it vote by vote (`polis` mode, the dense solver); made only when one of them does. */
  #votesIfNeeded(): VoteMatrix {
    const votes = (): VoteMatrix => this.votes();
    return {
      participantIds: this.#kept.ids,
      statements: this.#kept.statements,
      get rowStart() { return votes().rowStart; },
      get column() { return votes().column; },
      get score() { return votes().score; },
    };
  }

  #merge(): void {
    if (this.#pending.length === 0) return;
    const arrival = [...this.#pendingRows.keys()];
    const rank = rankOf(arrival);
    const participantIds = new Array<Id>(arrival.length);
    arrival.forEach((id, row) => (participantIds[rank[row]!] = id));
    this.#kept.apply({ participantIds, ...compressRows(this.#pending, rank, this.#kept.statements.length) });
    this.#matrix = null;
    this.#pending = new CellList();
    this.#pendingRows = new Map();
  }
}
