import { sql } from "kysely";
import type { VoteEvent } from "../domain.ts";
import { AppError } from "../errors.ts";
import { sourceOf } from "../participant-source.ts";
import type { Score } from "../../clustering/vote-matrix.ts";
import { lockCounters, setCounters, type Counters, type StoreContext } from "./counters.ts";
import type { Db, Tx } from "./database.ts";
import { isDeletedParticipant } from "./deleted-participants.ts";
import { excludedNumbers } from "./exclusions.ts";
import { rememberOrigin } from "./origins.ts";
import type { VoteStore } from "./store.ts";

/** Lines of the vote log read at once: a few megabytes. */
const LOG_BATCH = 50_000;
const DAY_MS = 86_400_000;

export function createVoteStore({ db, dialect }: StoreContext): VoteStore {
  return {
    cast: (vote) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, vote.conversationId);
      const known = await findParticipantNumber(tx, vote.conversationId, vote.participantId);
      if (known !== null) {
        const earlier = await findRequest(tx, vote.conversationId, known, vote.requestId);
        if (earlier !== null) {
          if (!isSame(earlier, vote)) throw new AppError("request-id-reused");
          return { seq: earlier.seq, isRepeat: true };
        }
      }
      // Taking back what was never given is not an act: nothing to remember, nobody to create.
      if (vote.score === null && (known === null || !(await hasVote(tx, vote.conversationId, known, vote.statementId)))) {
        return { seq: counters.last_seq, isRepeat: false };
      }
      const participant = await ensureParticipant(tx, counters, vote.participantId, vote.castAt, vote.origin);
      return { seq: await appendVote(tx, counters, { ...vote, participantNumber: participant.number }), isRepeat: false };
    }),

    async isSaved({ conversationId, participantId, requestId, ...vote }) {
      const number = await findParticipantNumber(db, conversationId, participantId);
      if (number === null) return false;
      const earlier = await findRequest(db, conversationId, number, requestId);
      return earlier !== null && isSame(earlier, vote);
    },

    async participant(conversationId, participantId) {
      const row = await db.selectFrom("participants").selectAll()
        .where("conversation_id", "=", conversationId).where("id", "=", participantId).executeTakeFirst();
      return row === undefined ? null : { conversationId, id: row.id, number: row.number, createdAt: row.created_at };
    },

    async ofParticipant(conversationId, participantId) {
      const rows = await db.selectFrom("participants as p")
        .innerJoin("votes as v", (join) => join.onRef("v.conversation_id", "=", "p.conversation_id").onRef("v.participant_number", "=", "p.number"))
        .select(["v.statement_id", "v.score", "v.is_important"])
        .where("p.conversation_id", "=", conversationId).where("p.id", "=", participantId)
        .orderBy("v.statement_id").execute();
      return rows.map(({ statement_id, score, is_important }) => ({ statementId: statement_id, score, ...(is_important === 1 && { isImportant: true as const }) }));
    },

    async importance(conversationId) {
      const rows = await db.selectFrom("votes").select(["statement_id", (build) => build.fn.countAll<number>().as("count")])
        .where("conversation_id", "=", conversationId).where("is_important", "=", sql.lit(1))
        .where("participant_number", "not in", excludedNumbers(db, conversationId)).groupBy("statement_id").execute();
      return new Map(rows.map(({ statement_id, count }) => [statement_id, count]));
    },

    async *logAfter(conversationId, afterSeq) {
      for (let after = afterSeq; ;) {
        const batch = await readLog(db, conversationId, after);
        const last = batch.at(-1);
        if (last === undefined) return;
        yield batch;
        if (batch.length < LOG_BATCH) return;
        after = last.seq;
      }
    },

    async lastSeq(conversationId) {
      const row = await db.selectFrom("counters").select("last_seq").where("conversation_id", "=", conversationId).executeTakeFirst();
      return row?.last_seq ?? 0;
    },

    async timeline(conversationId) {
      // Whole days since 1970 UTC; both databases round this division of whole numbers down.
      const votes = await db.selectFrom("vote_log")
        .select([sql<number>`cast_at / ${sql.lit(DAY_MS)}`.as("day"), (build) => build.fn.countAll<number>().as("count")])
        .where("conversation_id", "=", conversationId).where("score", "is not", null)
        .where("participant_number", "not in", excludedNumbers(db, conversationId)).groupBy(sql`1`).execute();
      const people = await db.selectFrom("participants")
        .select([sql<number>`created_at / ${sql.lit(DAY_MS)}`.as("day"), (build) => build.fn.countAll<number>().as("count")])
        .where("conversation_id", "=", conversationId).where("number", "not in", excludedNumbers(db, conversationId)).groupBy(sql`1`).execute();
      const newcomers = new Map(people.map(({ day, count }) => [day, count]));
      const given = new Map(votes.map(({ day, count }) => [day, count]));
      return [...new Set([...given.keys(), ...newcomers.keys()])].sort((a, b) => a - b).map((day) => ({
        day: new Date(day * DAY_MS).toISOString().slice(0, 10),
        votes: given.get(day) ?? 0,
        newParticipants: newcomers.get(day) ?? 0,
      }));
    },
  };
}

async function readLog(db: Db, conversationId: string, afterSeq: number): Promise<VoteEvent[]> {
  const rows = await db.selectFrom("vote_log").select(["seq", "participant_number", "statement_id", "score", "is_important", "cast_at"])
    .where("conversation_id", "=", conversationId).where("seq", ">", afterSeq).orderBy("seq").limit(LOG_BATCH).execute();
  return rows.map((row) => ({
    seq: row.seq, participantNumber: row.participant_number, statementId: row.statement_id, score: row.score, castAt: row.cast_at,
    ...(row.is_important === 1 && { isImportant: true as const }),
  }));
}

async function findParticipantNumber(db: Db, conversationId: string, participantId: string): Promise<number | null> {
  const row = await db.selectFrom("participants").select("number")
    .where("conversation_id", "=", conversationId).where("id", "=", participantId).executeTakeFirst();
  return row?.number ?? null;
}

async function findRequest(db: Db, conversationId: string, participantNumber: number, requestId: string) {
  const row = await db.selectFrom("vote_log").select(["seq", "statement_id", "score", "is_important"])
    .where("conversation_id", "=", conversationId).where("participant_number", "=", participantNumber).where("request_id", "=", requestId)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether a request says again what it said before. A mark it does not speak of is not part of what it says. */
const isSame = (
  earlier: { readonly statement_id: number; readonly score: number | null; readonly is_important: number },
  vote: { readonly statementId: number; readonly score: number | null; readonly isImportant?: boolean | undefined },
): boolean =>
  earlier.statement_id === vote.statementId && earlier.score === vote.score
  && (vote.score === null || vote.isImportant === undefined || earlier.is_important === Number(vote.isImportant));

export async function hasVote(tx: Tx, conversationId: string, participantNumber: number, statementId: number): Promise<boolean> {
  const row = await tx.selectFrom("votes").select("score")
    .where("conversation_id", "=", conversationId).where("participant_number", "=", participantNumber).where("statement_id", "=", statementId)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The participant's number, given out now if this is their first act. The counters must be locked.
 * @throws AppError "participant-token-deleted": the person was deleted while this request was on its way
 */
export async function ensureParticipant(tx: Tx, counters: Counters, participantId: string, at: number, origin?: string): Promise<{ readonly number: number }> {
  const known = await findParticipantNumber(tx, counters.conversation_id, participantId);
  if (known !== null) return { number: known };
  if (await isDeletedParticipant(tx, counters.conversation_id, participantId)) throw new AppError("participant-token-deleted");
  const number = counters.last_participant + 1;
  await tx.insertInto("participants").values({ conversation_id: counters.conversation_id, number, id: participantId, created_at: at, source: sourceOf(participantId) }).execute();
  if (origin !== undefined && sourceOf(participantId) === "online") await rememberOrigin(tx, counters.conversation_id, number, origin, at);
  await setCounters(tx, counters.conversation_id, { last_participant: number, participants: counters.participants + 1 });
  return { number };
}

/** One line of the log and what it does to the current vote. The counters must be locked. Answers the line's number. */
export async function appendVote(tx: Tx, counters: Counters, vote: {
  readonly participantNumber: number;
  readonly statementId: number;
  readonly score: Score | null;
  readonly isImportant?: boolean | undefined;
  readonly castAt: number;
  readonly requestId: string;
}): Promise<number> {
  const { conversation_id } = counters;
  const seq = counters.last_seq + 1;
  const cell = { conversation_id, participant_number: vote.participantNumber, statement_id: vote.statementId };
  const before = await tx.selectFrom("votes").select("is_important")
    .where("conversation_id", "=", conversation_id).where("participant_number", "=", vote.participantNumber).where("statement_id", "=", vote.statementId)
    .executeTakeFirst();
  const had = before !== undefined;
  const is_important = vote.score === null ? 0 : vote.isImportant === undefined ? (before?.is_important ?? 0) : Number(vote.isImportant);
  await tx.insertInto("vote_log").values({ ...cell, seq, score: vote.score, is_important, cast_at: vote.castAt, request_id: vote.requestId }).execute();
  if (vote.score === null) {
    await tx.deleteFrom("votes").where("conversation_id", "=", conversation_id)
      .where("participant_number", "=", vote.participantNumber).where("statement_id", "=", vote.statementId).execute();
  } else {
    await tx.insertInto("votes").values({ ...cell, score: vote.score, is_important })
      .onConflict((conflict) => conflict.columns(["conversation_id", "participant_number", "statement_id"]).doUpdateSet({ score: vote.score as Score, is_important }))
      .execute();
  }
  const change = Number(vote.score !== null) - Number(had);
  await setCounters(tx, conversation_id, { last_seq: seq, current_votes: counters.current_votes + change });
  return seq;
}
