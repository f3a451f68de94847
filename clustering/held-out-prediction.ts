import { drawRows, takeRows } from "./draw-rows.ts";
import type { Assessment, OpinionMap } from "./opinion-map.ts";
import { createRandom, type Random } from "./random.ts";
import { replicateMap } from "./replicate-map.ts";
import type { VoteMatrix } from "./vote-matrix.ts";

export interface HeldOutOptions {
  readonly seed: number;
  /** People used, when the conversation has more: a seeded sample. */
  readonly maxParticipants: number;
}

type Prediction = NonNullable<Assessment["prediction"]>;

const STREAM = 71;
const ONE_IN = 10;
/** A place's own votes weigh as much as what the larger place around it would say once there are this many of them. */
const PRIOR_VOTES = 10;

/**
 * How much the map explains. Out of every ten consecutive votes one, drawn by chance, is hidden; the map is made from
 * the other nine (same number of groups); and each hidden vote of a placed person is predicted twice:
 * - from the statement alone: what most people voted on it;
 * - from the map: shares of agree, disagree and pass among the person's neighbours (their base cluster), drawn towards
 *   those of their group, and these towards those of everybody, each with the weight of ten votes:
 *   share = (count + 10 · share one step out) / (asked + 10). The largest of the three is predicted.
 *
 * If the map is right no more often than the majority, it says little about people; if both have stopped rising, more
 * votes will not change the picture much.
 *
 * @param votes the votes `map` was made of, rows in the order of `map.participants`
 * @returns null when there are no groups or nothing could be hidden
 */
export function predictHeldOutVotes(votes: VoteMatrix, map: OpinionMap, options: HeldOutOptions): Prediction | null {
  if (map.chosenK === 0) return null;
  const random = createRandom(options.seed, STREAM);
  const rows = drawRows(votes.participantIds.length, options.maxParticipants, random);
  const asked = rows.length === votes.participantIds.length ? votes : takeRows(votes, rows);
  const placedRows = Uint32Array.from(rows.keys()).filter((row) => map.participants.group[rows[row]!]! >= 0);
  const hidden = drawHidden(asked.column.length, random);
  const training = withoutCells(asked, hidden);
  const settings = { ...map.settings, pinnedGroupCount: map.chosenK };
  const replicate = replicateMap(training, placedRows, settings, map.pca.components);
  const grouping = replicate.groupings.find(({ k }) => k === map.chosenK);
  if (grouping === undefined) return null;

  const everybody = countVotes(training, Uint32Array.from({ length: rows.length }, (_, row) => row), () => 0, 1);
  const inGroups = countVotes(training, placedRows, (place) => grouping.assignment[place]!, grouping.k);
  const cells = 1 + replicate.cellOf.reduce((most, cell) => Math.max(most, cell), 0);
  const nearby = countVotes(training, placedRows, (place) => replicate.cellOf[place]!, cells);

  let hiddenVotes = 0;
  let byMap = 0;
  let byMajority = 0;
  placedRows.forEach((row, place) => {
    for (let cell = asked.rowStart[row]!; cell < asked.rowStart[row + 1]!; cell += 1) {
      const statement = asked.column[cell]!;
      if (hidden[cell] === 0 || replicate.totals.inPlay[statement] === 0) continue;
      const answer = asked.score[cell]! + 1;
      const overall = drawnTowards([1 / 3, 1 / 3, 1 / 3], everybody, statement, 0);
      const group = drawnTowards(overall, inGroups, statement, grouping.assignment[place]!);
      const neighbours = drawnTowards(group, nearby, statement, replicate.cellOf[place]!);
      hiddenVotes += 1;
      if (largest(neighbours) === answer) byMap += 1;
      if (largest(overall) === answer) byMajority += 1;
    }
  });
  if (hiddenVotes === 0) return null;
  return { fromMap: byMap / hiddenVotes, fromMajority: byMajority / hiddenVotes, hiddenVotes };
}

/** 1 for one cell of every ten. */
function drawHidden(cells: number, random: Random): Uint8Array {
  const hidden = new Uint8Array(cells);
  for (let start = 0; start + ONE_IN <= cells; start += ONE_IN) hidden[start + random.below(ONE_IN)] = 1;
  return hidden;
}

function withoutCells(votes: VoteMatrix, hidden: Uint8Array): VoteMatrix {
  const rowStart = new Uint32Array(votes.rowStart.length);
  for (let row = 0; row < votes.participantIds.length; row += 1) {
    let kept = 0;
    for (let cell = votes.rowStart[row]!; cell < votes.rowStart[row + 1]!; cell += 1) kept += 1 - hidden[cell]!;
    rowStart[row + 1] = rowStart[row]! + kept;
  }
  return {
    ...votes, rowStart,
    column: votes.column.filter((_, cell) => hidden[cell] === 0),
    score: votes.score.filter((_, cell) => hidden[cell] === 0),
  };
}

/** Votes by statement, place and score: entry (place · statements + statement) · 3 + score + 1. */
interface Counts { readonly statements: number; readonly votes: Uint32Array }

function countVotes(votes: VoteMatrix, rows: Uint32Array, placeOf: (index: number) => number, places: number): Counts {
  const statements = votes.statements.length;
  const counts = new Uint32Array(places * statements * 3);
  rows.forEach((row, index) => {
    const base = placeOf(index) * statements;
    for (let cell = votes.rowStart[row]!; cell < votes.rowStart[row + 1]!; cell += 1) {
      counts[(base + votes.column[cell]!) * 3 + votes.score[cell]! + 1]! += 1;
    }
  });
  return { statements, votes: counts };
}

type Shares = readonly [number, number, number];

function drawnTowards(outer: Shares, { statements, votes }: Counts, statement: number, place: number): Shares {
  const at = (place * statements + statement) * 3;
  const asked = votes[at]! + votes[at + 1]! + votes[at + 2]!;
  const share = (score: 0 | 1 | 2): number => (votes[at + score]! + PRIOR_VOTES * outer[score]) / (asked + PRIOR_VOTES);
  return [share(0), share(1), share(2)];
}

/** Of equal shares agree before disagree before pass. */
function largest([disagree, pass, agree]: Shares): 0 | 1 | 2 {
  if (agree >= disagree && agree >= pass) return 2;
  return disagree >= pass ? 0 : 1;
}
