import type { PrivacyLogKind, PrivacyLogLine } from "../contract/privacy-log.ts";
import { lockCounters, type StoreContext } from "./counters.ts";
import type { Tx } from "./database.ts";

/** What to write down: what was done, with how many rows, when, and by whom. */
export interface PrivacyLogEntry {
  readonly kind: PrivacyLogKind;
  readonly rows: number;
  readonly at: number;
  readonly by: "clock" | "participant" | { readonly personId: string };
}

/** What was done with participants' data. Lines are added and never changed; none says whose data it was. */
export interface PrivacyLogStore {
  /** Throws AppError "conversation-not-found". */
  add(conversationId: string, entry: PrivacyLogEntry): Promise<void>;
  /** Newest first. */
  list(conversationId: string): Promise<readonly PrivacyLogLine[]>;
}

export const createPrivacyLogStore = ({ db, dialect }: StoreContext): PrivacyLogStore => ({
  add: (conversationId, entry) => db.transaction().execute(async (tx) => {
    await lockCounters(tx, dialect, conversationId);
    await addPrivacyLine(tx, conversationId, entry);
  }),
  async list(conversationId) {
    const rows = await db.selectFrom("privacy_log").selectAll().where("conversation_id", "=", conversationId).orderBy("seq", "desc").execute();
    return rows.map((row) => ({ number: row.seq, at: row.at, kind: row.kind, rows: row.row_count, actor: row.actor, person: row.person }));
  },
});

/** A line written in the transaction that does what it says. The counters must be locked: they keep the numbers apart. */
export async function addPrivacyLine(tx: Tx, conversation_id: string, { kind, rows, at, by }: PrivacyLogEntry): Promise<void> {
  const log = tx.selectFrom("privacy_log").where("conversation_id", "=", conversation_id);
  const last = await log.select((build) => [build.fn.max<number | null>("seq").as("seq"), build.fn.max<number | null>("person").as("person")]).executeTakeFirst();
  const person_id = typeof by === "object" ? by.personId : null;
  const own = person_id === null ? undefined : await log.select("person").where("person_id", "=", person_id).limit(1).executeTakeFirst();
  await tx.insertInto("privacy_log").values({
    conversation_id, seq: Number(last?.seq ?? 0) + 1, at, kind, row_count: rows, person_id,
    actor: typeof by === "object" ? "person" : by,
    person: person_id === null ? null : own?.person ?? Number(last?.person ?? 0) + 1,
  }).execute();
}
