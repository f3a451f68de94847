import type { Statement } from "../domain.ts";
import type { Db } from "./database.ts";

/** Statements with their texts of before, where somebody corrected them. Few ever are. */
export async function originals<Kind extends Statement>(db: Db, conversationId: string, statements: readonly Kind[]): Promise<readonly Kind[]> {
  const rows = await db.selectFrom("statement_corrections").select(["statement_id", "text_before", "had_votes"])
    .where("conversation_id", "=", conversationId).where("is_undone", "=", 0).orderBy("seq").execute();
  if (rows.length === 0) return statements;
  return statements.map((statement) => {
    const own = rows.filter(({ statement_id }) => statement_id === statement.id);
    const [first] = own;
    if (first === undefined) return statement;
    const voted = own.find(({ had_votes }) => had_votes === 1);
    return { ...statement, original: first.text_before, ...(voted !== undefined && { votedText: voted.text_before }) };
  });
}
