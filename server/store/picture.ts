import { sql } from "kysely";
import type { ParticipantSource } from "../contract/workshop.ts";
import type { StoreContext } from "./counters.ts";
import type { PictureStore } from "./picture-store.ts";

const HOUR_MS = 3_600_000;

export function createPictureStore({ db }: StoreContext): PictureStore {
  return {
    async hours(conversationId) {
      // Both databases round this division of whole numbers down.
      const votes = await db.selectFrom("vote_log")
        .select([sql<number>`cast_at / ${sql.lit(HOUR_MS)}`.as("hour"), (build) => build.fn.countAll<number>().as("count")])
        .where("conversation_id", "=", conversationId).where("score", "is not", null).groupBy(sql`1`).execute();
      const people = await db.selectFrom("participants")
        .select([sql<number>`created_at / ${sql.lit(HOUR_MS)}`.as("hour"), (build) => build.fn.countAll<number>().as("count")])
        .where("conversation_id", "=", conversationId).groupBy(sql`1`).execute();
      const [given, newcomers] = [new Map(votes.map(({ hour, count }) => [hour, count])), new Map(people.map(({ hour, count }) => [hour, count]))];
      return [...new Set([...given.keys(), ...newcomers.keys()])].sort((a, b) => a - b)
        .map((hour) => ({ hour, votes: given.get(hour) ?? 0, newParticipants: newcomers.get(hour) ?? 0 }));
    },

    async votesDistribution(conversationId) {
      const rows = await db
        .selectFrom((build) => build.selectFrom("votes").select(({ fn }) => fn.countAll<number>().as("votes"))
          .where("conversation_id", "=", conversationId).groupBy("participant_number").as("each"))
        .select(["each.votes", (build) => build.fn.countAll<number>().as("people")]).groupBy("each.votes").execute();
      return new Map(rows.map(({ votes, people }) => [votes, people]));
    },

    async sources(conversationId) {
      const rows = await db.selectFrom("participants").select(["source", (build) => build.fn.countAll<number>().as("count")])
        .where("conversation_id", "=", conversationId).groupBy("source").execute();
      const of = (source: ParticipantSource): number => rows.find((row) => row.source === source)?.count ?? 0;
      return { online: of("online"), kiosk: of("kiosk"), paper: of("paper") };
    },

    addArrivals: (counts) => db.transaction().execute(async (tx) => {
      for (const { conversationId, day, kind, name, count } of counts) {
        await tx.insertInto("arrivals").values({ conversation_id: conversationId, day, kind, name, count })
          .onConflict((conflict) => conflict.columns(["conversation_id", "day", "kind", "name"]).doUpdateSet((build) => ({ count: build("arrivals.count", "+", count) })))
          .execute();
      }
    }),

    async arrivals(conversationId) {
      const rows = await db.selectFrom("arrivals").select(["kind", "name", (build) => build.fn.sum<number>("count").as("count")])
        .where("conversation_id", "=", conversationId).groupBy(["kind", "name"]).execute();
      // PostgreSQL sums whole numbers to a wider kind, which arrives as text.
      return rows.map(({ kind, name, count }) => ({ kind, name, count: Number(count) }));
    },
  };
}
