import { createRandom, type Random } from "../../clustering/random.ts";
import type { VoteMatrix } from "../../clustering/vote-matrix.ts";

export interface SyntheticOptions {
  readonly participants: number;
  readonly statements: number;
  /** Planted groups; 1 plants none: people differ only by chance. */
  readonly groups: number;
  /** Share of participant–statement pairs without a vote, 0.2–0.95. */
  readonly missingShare: number;
  /** Share of the last group, e.g. 0.03; null makes all groups equally large. */
  readonly minorityShare?: number | null;
  readonly seed: number;
}

export interface SyntheticVotes {
  readonly votes: VoteMatrix;
  /** Planted group of each participant, in row order. */
  readonly truth: Int8Array;
  /** Indices of statements that every group mostly agrees with. */
  readonly consensus: readonly number[];
  /** Chances of agree and of agree-or-disagree, groups × statements: what a replayed citizen votes by. */
  readonly model: VotingModel;
}

export interface VotingModel {
  readonly agreeChance: Float64Array;
  readonly passChance: Float64Array;
  readonly statements: number;
}

/** Bounds of the chance that a person passes on a statement. */
const PASS_LOW = 0.08;
const PASS_HIGH = 0.3;
const CONSENSUS_SHARE = 0.1;
const UNDIVIDED_SHARE = 0.2;
/** The last statement arrives when this part of the participants has come. */
const LAST_ARRIVAL = 0.8;

/**
 * A conversation with planted groups. A tenth of the statements find agreement in every group, a fifth divide
 * nobody, the rest divide the groups at random. Statements arrive over time and people, in row order, vote on a
 * random part of those already there; some are far more active than others; 8–30 % of the votes are passes.
 *
 * Only 32-bit draws, additions, multiplications and divisions are used, no library function, so the same options
 * give the same votes on every machine. Votes are written straight into the matrix: 5 bytes each.
 */
export function buildSyntheticVotes(options: SyntheticOptions): SyntheticVotes {
  const { participants, statements, seed } = options;
  const random = createRandom(seed, 1);
  const { model, consensus } = plantOpinions(options, random);
  const truth = plantGroups(options, random);
  const { rowStart, open } = planActivity(options, random);

  const column = new Uint32Array(rowStart[participants]!);
  const score = new Int8Array(column.length);
  const pick = createPicker(statements);
  for (let person = 0; person < participants; person += 1) {
    const start = rowStart[person]!;
    const end = rowStart[person + 1]!;
    pick(column, start, end, open[person]!, random);
    for (let cell = start; cell < end; cell += 1) {
      score[cell] = drawVote(model, truth[person]!, column[cell]!, random);
    }
  }
  const votes: VoteMatrix = {
    participantIds: Array.from({ length: participants }, (_, index) => index),
    statements: Array.from({ length: statements }, (_, id) => ({ id, moderation: "accepted" as const, isMeta: false })),
    rowStart, column, score,
  };
  return { votes, truth, consensus, model };
}

/** One vote of a member of `group`. */
export function drawVote(model: VotingModel, group: number, statement: number, random: Random): -1 | 0 | 1 {
  if (random.next() < model.passChance[statement]!) return 0;
  return random.next() < model.agreeChance[group * model.statements + statement]! ? 1 : -1;
}

function plantOpinions({ groups, statements }: SyntheticOptions, random: Random) {
  const agreeChance = new Float64Array(groups * statements);
  const passChance = new Float64Array(statements);
  const consensus: number[] = [];
  const between = (low: number, high: number): number => low + (high - low) * random.next();
  for (let statement = 0; statement < statements; statement += 1) {
    passChance[statement] = between(PASS_LOW, PASS_HIGH);
    const kind = random.next();
    const shared = kind < CONSENSUS_SHARE ? between(0.85, 0.97) : between(0.3, 0.7);
    if (kind < CONSENSUS_SHARE) consensus.push(statement);
    const divides = groups > 1 && kind >= CONSENSUS_SHARE + UNDIVIDED_SHARE;
    // One group is always for and one against, or the statement would not divide.
    const supporter = random.below(groups);
    const opponent = (supporter + 1 + random.below(Math.max(1, groups - 1))) % groups;
    for (let group = 0; group < groups; group += 1) {
      const supports = group === supporter || (group !== opponent && random.next() < 0.5);
      const divided = supports ? between(0.75, 0.95) : between(0.05, 0.25);
      agreeChance[group * statements + statement] = divides ? divided : shared;
    }
  }
  return { model: { agreeChance, passChance, statements }, consensus };
}

function plantGroups({ participants, groups, minorityShare }: SyntheticOptions, random: Random): Int8Array {
  const truth = new Int8Array(participants);
  for (let person = 0; person < participants; person += 1) {
    const draw = random.next();
    const inMinority = groups > 1 && minorityShare != null && draw < minorityShare;
    truth[person] = inMinority ? groups - 1 : random.below(minorityShare != null && groups > 1 ? groups - 1 : groups);
  }
  return truth;
}

/** How many votes each person gives (as row starts) and how many statements were there when they came. */
function planActivity({ participants, statements, missingShare }: SyntheticOptions, random: Random) {
  const density = 1 - missingShare;
  const lateShare = Math.min(0.7, (1 - density) * 1.25);
  // Mean over people of the part of late statements that have arrived: LAST_ARRIVAL / 2 + (1 − LAST_ARRIVAL).
  const meanOpen = 1 - lateShare * (LAST_ARRIVAL / 2);
  const meanRate = density / meanOpen;
  const spread = Math.max(0, Math.min(1, (1 / meanRate - 1) / 2));
  const rowStart = new Uint32Array(participants + 1);
  const open = new Uint32Array(participants);
  for (let person = 0; person < participants; person += 1) {
    const arrived = Math.min(1, person / (participants * LAST_ARRIVAL));
    const there = Math.max(1, Math.round(statements * (1 - lateShare + lateShare * arrived)));
    const uniform = random.next();
    // 3u² has mean 1: most people give few votes, some give three times the mean.
    const activity = 1 + spread * (3 * uniform * uniform - 1);
    const given = Math.max(1, Math.min(there, Math.floor(there * meanRate * activity + random.next())));
    open[person] = there;
    rowStart[person + 1] = rowStart[person]! + given;
  }
  return { rowStart, open };
}

/** Writes `end − start` different statements below `open`, ascending. Statement numbers are in order of arrival. */
function createPicker(statements: number) {
  const taken = new Uint8Array(statements);
  return (column: Uint32Array, start: number, end: number, open: number, random: Random): void => {
    const wanted = end - start;
    // Marking the smaller part, those picked or those left out, keeps the number of repeated draws low.
    const markPicked = wanted * 2 <= open;
    taken.fill(0, 0, open);
    for (let left = markPicked ? wanted : open - wanted; left > 0;) {
      const statement = random.below(open);
      if (taken[statement] === 1) continue;
      taken[statement] = 1;
      left -= 1;
    }
    const mark = markPicked ? 1 : 0;
    let cell = start;
    for (let statement = 0; cell < end; statement += 1) {
      if (taken[statement] === mark) column[cell++] = statement;
    }
  };
}
