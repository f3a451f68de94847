import type { LivePicture, PicturePeriod } from "../contract/live-picture.ts";
import type { Deps } from "../deps.ts";
import { isVotable, type Conversation, type StoredMap } from "../domain.ts";
import { assessFinished } from "../picture/assess-finished.ts";
import { foldSmall } from "../picture/fold-small.ts";
import { sameGroupShare } from "../picture/map-settled.ts";
import { moderationTimes, statementStates } from "../picture/statement-times.ts";
import { dropOff, medianVotes, votesBins } from "../picture/votes-per-participant.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** As long as a conversation is this young, its hours tell more than its days. */
const YOUNG_MS = 3 * DAY_MS;
const VERSIONS_BACK = 5;

/** Counts of a whole conversation; of 100,000 people this takes a moment, so ask live-pictures.ts. */
export async function readLivePicture({ store, clock }: Pick<Deps, "store" | "clock">, conversation: Conversation): Promise<LivePicture> {
  const { id, moderationMode } = conversation;
  const now = clock();
  const [hours, distribution, participants, arrivals, statements, stored, counts] = await Promise.all([
    store.picture.hours(id), store.picture.votesDistribution(id), store.picture.sources(id), store.picture.arrivals(id),
    store.statements.list(id), store.maps.latest(id), store.conversations.counts(id),
  ]);
  const votable = statements.filter((statement) => isVotable(statement, moderationMode));
  const seen = new Map((stored?.map.statements ?? []).map((fact) => [fact.id, fact.seen]));
  const since = (period: number): number => votable.filter(({ author, createdAt }) => author === "participant" && now - createdAt < period).length;
  const hosts = arrivals.filter(({ kind }) => kind === "host");
  return {
    computedAt: now,
    hours: isYoung(hours, now) ? hours.map(({ hour, ...rest }) => ({ start: hour * HOUR_MS, ...rest })) : [],
    days: byDay(hours),
    participants: { ...participants },
    votesPerParticipant: { median: medianVotes(distribution), bins: votesBins(distribution) },
    dropOff: dropOff(distribution, votable.length),
    arrivals: {
      openings: hosts.reduce((sum, { count }) => sum + count, 0),
      hosts: foldSmall(hosts), languages: foldSmall(arrivals.filter(({ kind }) => kind === "language")),
    },
    statementLanguages: languagesOf(votable.map(({ language }) => language)),
    statementStates: statementStates(statements, now),
    moderation: moderationTimes(statements),
    finished: assessFinished({
      participants: counts.participants, seen: votable.filter(({ isMeta }) => !isMeta).map((statement) => seen.get(statement.id) ?? 0),
      newStatements: { day: since(DAY_MS), week: since(7 * DAY_MS) }, pending: moderationMode === "pre" ? counts.statements.pending : 0,
      map: stored?.map ?? null, settled: await settledSince({ store }, id, stored),
    }),
  };
}

type Hours = readonly { readonly hour: number; readonly votes: number; readonly newParticipants: number }[];

const isYoung = (hours: Hours, now: number): boolean => hours[0] !== undefined && now - hours[0].hour * HOUR_MS < YOUNG_MS;

function byDay(hours: Hours): PicturePeriod[] {
  const days = new Map<number, PicturePeriod>();
  for (const { hour, votes, newParticipants } of hours) {
    const start = Math.floor((hour * HOUR_MS) / DAY_MS) * DAY_MS;
    const day = days.get(start) ?? { start, votes: 0, newParticipants: 0 };
    days.set(start, { start, votes: day.votes + votes, newParticipants: day.newParticipants + newParticipants });
  }
  return [...days.values()];
}

function languagesOf(languages: readonly string[]): LivePicture["statementLanguages"] {
  const counts = new Map<string, number>();
  for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].map(([language, count]) => ({ language, count })).sort((a, b) => b.count - a.count || (a.language < b.language ? -1 : 1));
}

/** The newest map beside one some versions older, as far as one is kept. */
async function settledSince({ store }: Pick<Deps, "store">, conversationId: string, stored: StoredMap | null): Promise<LivePicture["finished"]["settled"]> {
  if (stored === null || stored.map.groups.length === 0) return null;
  for (let back = Math.min(VERSIONS_BACK, stored.version - 1); back > 0; back -= 1) {
    const older = await store.maps.find(conversationId, stored.version - back);
    if (older === null) continue;
    const same = sameGroupShare(stored.map, older.map);
    return same === null ? null : { ...same, versions: back };
  }
  return null;
}
