import { beginsSheet, hashOfSheet } from "./input-hash.ts";
import type { NewRow } from "./kept-rows.ts";
import type { PackedVotes } from "./packed-votes.ts";
import type { Id } from "./vote-matrix.ts";

/** The sheets of input-hash.ts from one map to the next: only those with a changed row are hashed again. Mutable, for the engine alone. */
export class KeptSheets {
  /** By the id of the participant a sheet begins with. */
  #hashes = new Map<Id, Uint8Array>();
  /** 1 for rows at which a sheet begins, wherever the row stands; the first row begins one in any case. */
  #begins = new Uint8Array(0);

  *all(ids: readonly Id[], votes: PackedVotes): Generator<Uint8Array> {
    if (this.#begins.length !== ids.length) this.#begins = Uint8Array.from(ids, (id) => (beginsSheet(id) ? 1 : 0));
    for (let from = 0; from < ids.length;) {
      let to = from + 1;
      while (to < ids.length && this.#begins[to] === 0) to += 1;
      let hash = this.#hashes.get(ids[from]!);
      if (hash === undefined) {
        hash = hashOfSheet(ids, votes, from, to);
        this.#hashes.set(ids[from]!, hash);
      }
      yield hash;
      from = to;
    }
  }

  /** The votes of one row change. */
  change(ids: readonly Id[], row: number): void {
    let first = row;
    while (first > 0 && this.#begins[first] === 0) first -= 1;
    this.#hashes.delete(ids[first]!);
  }

  /** Before rows come and go: the sheets they are, or will be, part of are to be hashed again. */
  splice(ids: readonly Id[], gone: readonly number[], come: readonly NewRow[]): void {
    for (const row of gone) {
      this.#hashes.delete(ids[row]!);
      this.change(ids, Math.max(0, row - 1));
    }
    for (const { before } of come) {
      if (before > 0) this.change(ids, before - 1);
      else if (ids.length > 0) this.#hashes.delete(ids[0]!);
    }
  }

  /** After that. @param old number before of each row now, −1 for new ones */
  reorder(ids: readonly Id[], old: Int32Array): void {
    const before = this.#begins;
    if (before.length === 0) return;
    this.#begins = Uint8Array.from(old, (row, now) => (row < 0 ? Number(beginsSheet(ids[now]!)) : before[row]!));
  }

  forget(): void {
    this.#hashes = new Map();
  }
}
