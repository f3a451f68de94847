import type { Selectable } from "kysely";
import type { ParticipantSource } from "../contract/workshop.ts";
import type { Statement } from "../domain.ts";
import type { StatementsTable, Tx } from "./database.ts";
import type { NewStatement } from "./store.ts";
import { searchKey } from "./search-key.ts";
import { textKey } from "../contract/text-key.ts";

/** The statement whose text is the same after folding; see text-key.ts. */
export async function findByText(tx: Tx, conversationId: string, key: string): Promise<Statement | null> {
  const row = await tx.selectFrom("statements").selectAll()
    .where("conversation_id", "=", conversationId).where("text_key", "=", key).orderBy("id").executeTakeFirst();
  return row === undefined ? null : toStatement(row);
}

export async function insertStatement(tx: Tx, { conversationId, id, authorNumber, authorSource = null, parentId = null, statement }: {
  readonly conversationId: string;
  readonly id: number;
  readonly authorNumber: number | null;
  readonly authorSource?: ParticipantSource | null;
  /** The statement it was reworded or split from. */
  readonly parentId?: number | null;
  readonly statement: NewStatement;
}): Promise<Statement> {
  const row: Selectable<StatementsTable> = {
    conversation_id: conversationId,
    id,
    text: statement.text,
    text_key: textKey(statement.text),
    language: statement.language,
    author: statement.author,
    author_number: authorNumber,
    author_source: authorSource,
    moderation: statement.moderation,
    is_meta: Number(statement.isMeta),
    reason: null,
    created_at: statement.createdAt,
    decided_at: null,
    search_key: searchKey(statement.text),
    parent_id: parentId,
  };
  await tx.insertInto("statements").values(row).execute();
  return toStatement(row);
}

export async function statementRow(tx: Tx, conversationId: string, statementId: number): Promise<Selectable<StatementsTable> | null> {
  return await tx.selectFrom("statements").selectAll().where("conversation_id", "=", conversationId).where("id", "=", statementId).executeTakeFirst() ?? null;
}

/** Another text, with everything that follows from it. */
export async function setText(tx: Tx, conversationId: string, statementId: number, text: string): Promise<void> {
  await tx.updateTable("statements").set({ text, text_key: textKey(text), search_key: searchKey(text) })
    .where("conversation_id", "=", conversationId).where("id", "=", statementId).execute();
}

export const toStatement = (row: Selectable<StatementsTable>): Statement => ({
  conversationId: row.conversation_id,
  id: row.id,
  text: row.text,
  language: row.language,
  author: row.author,
  authorNumber: row.author_number,
  ...(row.author_source !== null && { authorSource: row.author_source }),
  moderation: row.moderation,
  isMeta: row.is_meta === 1,
  reason: row.reason,
  createdAt: row.created_at,
  decidedAt: row.decided_at,
  ...(row.parent_id !== null && { parentId: row.parent_id }),
});
