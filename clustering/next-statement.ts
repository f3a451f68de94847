import type { Random } from "./random.ts";
import type { Id } from "./vote-matrix.ts";

/** A statement is new until this many participants have voted on it (passes count). */
const NEW_UNTIL_SEEN = 10;
/** Share of draws that go to new statements while there are any the participant has not voted on. */
export const NEW_STATEMENT_SHARE = 0.2;
/** Priority of a statement the map has not seen: the formula's value at no votes and no extremity (Polis §2.12). */
export const UNSEEN_PRIORITY = 5.0625;
/** The first seven votes place a participant, so none of them is spent on a meta statement. */
const VOTES_BEFORE_META = 7;
const META_AT_MOST_ONE_IN = 3;

export interface NextCandidate {
  readonly id: Id;
  /** Weight from the last map, see statement-priority.ts; null when the statement is younger than the map. */
  readonly priority: number | null;
  readonly isMeta: boolean;
  /** See `isNewStatement`. */
  readonly isNew: boolean;
  /** Place among the seeds the organisers show first, the lowest first; left out for every other statement. */
  readonly seedPlace?: number;
}

export interface NextContext {
  /** Votes this participant has given, meta statements included. */
  readonly votesGiven: number;
  /** How many of those were on meta statements. */
  readonly metaShown: number;
  /** Statements never to be offered again; may be empty when the candidates are already filtered. */
  readonly alreadyVoted: ReadonlySet<Id>;
}

export const isNewStatement = (seen: number): boolean => seen < NEW_UNTIL_SEEN;

/**
 * The statement to show next: drawn at random with chances proportional to priority (Polis §2.13), with four promises.
 * - Seeds that are shown first come in the organisers' order, until the participant has met them all; meta ones keep
 *   their own rule below.
 * - A statement is never shown to somebody who has voted on it.
 * - While there are new statements, one draw in five is made among them alone, so that a statement which arrives
 *   late is heard even when well-known ones have far higher priorities.
 * - Meta statements come at most one in three and never among a participant's first seven; when only meta
 *   statements are left and the rule forbids them, there is nothing to show.
 *
 * @returns the id, or null when nothing may be shown now
 */
export function chooseNextStatement(
  candidates: readonly NextCandidate[],
  context: NextContext,
  random: Random,
): Id | null {
  const metaAllowed =
    context.votesGiven >= VOTES_BEFORE_META &&
    (context.metaShown + 1) * META_AT_MOST_ONE_IN <= context.votesGiven + 1;
  const allowed = candidates.filter(({ id, isMeta }) => !context.alreadyVoted.has(id) && (metaAllowed || !isMeta));
  const seed = firstSeed(allowed);
  const fresh = allowed.filter(({ isNew, isMeta }) => isNew && !isMeta);
  // Both numbers are always drawn, so that one more candidate does not shift the chance of everything after it.
  const [forNew, position] = [random.next(), random.next()];
  if (seed !== null) return seed.id;
  const pool = fresh.length > 0 && forNew < NEW_STATEMENT_SHARE ? fresh : allowed;
  return drawByWeight(pool, position);
}

function firstSeed(candidates: readonly NextCandidate[]): NextCandidate | null {
  let first: NextCandidate | null = null;
  for (const candidate of candidates) {
    if (candidate.seedPlace === undefined || candidate.isMeta) continue;
    if (first?.seedPlace === undefined || candidate.seedPlace < first.seedPlace) first = candidate;
  }
  return first;
}

function drawByWeight(pool: readonly NextCandidate[], position: number): Id | null {
  let remaining = position * pool.reduce((sum, candidate) => sum + weightOf(candidate), 0);
  for (const candidate of pool) {
    remaining -= weightOf(candidate);
    if (remaining < 0) return candidate.id;
  }
  return pool.at(-1)?.id ?? null;
}

/** A weight of 0 would silence a statement for good, so anything without a usable one counts as 1, as in Polis. */
function weightOf({ priority }: NextCandidate): number {
  if (priority === null) return UNSEEN_PRIORITY;
  return Number.isFinite(priority) && priority > 0 ? priority : 1;
}
