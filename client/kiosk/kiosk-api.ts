import type { StatementTable } from "../../server/contract/opinion-map.ts";
import type { NextStatement, Participation } from "../../server/contract/participation.ts";
import type { StatementCard } from "../../server/contract/statement.ts";
import type { TabletSetUp } from "../../server/contract/workshop.ts";
import { ApiError, request } from "../shared/api.ts";
import type { TextStore } from "../shared/storage.ts";
import { asParticipant, pathOf, type ParticipationApi } from "../widget/participation-api.ts";
import type { TabletMemory } from "./tablet-memory.ts";

export const setUpTablet = (conversationId: string, code: string): Promise<TabletSetUp> =>
  request("POST", `${pathOf(conversationId)}/kiosk`, { body: { code }, tries: 2 });

/** The conversation and all statements to vote on, for the tablet to remember. */
export async function readForTablet(conversationId: string, idleSeconds: number): Promise<TabletMemory> {
  const [conversation, { statements }] = await Promise.all([
    request<TabletMemory["conversation"]>("GET", pathOf(conversationId)),
    request<StatementTable>("GET", `${pathOf(conversationId)}/statements`),
  ]);
  return { conversation, statements: statements.map(({ statement }) => statement), idleSeconds };
}

export interface KioskPersonOptions {
  readonly conversationId: string;
  readonly code: string;
  readonly person: string;
  /** The person's own part of the storage. */
  readonly store: TextStore;
  readonly memory: () => TabletMemory | null;
  /** Uniform in [0, 1). */
  readonly random: () => number;
}

export interface KioskPersonApi extends ParticipationApi {
  /** The person's token, asked for when there is none yet. */
  token(): Promise<string>;
}

/** Votes a person needs for a place on the map, as far as the tablet knows while it is offline. */
const VOTES_TO_PLACE = 7;
const TOKEN = "kiosk-token";

const isTemporary = (error: unknown): boolean => error instanceof ApiError && error.isTemporary;

/**
 * What the widget's session asks of the server, for one person at the tablet. While the tablet is offline people begin and
 * get their statements from its memory; their token is fetched with their first vote that gets through.
 */
export function createKioskPersonApi({ conversationId, code, person, store, memory, random }: KioskPersonOptions): KioskPersonApi {
  const path = pathOf(conversationId);
  const confirmed = new Set<number>();
  // One tablet asks for one token, also when a vote and a page part want it at once.
  let asking: Promise<Participation> | null = null;

  const begin = (): Promise<Participation> => {
    const known = store.get(TOKEN);
    asking ??= (known === null
      ? request<Participation>("POST", `${path}/kiosk/participation`, { body: { code, person }, tries: 2 })
      : request<Participation>("GET", `${path}/me`, { headers: asParticipant(known), tries: 2 })
    ).finally(() => {
      asking = null;
    });
    return asking.then((participation) => {
      store.set(TOKEN, participation.token);
      for (const { statementId } of participation.votes) confirmed.add(statementId);
      return participation;
    });
  };
  const token = async (): Promise<string> => store.get(TOKEN) ?? (await begin()).token;

  const fromMemory = (exclude: readonly number[]): NextStatement => {
    const all = memory()?.statements ?? [];
    const open = all.filter(({ id }) => !exclude.includes(id) && !confirmed.has(id));
    return {
      next: open[Math.floor(random() * open.length)] ?? null,
      progress: { answered: confirmed.size, left: all.length - confirmed.size, votesUntilPlaced: Math.max(0, Math.min(VOTES_TO_PLACE, all.length) - confirmed.size) },
    };
  };
  const orElse = async <Answer>(ask: () => Promise<Answer>, instead: () => Answer | null): Promise<Answer> => {
    try {
      if (!navigator.onLine) throw new ApiError("network", 0);
      return await ask();
    } catch (error) {
      const answer = isTemporary(error) ? instead() : null;
      if (answer === null) throw error;
      return answer;
    }
  };

  return {
    token,
    readConversation: () => orElse(() => request("GET", path, { tries: 1 }), () => memory()?.conversation ?? null),
    start: () => orElse(begin, () => {
      if (memory() === null) return null;
      const { next, progress } = fromMemory([]);
      const upcoming: StatementCard | null = next === null ? null : fromMemory([next.id]).next;
      return { token: "", votes: [], statements: [], next, upcoming, progress };
    }),
    castVote: async (_, vote) => {
      const answer = await request<Awaited<ReturnType<ParticipationApi["castVote"]>>>("POST", `${path}/votes`, { body: vote, headers: asParticipant(await token()), keepalive: true });
      confirmed.add(vote.statementId);
      return answer;
    },
    readNext: (_, exclude) => orElse(
      async () => request<NextStatement>("GET", `${path}/next?exclude=${exclude.slice(0, 20).join(",")}`, { headers: asParticipant(await token()), tries: 1 }),
      () => fromMemory(exclude),
    ),
  };
}
