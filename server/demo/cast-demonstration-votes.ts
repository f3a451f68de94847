import { createRandom, type Random } from "../../clustering/random.ts";
import type { Score } from "../../clustering/vote-matrix.ts";
import { demonstrationDays, type Demonstration, type DemonstrationStatement } from "./demonstration.ts";

export interface DemonstrationParticipant {
  /** 1, 2, 3 … in order of arrival. */
  readonly number: number;
  /** Milliseconds after the conversation opened. */
  readonly arrivesAfterMs: number;
  /** Planted group: 0 calm, 1 lively, 2 mobility. */
  readonly group: number;
}

export interface DemonstrationVote {
  readonly participantNumber: number;
  /** Index into `statements` of the demonstration. */
  readonly statement: number;
  readonly score: Score;
  readonly afterMs: number;
}

export interface DemonstrationVotes {
  readonly participants: readonly DemonstrationParticipant[];
  /** Number of the writing participant for each statement; null for organisers. */
  readonly authors: readonly (number | null)[];
  /** When each statement was there, in milliseconds after the opening. */
  readonly statementsAfterMs: readonly number[];
  /** In order of time. */
  readonly votes: readonly DemonstrationVote[];
}

const dayMs = 86_400_000;
const usualPass = 0.07;
/** A few people pass often; the others as the statement asks for. */
const oftenPassing = { share: 0.06, pass: 0.35 };
/** One person in twenty-five thinks for themselves: their leaning on each statement is drawn anew. */
const independentShare = 1 / 25;
/** After each vote a person goes on with this chance; more than a quarter go on to the end. */
const goesOn = 0.965;
const completesShare = 0.28;
/** Seconds between two votes of one person. */
const pause = { shortest: 3, longest: 25 };
/** How busy the days are: many at the opening, a second wave when the town sends its letter, then fewer. */
const dayWeights = [10, 9, 7, 6, 4, 3, 3, 3, 2, 2, 6, 8, 6, 4, 3, 3, 2, 2, 2, 2, 2];
/** Hours of a day, by how many people are at it. */
const hourWeights = [1, 0, 0, 0, 0, 1, 3, 6, 7, 4, 3, 4, 8, 6, 4, 3, 4, 6, 8, 10, 12, 10, 6, 3];

/**
 * The invented people of a demonstration and how they vote: the same for the same demonstration, on every machine.
 * Three planted groups, arriving over three weeks, most of them giving up before the end.
 */
export function castDemonstrationVotes(demonstration: Demonstration): DemonstrationVotes {
  const random = createRandom(demonstration.seed, 1);
  const participants = drawArrivals(demonstration, random);
  const statementsAfterMs = demonstration.statements.map(({ from }) => (from === "organiser" ? 0 : (from + 0.3 + 0.6 * random.next()) * dayMs));
  const authors = demonstration.statements.map((statement, index) => (statement.from === "organiser" ? null : findAuthor(participants, statement, statementsAfterMs[index] ?? 0)));
  const votes = participants.flatMap((person) => voteAll(person, demonstration.statements, statementsAfterMs, random));
  const authored = authors.flatMap((participantNumber, statement): DemonstrationVote[] =>
    participantNumber === null ? [] : [{ participantNumber, statement, score: 1, afterMs: statementsAfterMs[statement] ?? 0 }]);
  const all = [...votes.filter(({ participantNumber, statement }) => authors[statement] !== participantNumber), ...authored];
  return { participants, authors, statementsAfterMs, votes: all.sort((left, right) => left.afterMs - right.afterMs || left.participantNumber - right.participantNumber || left.statement - right.statement) };
}

function drawArrivals({ participants, groupShares }: Demonstration, random: Random): readonly DemonstrationParticipant[] {
  const people = Array.from({ length: participants }, () => ({
    arrivesAfterMs: Math.floor((drawWeighted(dayWeights.slice(0, demonstrationDays), random) * 24 + drawWeighted(hourWeights, random) + random.next()) * 3_600_000),
    group: drawWeighted(groupShares, random),
  }));
  return people.sort((left, right) => left.arrivesAfterMs - right.arrivesAfterMs).map((person, index) => ({ number: index + 1, ...person }));
}

/** The person of the group that likes the statement best who arrived last before it was written. */
function findAuthor(people: readonly DemonstrationParticipant[], { agree }: DemonstrationStatement, afterMs: number): number {
  const group = agree.indexOf(Math.max(...agree));
  const before = people.filter((person) => person.group === group && person.arrivesAfterMs <= afterMs);
  return (before.at(-1) ?? people[0])?.number ?? 1;
}

function voteAll(person: DemonstrationParticipant, statements: readonly DemonstrationStatement[], there: readonly number[], random: Random): DemonstrationVote[] {
  const passesOften = random.next() < oftenPassing.share;
  const isIndependent = random.next() < independentShare;
  const completes = random.next() < completesShare;
  const order = shuffle(statements.map((_, index) => index).filter((index) => (there[index] ?? 0) <= person.arrivesAfterMs), random);
  const votes: DemonstrationVote[] = [];
  let afterMs = person.arrivesAfterMs;
  for (const index of order) {
    const statement = statements[index];
    if (statement === undefined) continue;
    afterMs += Math.floor((pause.shortest + (pause.longest - pause.shortest) * random.next()) * 1000);
    const pass = passesOften && statement.isMeta !== true ? Math.max(oftenPassing.pass, statement.pass ?? 0) : (statement.pass ?? usualPass);
    const group = isIndependent ? random.below(3) : person.group;
    const side: Score = random.next() < (statement.agree[group] ?? 0.5) ? 1 : -1;
    votes.push({ participantNumber: person.number, statement: index, score: random.next() < pass ? 0 : side, afterMs });
    if (!completes && random.next() > goesOn) break;
  }
  return votes;
}

function drawWeighted(weights: readonly number[], random: Random): number {
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const found = weights.findIndex((weight) => (left -= weight) < 0);
  return found === -1 ? weights.length - 1 : found;
}

function shuffle(items: readonly number[], random: Random): readonly number[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    [shuffled[last], shuffled[other]] = [shuffled[other] ?? 0, shuffled[last] ?? 0];
  }
  return shuffled;
}
