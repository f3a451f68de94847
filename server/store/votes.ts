import { sql } from "kysely";
import type { VoteEvent } from "../domain.ts";
import { AppError } from "../errors.ts";
import type { Score } from "../../clustering/vote-matrix.ts";
import { lockCounters, setCounters, type Counters, type StoreContext } from "./counters.ts";
import type { Db, Tx } from "./database.ts";
import { isDeletedParticipant } from "./deleted-participants.ts";
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
          if (earlier.statement_id !== vote.statementId || earlier.score !== vote.score) throw new AppError("request-id-reused");
          return { seq: earlier.seq, isRepeat: true };
        }
      }
      // Taking back what was never given is not an act: nothing to remember, nobody to create.
      if (vote.score === null && (known === null || !(await hasVote(tx, vote.conversationId, known, vote.statementId)))) {
        return { seq: counters.last_seq, isRepeat: false };
      }
      const participant = await ensureParticipant(tx, counters, vote.participantId, vote.castAt);
      return { seq: await appendVote(tx, counters, { ...vote, participantNumber: participant.number }), isRepeat: false };
    }),

    async isSaved({ conversationId, participantId, requestId, statementId, score }) {
      const number = await findParticipantNumber(db, conversationId, participantId);
      if (number === null) return false;
      const earlier = await findRequest(db, conversationId, number, requestId);
      return earlier !== null && earlier.statement_id === statementId && earlier.score === score;
    },

    async participant(conversationId, participantId) {
      const row = await db.selectFrom("participants").selectAll()
        .where("conversation_id", "=", conversationId).where("id", "=", participantId).executeTakeFirst();
      return row === undefined ? null : { conversationId, id: row.id, number: row.number, createdAt: row.created_at };
    },

    async ofParticipant(conversationId, participantId) {
      const rows = await db.selectFrom("participants as p")
        .innerJoin("votes as v", (join) => join.onRef("v.conversation_id", "=", "p.conversation_id").onRef("v.participant_number", "=", "p.number"))
        .select(["v.statement_id", "v.score"])
        .where("p.conversation_id", "=", conversationId).where("p.id", "=", participantId)
        .orderBy("v.statement_id").execute();
      return rows.map(({ statement_id, score }) => ({ statementId: statement_id, score }));
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
        .where("conversation_id", "=", conversationId).where("score", "is not", null).groupBy(sql`1`).execute();
      const people = await db.selectFrom("participants")
        .select([sql<number>`created_at / ${sql.lit(DAY_MS)}`.as("day"), (build) => build.fn.countAll<number>().as("count")])
        .where("conversation_id", "=", conversationId).groupBy(sql`1`).execute();
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
  const rows = await db.selectFrom("vote_log").select(["seq", "participant_number", "statement_id", "score", "cast_at"])
    .where("conversation_id", "=", conversationId).where("seq", ">", afterSeq).orderBy("seq").limit(LOG_BATCH).execute();
  return rows.map((row) => ({
    seq: row.seq, participantNumber: row.participant_number, statementId: row.statement_id, score: row.score, castAt: row.cast_at,
  }));
}

async function findParticipantNumber(db: Db, conversationId: string, participantId: string): Promise<number | null> {
  const row = await db.selectFrom("participants").select("number")
    .where("conversation_id", "=", conversationId).where("id", "=", participantId).executeTakeFirst();
  return row?.number ?? null;
}

async function findRequest(db: Db, conversationId: string, participantNumber: number, requestId: string) {
  const row = await db.selectFrom("vote_log").select(["seq", "statement_id", "score"])
    .where("conversation_id", "=", conversationId).where("participant_number", "=", participantNumber).where("request_id", "=", requestId)
    .executeTakeFirst();
  return row ?? null;
}

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
export async function ensureParticipant(tx: Tx, counters: Counters, participantId: string, at: number): Promise<{ readonly number: number }> {
  const known = await findParticipantNumber(tx, counters.conversation_id, participantId);
  if (known !== null) return { number: known };
  if (await isDeletedParticipant(tx, counters.conversation_id, participantId)) throw new AppError("participant-token-deleted");
  const number = counters.last_participant + 1;
  await tx.insertInto("participants").values({ conversation_id: counters.conversation_id, number, id: participantId, created_at: at }).execute();
  await setCounters(tx, counters.conversation_id, { last_participant: number, participants: counters.participants + 1 });
  return { number };
}

/** One line of the log and what it does to the current vote. The counters must be locked. Answers the line's number. */
export async function appendVote(tx: Tx, counters: Counters, vote: {
  readonly participantNumber: number;
  readonly statementId: number;
  readonly score: Score | null;
  readonly castAt: number;
  readonly requestId: string;
}): Promise<number> {
  const { conversation_id } = counters;
  const seq = counters.last_seq + 1;
  const cell = { conversation_id, participant_number: vote.participantNumber, statement_id: vote.statementId };
  await tx.insertInto("vote_log").values({ ...cell, seq, score: vote.score, cast_at: vote.castAt, request_id: vote.requestId }).execute();
  const had = await hasVote(tx, conversation_id, vote.participantNumber, vote.statementId);
  if (vote.score === null) {
    await tx.deleteFrom("votes").where("conversation_id", "=", conversation_id)
      .where("participant_number", "=", vote.participantNumber).where("statement_id", "=", vote.statementId).execute();
  } else {
    await tx.insertInto("votes").values({ ...cell, score: vote.score })
      .onConflict((conflict) => conflict.columns(["conversation_id", "participant_number", "statement_id"]).doUpdateSet({ score: vote.score as Score }))
      .execute();
  }
  const change = Number(vote.score !== null) - Number(had);
  await setCounters(tx, conversation_id, { last_seq: seq, current_votes: counters.current_votes + change });
  return seq;
}
