import fc from "fast-check";
import { buildVoteMatrix } from "../../clustering/build-vote-matrix.ts";
import { createRandom } from "../../clustering/random.ts";
import type { CurrentVote } from "../../clustering/latest-votes.ts";
import type { Moderation, Score, StatementColumn, VoteMatrix } from "../../clustering/vote-matrix.ts";

export interface VoteInput {
  readonly votes: readonly CurrentVote[];
  readonly statements: readonly StatementColumn[];
}

const moderations: readonly Moderation[] = ["pending", "accepted", "accepted", "accepted", "rejected"];

/** Small conversations of every shape: empty, one person, one statement, dense, sparse, all the same, camps. */
export const arbitraryVotes = (mostPeople = 24, mostStatements = 12): fc.Arbitrary<VoteInput> =>
  fc
    .record({
      people: fc.oneof({ weight: 1, arbitrary: fc.integer({ min: 0, max: 7 }) }, { weight: 4, arbitrary: fc.noBias(fc.integer({ min: 7, max: mostPeople })) }),
      columns: fc.oneof({ weight: 1, arbitrary: fc.integer({ min: 0, max: 2 }) }, { weight: 4, arbitrary: fc.noBias(fc.integer({ min: 1, max: mostStatements })) }),
      density: fc.constantFrom(0.1, 0.5, 0.9, 1),
      variety: fc.constantFrom<readonly Score[]>([1], [0], [1, -1], [1, 0, -1], [1, 1, 1, -1]),
      // How many different people there are; the others repeat them.
      patterns: fc.noBias(fc.integer({ min: 1, max: mostPeople })),
      moderation: fc.array(fc.constantFrom(...moderations), { minLength: mostStatements, maxLength: mostStatements }),
      meta: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: mostStatements, maxLength: mostStatements }),
      seed: fc.noBias(fc.integer({ min: 0, max: 1_000_000 })),
    })
    .map(({ people, columns, density, variety, patterns, moderation, meta, seed }) => {
      const draw = createRandom(seed).next;
      const statements = Array.from({ length: columns }, (_, column): StatementColumn => ({
        id: column % 3 === 0 ? `s${String(column)}` : column, moderation: moderation[column]!, isMeta: meta[column] === 0,
      }));
      const kinds = Array.from({ length: patterns }, () =>
        statements.map((): Score | null => (draw() < density ? variety[Math.floor(draw() * variety.length)]! : null)));
      const votes = Array.from({ length: people }, (_, person) => {
        const kind = kinds[Math.floor(draw() * kinds.length)]!;
        return statements.flatMap(({ id }, column): CurrentVote[] => {
          const score = kind[column];
          return score === null || score === undefined ? [] : [{ participantId: person % 4 === 0 ? `p${String(person)}` : person, statementId: id, score }];
        });
      }).flat();
      return { votes, statements };
    });

export const matrixOf = ({ votes, statements }: VoteInput): VoteMatrix => buildVoteMatrix({ votes, statements });

/** A shuffled copy by draws in 0–1. */
export function shuffled<T>(list: readonly T[], draws: readonly number[]): T[] {
  return list
    .map((item, index) => ({ item, key: draws[index % Math.max(1, draws.length)] ?? 0, index }))
    .sort((left, right) => left.key - right.key || (right.index % 7) - (left.index % 7) || left.index - right.index)
    .map(({ item }) => item);
}
