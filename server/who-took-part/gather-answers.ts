import type { Store } from "../store/store.ts";
import type { ExactResults } from "./exact-results.ts";
import type { AnswersNow } from "./next-results.ts";

/** Statements with a table of their own: the more tables, the more could be pieced together from them. */
const MOST_STATEMENTS = 100;

interface Wanted {
  readonly at: number;
  /** Everybody who took part. */
  readonly people: number;
  /** Statements that may be shown. */
  readonly votable: ReadonlySet<number>;
  readonly before: ExactResults;
  readonly k: number;
}

export interface GatheredAnswers {
  readonly lastSeq: number;
  ofQuestion(questionId: string): AnswersNow;
  /** Votes of people with any answer, by statement. */
  readonly votes: ReadonlyMap<number, readonly { readonly participantNumber: number; readonly score: -1 | 0 | 1 }[]>;
}

/** Everything the results of all questions are made from, read once. */
export async function gatherAnswers(store: Pick<Store, "answers" | "maps" | "votes">, conversationId: string, { at, people, votable, before, k }: Wanted): Promise<GatheredAnswers> {
  // The line is read first: votes that come while we read are counted now, and count as new again the next time.
  const lastSeq = await store.votes.lastSeq(conversationId);
  const known = Object.values(before);
  const since = known.flatMap(({ statements }) => Object.values(statements).map(({ seq }) => seq)).reduce((least, seq) => Math.min(least, seq), lastSeq);
  const [answers, tallies, voted, stored] = await Promise.all([
    store.answers.ofVoters(conversationId), store.answers.talliesOf(conversationId), store.answers.votedSince(conversationId, since), store.maps.latest(conversationId),
  ]);
  const votes = new Map<number, { participantNumber: number; score: -1 | 0 | 1 }[]>();
  for await (const batch of store.answers.votesOfAnswered(conversationId)) {
    for (const { statementId, ...vote } of batch) {
      const list = votes.get(statementId) ?? [];
      list.push(vote);
      votes.set(statementId, list);
    }
  }
  const columnOf = (score: -1 | 0 | 1): number => (score === 1 ? 0 : score === -1 ? 1 : 2);
  const total = (id: number): number => (tallies.get(id) ?? [0]).reduce((sum, count) => sum + count, 0);
  const statements = [...votable].filter((id) => total(id) >= 2 * k).sort((a, b) => total(b) - total(a) || a - b).slice(0, MOST_STATEMENTS).map((id) => {
    const columns = new Map((votes.get(id) ?? []).map(({ participantNumber, score }) => [participantNumber, columnOf(score)]));
    const own = [0, 1, 2].map((column) => [...columns.values()].filter((each) => each === column).length);
    return {
      id, columnOf: columns,
      // Read a moment apart: never fewer than those we have seen ourselves.
      totals: [0, 1, 2].map((column) => Math.max(tallies.get(id)?.[column] ?? 0, own[column] ?? 0)),
      votedAt: new Map(voted.filter(({ statementId }) => statementId === id).map(({ participantNumber, seq }) => [participantNumber, seq])),
    };
  });

  const groupsOf = (map: { readonly participants: { readonly ids: readonly (string | number)[]; readonly group: Int8Array } }): ReadonlyMap<number, number> =>
    new Map(map.participants.ids.map((id, index) => [Number(id), map.participants.group[index] ?? -1]));
  const groupOf = stored === null ? null : groupsOf(stored.map);
  const earlier = new Map<number, ReadonlyMap<number, number>>();
  for (const version of new Set(known.flatMap(({ groups }) => (groups === null || groups.mapVersion === stored?.version ? [] : [groups.mapVersion])))) {
    const map = await store.maps.find(conversationId, version);
    if (map !== null) earlier.set(version, groupsOf(map.map));
  }
  const map = stored === null || groupOf === null || stored.map.groups.length === 0 ? null : {
    version: stored.version, ids: stored.map.groups.map(({ id }) => id), groupOf,
    totals: stored.map.groups.map((_, group) => [...groupOf.values()].filter((own) => own === group).length),
  };
  const movedSince = (version: number): ReadonlySet<number> | null => {
    const then = earlier.get(version);
    if (then === undefined || groupOf === null) return null;
    return new Set([...groupOf.keys(), ...then.keys()].filter((person) => (then.get(person) ?? -1) !== (groupOf.get(person) ?? -1)));
  };
  const largest = statements.reduce((most, { totals }) => Math.max(most, totals.reduce((sum, count) => sum + count, 0)), map?.totals.reduce((sum, count) => sum + count, 0) ?? 0);
  const everybody = Math.max(people, largest, new Set(answers.map(({ participantNumber }) => participantNumber)).size);
  return {
    lastSeq, votes,
    ofQuestion: (questionId) => ({
      at, lastSeq, people: everybody, map, movedSince, statements,
      answers: new Map(answers.filter((answer) => answer.questionId === questionId).map(({ participantNumber, answerId, answeredAt }) => [participantNumber, { answerId, answeredAt }])),
    }),
  };
}
