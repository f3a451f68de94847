import { sql } from "kysely";
import { AppError } from "../errors.ts";
import { lockCounters } from "./counters.ts";
import type { Dialect, Tx } from "./database.ts";
import type { DeletedConversation } from "./life-store.ts";
import { tablesOfConversations } from "./tables-of-conversations.ts";

/** Tables that hang on a report or a report job and not on the conversation itself. */
const hanging = [
  { table: "report_inputs", column: "report_id", parent: "reports" },
  { table: "report_edits", column: "report_id", parent: "reports" },
  { table: "report_approvals", column: "report_id", parent: "reports" },
  { table: "report_units", column: "job_id", parent: "report_jobs" },
] as const;

/**
 * Deletes a conversation with everything that names it. Which tables those are is asked of the database: one that is added
 * later and has a column "conversation_id" is not forgotten. What stays is one line: id, when, and who.
 */
export async function deleteConversation(tx: Tx, dialect: Dialect, conversationId: string, { deletedAt, deletedBy }: DeletedConversation): Promise<boolean> {
  try {
    await lockCounters(tx, dialect, conversationId);
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
  for (const { table, column, parent } of hanging) {
    await sql`delete from ${sql.table(table)} where ${sql.ref(column)} in (select id from ${sql.table(parent)} where conversation_id = ${conversationId})`.execute(tx);
  }
  // The vote log leans on the statements, and everything on the conversation.
  await tx.deleteFrom("vote_log").where("conversation_id", "=", conversationId).execute();
  for (const { name } of await tablesOfConversations(tx)) await sql`delete from ${sql.table(name)} where conversation_id = ${conversationId}`.execute(tx);
  await tx.deleteFrom("conversations").where("id", "=", conversationId).execute();
  await tx.insertInto("deleted_conversations").values({ id: conversationId, deleted_at: deletedAt, deleted_by: deletedBy }).execute();
  return true;
}
