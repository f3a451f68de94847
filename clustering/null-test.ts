import { drawRows, takeRows } from "./draw-rows.ts";
import type { OpinionMap, Significance } from "./opinion-map.ts";
import { createRandom, type Random } from "./random.ts";
import { replicateMap, ROUGH_RESIDUAL, type ReplicateMap } from "./replicate-map.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

export interface NullTestOptions {
  readonly seed: number;
  readonly permutations: number;
  /** People tested, when the conversation has more: a seeded sample. */
  readonly maxParticipants: number;
}

const SAMPLE_STREAM = 51;
const PERMUTATION_STREAM = 1_000;
const LEVEL = 0.05;

/**
 * Are the groups better than chance? Within each statement the votes are shuffled among the people who voted on it:
 * every statement keeps its agrees, disagrees and passes, every person keeps which statements they saw, and only the
 * ties between one person's votes are cut. The map is made anew and the silhouette of *its own* best number of groups
 * noted (or of the pinned number), since the real map had its pick as well.
 *
 *   p = (1 + shuffles with a silhouette at least as large as the real one) / (1 + shuffles)
 *
 * With no ties between votes, p ≤ 0.05 happens once in twenty conversations. A small p says that votes hang together
 * more than chance would have it, not that there are gaps between the groups; for those see the silhouette itself.
 * The real and the shuffled votes go through replicate-map.ts alike. Beyond `maxParticipants` a seeded sample of
 * people is tested, and `participants` in the result says how many; a p-value from fewer people is larger, not smaller.
 *
 * @param votes the votes `map` was made of, rows in the order of `map.participants`
 */
export function testAgainstChance(votes: VoteMatrix, map: OpinionMap, options: NullTestOptions): Significance {
  const people = votes.participantIds.length;
  const rows = drawRows(people, options.maxParticipants, createRandom(options.seed, SAMPLE_STREAM));
  const tested = rows.length === people ? votes : takeRows(votes, rows);
  const placedRows = Uint32Array.from(rows.keys()).filter((row) => map.participants.group[rows[row]!]! >= 0);
  const settings = map.settings;
  const real = silhouetteOf(replicateMap(tested, placedRows, settings, [], ROUGH_RESIDUAL));
  const cells = cellsByStatement(tested);
  let atLeastAsLarge = 0;
  for (let permutation = 0; permutation < options.permutations; permutation += 1) {
    const shuffled = shuffleWithinStatements(tested, cells, createRandom(options.seed, PERMUTATION_STREAM + permutation));
    if (silhouetteOf(replicateMap(shuffled, placedRows, settings, [], ROUGH_RESIDUAL)) >= real) atLeastAsLarge += 1;
  }
  const pValue = (1 + atLeastAsLarge) / (1 + options.permutations);
  return { pValue, permutations: options.permutations, participants: rows.length, distinguishable: pValue <= LEVEL };
}

const silhouetteOf = ({ groupings, chosenK }: ReplicateMap): number =>
  groupings.find(({ k }) => k === chosenK)?.silhouette ?? 0;

/** The cells of each statement, statement after statement. */
function cellsByStatement(votes: VoteMatrix): { readonly start: Uint32Array; readonly cell: Uint32Array } {
  const start = new Uint32Array(votes.statements.length + 1);
  for (const statement of votes.column) start[statement + 1]! += 1;
  for (let statement = 0; statement < votes.statements.length; statement += 1) start[statement + 1]! += start[statement]!;
  const next = start.slice();
  const cell = new Uint32Array(votes.column.length);
  votes.column.forEach((statement, index) => {
    cell[next[statement]!] = index;
    next[statement]! += 1;
  });
  return { start, cell };
}

/** Fisher–Yates within each statement. */
function shuffleWithinStatements(votes: VoteMatrix, { start, cell }: ReturnType<typeof cellsByStatement>, random: Random): VoteMatrix {
  const score = votes.score.slice();
  for (let statement = 0; statement < votes.statements.length; statement += 1) {
    const first = start[statement]!;
    for (let left = start[statement + 1]! - first; left > 1; left -= 1) {
      const last = cell[first + left - 1]!;
      const other = cell[first + random.below(left)]!;
      const kept = score[last]!;
      score[last] = score[other]!;
      score[other] = kept;
    }
  }
  return { ...votes, score };
}
