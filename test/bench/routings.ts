import { chooseNextStatement, type NextCandidate } from "../../clustering/next-statement.ts";
import type { Random } from "../../clustering/random.ts";
import type { Id } from "../../clustering/vote-matrix.ts";

/** Picks among statements the citizen has not voted on. */
export type Routing = (unvoted: readonly NextCandidate[], votesGiven: number, random: Random) => Id | null;

const uniform: Routing = (unvoted, _votesGiven, random) => unvoted[random.below(unvoted.length)]?.id ?? null;

/** Roulette over priorities; 1 where there is none yet (Polis §2.13). */
const polis: Routing = (unvoted, _votesGiven, random) => {
  let remaining = random.next() * unvoted.reduce((sum, { priority }) => sum + (priority ?? 1), 0);
  for (const { id, priority } of unvoted) {
    remaining -= priority ?? 1;
    if (remaining < 0) return id;
  }
  return unvoted.at(-1)?.id ?? null;
};

const ours: Routing = (unvoted, votesGiven, random) =>
  chooseNextStatement(unvoted, { votesGiven, metaShown: 0, alreadyVoted: new Set() }, random);

export const routings = { "uniform random": uniform, "Polis's priority": polis, Hiroba: ours } as const;
