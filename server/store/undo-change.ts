import type { Selectable } from "kysely";
import type { ModerationLogEntry } from "../domain.ts";
import { AppError } from "../errors.ts";
import type { StatementsTable, Tx } from "./database.ts";
import { toLogEntry, type openLog } from "./moderation-lines.ts";
import { setText, statementRow } from "./statement-rows.ts";
import { textKey } from "../contract/text-key.ts";

type Log = Awaited<ReturnType<typeof openLog>>;
type StatementRow = Selectable<StatementsTable>;

const notUndoable = (): AppError => new AppError("change-not-undoable");

/** Takes back the correction or replacement in line `line`, if what it made still stands; see StatementChangeStore.undo. */
export async function undoChange(tx: Tx, conversationId: string, line: number, log: Log, at: number): Promise<{ readonly statementId: number; readonly newLine: number; readonly removedIds: readonly number[] }> {
  const entry = await lineOf(tx, conversationId, line);
  const statement = entry === null ? null : await statementRow(tx, conversationId, entry.statementId);
  if (entry?.change === undefined || statement === null) throw notUndoable();
  if (entry.change.kind === "corrected") return { statementId: statement.id, newLine: await undoCorrection(tx, statement, entry, log), removedIds: [] };
  if (entry.change.kind !== "reworded" && entry.change.kind !== "split") throw notUndoable();
  const { into } = entry.change;
  return { statementId: statement.id, newLine: await undoReplacement(tx, statement, entry, into, log, at), removedIds: into };
}

async function undoCorrection(tx: Tx, statement: StatementRow, { conversationId, seq }: ModerationLogEntry, log: Log): Promise<number> {
  const newest = await tx.selectFrom("statement_corrections").selectAll().where("conversation_id", "=", conversationId)
    .where("statement_id", "=", statement.id).where("is_undone", "=", 0).orderBy("seq", "desc").executeTakeFirst();
  if (newest?.seq !== seq || newest.text_after !== statement.text) throw notUndoable();
  // Somebody may have written the text of before as a statement of their own.
  const other = await tx.selectFrom("statements").select("id").where("conversation_id", "=", conversationId)
    .where("text_key", "=", textKey(newest.text_before)).where("id", "!=", statement.id).executeTakeFirst();
  if (other !== undefined) throw notUndoable();
  await setText(tx, conversationId, statement.id, newest.text_before);
  await tx.updateTable("statement_corrections").set({ is_undone: 1 }).where("conversation_id", "=", conversationId).where("seq", "=", seq).execute();
  const state = stateOf(statement);
  return log.add({ statementId: statement.id, before: state, after: state, reason: statement.reason, change: { kind: "undone", line: seq } });
}

async function undoReplacement(tx: Tx, statement: StatementRow, entry: ModerationLogEntry, into: readonly number[], log: Log, at: number): Promise<number> {
  const { conversationId, seq, before, after } = entry;
  if (statement.moderation !== after.moderation || statement.reason !== entry.reason) throw notUndoable();
  for (const id of into) await ensureUntouched(tx, conversationId, id, statement.id);
  const reason = await reasonBefore(tx, entry);
  await tx.updateTable("statements").set({ moderation: before.moderation, is_meta: Number(before.isMeta), reason, decided_at: at })
    .where("conversation_id", "=", conversationId).where("id", "=", statement.id).execute();
  for (const table of ["statement_lineage", "statement_translations", "statement_tallies"] as const) {
    await tx.deleteFrom(table).where("conversation_id", "=", conversationId).where(table === "statement_lineage" ? "child_id" : "statement_id", "in", into).execute();
  }
  // Their numbers are not given out again: the log goes on naming them.
  await tx.deleteFrom("statements").where("conversation_id", "=", conversationId).where("id", "in", into).execute();
  return log.add({ statementId: statement.id, before: stateOf(statement), after: before, reason, change: { kind: "undone", line: seq } });
}

/** A new statement may go only while it is as it was made, and nobody has ever voted on it or written the same. */
async function ensureUntouched(tx: Tx, conversationId: string, id: number, parentId: number): Promise<void> {
  const child = await statementRow(tx, conversationId, id);
  const made = await tx.selectFrom("moderation_log").selectAll().where("conversation_id", "=", conversationId).where("statement_id", "=", id).orderBy("seq").executeTakeFirst();
  const vote = await tx.selectFrom("vote_log").select("seq").where("conversation_id", "=", conversationId).where("statement_id", "=", id).limit(1).executeTakeFirst();
  const writer = await tx.selectFrom("submissions").select("statement_id").where("conversation_id", "=", conversationId).where("statement_id", "=", id).limit(1).executeTakeFirst();
  const later = await tx.selectFrom("statement_lineage").select("child_id").where("conversation_id", "=", conversationId).where("parent_id", "=", id).limit(1).executeTakeFirst();
  const corrected = await tx.selectFrom("statement_corrections").select("seq").where("conversation_id", "=", conversationId).where("statement_id", "=", id).where("is_undone", "=", 0).limit(1).executeTakeFirst();
  const isAsMade = child?.parent_id === parentId && child.moderation === made?.moderation_after && child.is_meta === made.is_meta_after;
  if (!isAsMade || vote !== undefined || writer !== undefined || later !== undefined || corrected !== undefined) throw notUndoable();
}

/** The reason that stood before a line: each line carries the reason that stands after it. */
async function reasonBefore(tx: Tx, { conversationId, statementId, seq }: ModerationLogEntry): Promise<string | null> {
  const earlier = await tx.selectFrom("moderation_log").select("reason").where("conversation_id", "=", conversationId)
    .where("statement_id", "=", statementId).where("seq", "<", seq).orderBy("seq", "desc").executeTakeFirst();
  return earlier?.reason ?? null;
}

async function lineOf(tx: Tx, conversationId: string, line: number): Promise<ModerationLogEntry | null> {
  const row = await tx.selectFrom("moderation_log").selectAll().where("conversation_id", "=", conversationId).where("seq", "=", line).executeTakeFirst();
  return row === undefined ? null : toLogEntry(row);
}

const stateOf = ({ moderation, is_meta }: StatementRow) => ({ moderation, isMeta: is_meta === 1 });
