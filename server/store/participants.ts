import type { StoreContext } from "./counters.ts";
import { deleteParticipant } from "./delete-participant.ts";
import { isDeletedParticipant } from "./deleted-participants.ts";
import { isReplaced } from "./replace-ids.ts";
import type { ParticipantStore } from "./store.ts";

export function createParticipantStore({ db, dialect }: StoreContext): ParticipantStore {
  return {
    isDeleted: (conversationId, participantId) => isDeletedParticipant(db, conversationId, participantId),
    async ids(conversationId, after, most) {
      const rows = await db.selectFrom("participants").select("id").where("conversation_id", "=", conversationId).where("id", ">", after)
        .union((from) => from.selectFrom("answers").select("participant_id as id").where("conversation_id", "=", conversationId).where("participant_id", ">", after))
        .union((from) => from.selectFrom("reader_ids").select("participant_id as id").where("conversation_id", "=", conversationId).where("participant_id", ">", after))
        .orderBy("id").limit(most).execute();
      return rows.map(({ id }) => id);
    },
    async idOf(conversationId, number) {
      const row = await db.selectFrom("participants").select("id").where("conversation_id", "=", conversationId).where("number", "=", number).executeTakeFirst();
      return row === undefined || isReplaced(row.id, number) ? null : row.id;
    },
    delete: (deletion) => db.transaction().execute((tx) => deleteParticipant(tx, dialect, deletion)),
    async voteLog(conversationId, participantId) {
      const rows = await db.selectFrom("participants as p")
        .innerJoin("vote_log as l", (join) => join.onRef("l.conversation_id", "=", "p.conversation_id").onRef("l.participant_number", "=", "p.number"))
        .select(["l.seq", "l.participant_number", "l.statement_id", "l.score", "l.is_important", "l.cast_at"])
        .where("p.conversation_id", "=", conversationId).where("p.id", "=", participantId).orderBy("l.seq").execute();
      return rows.map((row) => ({ seq: row.seq, participantNumber: row.participant_number, statementId: row.statement_id, score: row.score, castAt: row.cast_at, ...(row.is_important === 1 && { isImportant: true as const }) }));
    },
  };
}
