import { sql } from "kysely";
import type { AnswerStore, StoredResults } from "./answer-store.ts";
import type { StoreContext } from "./counters.ts";

type ResultStore = Pick<AnswerStore, "ofVoters" | "votesOfAnswered" | "votedSince" | "talliesOf" | "census" | "saveCensus" | "latestResults" | "addResults">;

/** People whose votes are read at once. */
const PEOPLE = 2000;

/** What the results of the questions are made from, and what was shown of them. */
export function createAnswerResultStore({ db }: StoreContext): ResultStore {
  const answered = (conversationId: string) => db.selectFrom("answers as a")
    .innerJoin("participants as p", (join) => join.onRef("p.conversation_id", "=", "a.conversation_id").onRef("p.id", "=", "a.participant_id"))
    .where("a.conversation_id", "=", conversationId);
  return {
    async ofVoters(conversationId) {
      const rows = await answered(conversationId).select(["p.number", "a.question_id", "a.answer_id", "a.answered_at"]).orderBy("p.number").orderBy("a.question_id").execute();
      return rows.map((row) => ({ participantNumber: row.number, questionId: row.question_id, answerId: row.answer_id, answeredAt: row.answered_at }));
    },

    async *votesOfAnswered(conversationId) {
      for (let after = -1; ;) {
        const people = await answered(conversationId).select("p.number").distinct().where("p.number", ">", after).orderBy("p.number").limit(PEOPLE).execute();
        const last = people.at(-1);
        if (last === undefined) return;
        const rows = await db.selectFrom("votes").select(["participant_number", "statement_id", "score"])
          .where("conversation_id", "=", conversationId).where("participant_number", ">", after).where("participant_number", "<=", last.number)
          .where("participant_number", "in", people.map(({ number }) => number)).execute();
        yield rows.map((row) => ({ participantNumber: row.participant_number, statementId: row.statement_id, score: row.score }));
        after = last.number;
      }
    },

    async votedSince(conversationId, seq) {
      const rows = await db.selectFrom("vote_log").select(["participant_number", "statement_id", ({ fn }) => fn.max("seq").as("seq")])
        .where("conversation_id", "=", conversationId).where("seq", ">", seq).groupBy(["participant_number", "statement_id"]).execute();
      return rows.map((row) => ({ participantNumber: row.participant_number, statementId: row.statement_id, seq: row.seq }));
    },

    async talliesOf(conversationId) {
      const rows = await db.selectFrom("votes").select([
        "statement_id",
        sql<number>`count(case when score = 1 then 1 end)`.as("agrees"),
        sql<number>`count(case when score = -1 then 1 end)`.as("disagrees"),
        sql<number>`count(case when score = 0 then 1 end)`.as("passes"),
      ]).where("conversation_id", "=", conversationId).groupBy("statement_id").execute();
      return new Map(rows.map((row) => [row.statement_id, [Number(row.agrees), Number(row.disagrees), Number(row.passes)] as const]));
    },

    async census(conversationId) {
      const rows = await db.selectFrom("census").selectAll().where("conversation_id", "=", conversationId).orderBy("question_id").execute();
      return rows.map((row) => ({ questionId: row.question_id, source: row.source, dated: row.dated, shares: JSON.parse(row.shares) as Record<string, number> }));
    },
    async saveCensus(conversationId, questionId, census) {
      if (census === null) {
        await db.deleteFrom("census").where("conversation_id", "=", conversationId).where("question_id", "=", questionId).execute();
        return;
      }
      const columns = { source: census.source, dated: census.dated, shares: JSON.stringify(census.shares), updated_at: census.at, updated_by: census.by };
      await db.insertInto("census").values({ conversation_id: conversationId, question_id: questionId, ...columns })
        .onConflict((conflict) => conflict.columns(["conversation_id", "question_id"]).doUpdateSet(columns)).execute();
    },

    async latestResults(conversationId) {
      const row = await db.selectFrom("answer_results").selectAll().where("conversation_id", "=", conversationId).orderBy("version", "desc").limit(1).executeTakeFirst();
      return row === undefined ? null : {
        version: row.version, publishedAt: row.published_at,
        shown: JSON.parse(row.body) as StoredResults["shown"], exact: JSON.parse(row.exact) as StoredResults["exact"],
      };
    },
    async addResults(conversationId, { version, publishedAt, lastSeq, shown, exact }) {
      const added = await db.insertInto("answer_results")
        .values({ conversation_id: conversationId, version, published_at: publishedAt, last_seq: lastSeq, body: JSON.stringify(shown), exact: JSON.stringify(exact) })
        .onConflict((conflict) => conflict.columns(["conversation_id", "version"]).doNothing()).executeTakeFirst();
      return Number(added.numInsertedOrUpdatedRows ?? 0) > 0;
    },
  };
}
