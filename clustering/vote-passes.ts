import { covarianceOperator } from "./covariance-operator.ts";
import { inputHash } from "./input-hash.ts";
import type { SymmetricOperator } from "./largest-eigenpairs.ts";
import { countCodes, packVotes, type PackedVotes } from "./packed-votes.ts";
import type { MapSettings } from "./settings.ts";
import { totalsFromCounts, type StatementTotals } from "./statement-totals.ts";
import { tallyGroups, type GroupTallies } from "./tally.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

/**
 * What a map needs from the votes. `passesOver` reads every vote for each; the engine has most of it ready
 * (kept-votes.ts) and must answer the same, to the byte.
 */
export interface VotePasses {
  readonly packed: PackedVotes;
  totals(): StatementTotals;
  /** v ↦ C·v of the centred votes. */
  operator(totals: StatementTotals): SymmetricOperator;
  /** @param group group of each participant, −1 for none */
  tallies(group: Int8Array, groups: number): GroupTallies;
  hash(settings: MapSettings): string;
}

export function passesOver(votes: VoteMatrix): VotePasses {
  const packed = packVotes(votes);
  return {
    packed,
    totals: () => totalsFromCounts(votes.statements, countCodes(packed), packed),
    operator: (totals) => covarianceOperator(packed, totals),
    tallies: (group, groups) => tallyGroups(packed, group, groups),
    hash: (settings) => inputHash(votes, settings, packed),
  };
}
