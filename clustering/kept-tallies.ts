import type { Codes, PackedVotes } from "./packed-votes.ts";
import { tallyGroups, tallyRow, type GroupTallies } from "./tally.ts";

/** When more than one person in this many changed group, counting anew is about as fast. */
const RECOUNT_SHARE = 4;

/** The groups' votes from one map to the next: only those who changed group or votes are counted again. Mutable, for the engine alone. */
export class KeptTallies {
  #tallies: GroupTallies | null = null;
  /** Group of each row in `#tallies`. */
  #group: Int8Array = new Int8Array(0);

  /** Valid until the next call. */
  of(votes: PackedVotes, group: Int8Array, groups: number): GroupTallies {
    const known = this.#tallies;
    this.#tallies = known !== null && known.groups === groups && known.statements === votes.statements && this.#move(known, votes, group)
      ? known
      : tallyGroups(votes, group, groups);
    this.#group = group;
    return this.#tallies;
  }

  /** One person's votes change; they stay in their group until the next map. */
  change(row: number, before: Codes, after: Codes): void {
    const group = this.#group[row] ?? -1;
    if (this.#tallies === null || group < 0) return;
    const { counts, statements } = this.#tallies;
    const base = group * statements * 4;
    for (const code of before) counts[base + code]! -= 1;
    for (const code of after) counts[base + code]! += 1;
  }

  /** Rows came and went. @param old number before of each row now, −1 for new ones */
  reorder(old: Int32Array): void {
    const before = this.#group;
    this.#group = Int8Array.from(old, (row) => (row < 0 ? -1 : before[row] ?? -1));
  }

  forget(): void {
    this.#tallies = null;
  }

  #move({ counts }: GroupTallies, votes: PackedVotes, group: Int8Array): boolean {
    const before = this.#group;
    let moved = 0;
    for (let row = 0; row < group.length; row += 1) if (group[row] !== before[row]) moved += 1;
    if (moved * RECOUNT_SHARE > group.length) return false;
    for (let row = 0; row < group.length; row += 1) {
      if (group[row] === before[row]) continue;
      if (before[row]! >= 0) tallyRow(counts, votes, row, before[row]!, -1);
      if (group[row]! >= 0) tallyRow(counts, votes, row, group[row]!, 1);
    }
    return true;
  }
}
