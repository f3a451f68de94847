import type { Selectable } from "kysely";
import type { ParticipantSource } from "../contract/workshop.ts";
import type { Statement } from "../domain.ts";
import type { StatementsTable, Tx } from "./database.ts";
import type { NewStatement } from "./store.ts";
import { textKey } from "./text-key.ts";

/** The statement whose text is the same after folding; see text-key.ts. */
export async function findByText(tx: Tx, conversationId: string, key: string): Promise<Statement | null> {
  const row = await tx.selectFrom("statements").selectAll()
    .where("conversation_id", "=", conversationId).where("text_key", "=", key).orderBy("id").executeTakeFirst();
  return row === undefined ? null : toStatement(row);
}

export async function insertStatement(tx: Tx, { conversationId, id, authorNumber, authorSource = null, statement }: {
  readonly conversationId: string;
  readonly id: number;
  readonly authorNumber: number | null;
  readonly authorSource?: ParticipantSource | null;
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
  };
  await tx.insertInto("statements").values(row).execute();
  return toStatement(row);
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
});
