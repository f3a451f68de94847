import type { Score } from "../../clustering/vote-matrix.ts";
import type { VoteEvent } from "../domain.ts";
import type { ParticipantTrace } from "../store/integrity-store.ts";

/** One person's way through the statements: every answer in the order of time, changed ones too, withdrawn ones not. */
export interface Trace extends ParticipantTrace {
  readonly answers: readonly Answer[];
}

export interface Answer {
  readonly statementId: number;
  readonly score: Score;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** People with their answers. Those who are left out already (`without`) and those who never answered are passed over. */
export async function readTraces(people: readonly ParticipantTrace[], log: AsyncIterable<readonly VoteEvent[]>, without: ReadonlySet<number>): Promise<readonly Trace[]> {
  const answers = new Map<number, Answer[]>(people.filter(({ number }) => !without.has(number)).map(({ number }) => [number, []]));
  for await (const batch of log) {
    for (const { participantNumber, statementId, score, castAt } of batch) {
      if (score !== null) answers.get(participantNumber)?.push({ statementId, score, at: castAt });
    }
  }
  return people.flatMap((person) => {
    const own = answers.get(person.number) ?? [];
    return own.length === 0 ? [] : [{ ...person, answers: own }];
  });
}

/** The last answer to each statement. */
export const currentAnswers = ({ answers }: Trace): ReadonlyMap<number, Score> => new Map(answers.map(({ statementId, score }) => [statementId, score]));

/** Milliseconds from each answer to the next one. */
export const gapsOf = ({ answers }: Trace): readonly number[] => answers.slice(1).map(({ at }, index) => at - (answers[index]?.at ?? at));

export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
