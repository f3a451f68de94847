import type { Selectable } from "kysely";
import { AppError } from "../errors.ts";
import type { CountersTable, Db, Dialect, Tx } from "./database.ts";

/** What the parts of the store share. */
export interface StoreContext {
  readonly db: Db;
  readonly dialect: Dialect;
}

export type Counters = Selectable<CountersTable>;

/**
 * The counters of a conversation, locked until the transaction ends (SQLite: the transaction itself is the lock).
 * @throws AppError "conversation-not-found"
 */
export async function lockCounters(tx: Tx, dialect: Dialect, conversationId: string): Promise<Counters> {
  const counters = await tx.selectFrom("counters").selectAll().where("conversation_id", "=", conversationId)
    .$if(dialect === "postgres", (query) => query.forUpdate())
    .executeTakeFirst();
  if (counters === undefined) throw new AppError("conversation-not-found");
  return counters;
}

export async function setCounters(tx: Tx, conversationId: string, changes: Partial<Omit<Counters, "conversation_id">>): Promise<void> {
  await tx.updateTable("counters").set(changes).where("conversation_id", "=", conversationId).execute();
}

/** After a change of statements, or of settings the opinion map depends on. */
export const statementsChanged = ({ revision }: Counters): Pick<Counters, "revision" | "statements_revision"> =>
  ({ revision: revision + 1, statements_revision: revision + 1 });
