import { sql, type Selectable } from "kysely";
import type { Kiosk, ParticipantSource, SourceCounts } from "../contract/workshop.ts";
import { kioskPrefix } from "../participant-source.ts";
import { excludedNumbers } from "./exclusions.ts";
import { lockCounters, type StoreContext } from "./counters.ts";
import type { KiosksTable } from "./workshop-tables.ts";
import type { KioskStore } from "./workshop-store.ts";

export function createKioskStore({ db, dialect }: StoreContext): KioskStore {
  return {
    open: ({ conversationId, label, codeHash, idleSeconds, endsAt, by }) => db.transaction().execute(async (tx) => {
      await lockCounters(tx, dialect, conversationId);
      const last = await tx.selectFrom("kiosks").select((build) => build.fn.max("number").as("number"))
        .where("conversation_id", "=", conversationId).executeTakeFirst();
      const row: Selectable<KiosksTable> = {
        conversation_id: conversationId, number: Number(last?.number ?? 0) + 1, label, code_hash: codeHash, idle_seconds: idleSeconds,
        created_at: by.at, created_by: by.personId, ends_at: endsAt, ended_at: null,
      };
      await tx.insertInto("kiosks").values(row).execute();
      return toKiosk(row, 0, by.at);
    }),

    async list(conversationId, now) {
      const rows = await db.selectFrom("kiosks").selectAll().where("conversation_id", "=", conversationId).orderBy("number", "desc").execute();
      const people = await db.selectFrom("participants").select("id").where("conversation_id", "=", conversationId).where("source", "=", "kiosk").execute();
      return rows.map((row) => toKiosk(row, people.filter(({ id }) => id.startsWith(kioskPrefix(row.number))).length, now));
    },

    async findByCode(conversationId, codeHash) {
      const row = await db.selectFrom("kiosks").selectAll().where("conversation_id", "=", conversationId).where("code_hash", "=", codeHash).executeTakeFirst();
      return row === undefined ? null : { number: row.number, label: row.label, endsAt: row.ends_at, endedAt: row.ended_at, idleSeconds: row.idle_seconds };
    },

    async end(conversationId, number, at) {
      const found = await db.selectFrom("kiosks").select("number").where("conversation_id", "=", conversationId).where("number", "=", number).executeTakeFirst();
      await db.updateTable("kiosks").set({ ended_at: at })
        .where("conversation_id", "=", conversationId).where("number", "=", number).where("ended_at", "is", null).execute();
      return found !== undefined;
    },

    async sources(conversationId) {
      const counters = await db.selectFrom("counters").select(["participants", "current_votes"]).where("conversation_id", "=", conversationId).executeTakeFirst();
      const rows = await db.selectFrom("participants as p")
        .leftJoin("votes as v", (join) => join.onRef("v.conversation_id", "=", "p.conversation_id").onRef("v.participant_number", "=", "p.number"))
        .select(["p.source", sql<number>`count(distinct p.number)`.as("participants"), sql<number>`count(v.statement_id)`.as("votes")])
        .where("p.conversation_id", "=", conversationId).where("p.source", "<>", "online")
        .where("p.number", "not in", excludedNumbers(db, conversationId)).groupBy("p.source").execute();
      const left = await db.selectFrom("excluded_participants as e")
        .leftJoin("votes as v", (join) => join.onRef("v.conversation_id", "=", "e.conversation_id").onRef("v.participant_number", "=", "e.participant_number"))
        .select([sql<number>`count(distinct e.participant_number)`.as("participants"), sql<number>`count(v.statement_id)`.as("votes")])
        .where("e.conversation_id", "=", conversationId).executeTakeFirst();
      const of = (source: ParticipantSource) => {
        const row = rows.find((one) => one.source === source);
        return { participants: Number(row?.participants ?? 0), votes: Number(row?.votes ?? 0) };
      };
      const [kiosk, paper] = [of("kiosk"), of("paper")];
      return {
        online: {
          participants: (counters?.participants ?? 0) - kiosk.participants - paper.participants - Number(left?.participants ?? 0),
          votes: (counters?.current_votes ?? 0) - kiosk.votes - paper.votes - Number(left?.votes ?? 0),
        },
        kiosk, paper,
      } satisfies SourceCounts;
    },

    async offlineParticipants(conversationId) {
      return db.selectFrom("participants").select(["number", "source"])
        .where("conversation_id", "=", conversationId).where("source", "<>", "online").orderBy("number").execute();
    },
  };
}

const toKiosk = (row: Selectable<KiosksTable>, participants: number, now: number): Kiosk => ({
  number: row.number, label: row.label, createdAt: row.created_at, endsAt: row.ended_at ?? row.ends_at, idleSeconds: row.idle_seconds,
  isOpen: row.ended_at === null && now < row.ends_at, participants,
});
