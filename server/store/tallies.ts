import { sql } from "kysely";
import type { Statement } from "../domain.ts";
import type { Db } from "./database.ts";
import type { ReviewedStatement } from "./store.ts";

/** Statements with how people vote on them now. */
export async function withTallies(db: Db, conversationId: string, statements: readonly Statement[]): Promise<readonly ReviewedStatement[]> {
  if (statements.length === 0) return [];
  const rows = await db.selectFrom("votes").select([
    "statement_id",
    sql<number>`count(case when score = 1 then 1 end)`.as("agrees"),
    sql<number>`count(case when score = -1 then 1 end)`.as("disagrees"),
    sql<number>`count(case when score = 0 then 1 end)`.as("passes"),
  ]).where("conversation_id", "=", conversationId).where("statement_id", "in", statements.map(({ id }) => id)).groupBy("statement_id").execute();
  const tallies = new Map(rows.map(({ statement_id, ...tally }) => [statement_id, tally]));
  return statements.map((statement) => ({ ...statement, ...(tallies.get(statement.id) ?? { agrees: 0, disagrees: 0, passes: 0 }) }));
}
