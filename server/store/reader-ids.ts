import type { ReaderIdRules } from "../contract/reader-ids.ts";
import { usualReaderIds, type KeyMark } from "../site.ts";
import type { StoreContext } from "./counters.ts";
import type { Db, Tx } from "./database.ts";
import { readRetention } from "./retention.ts";
import type { ReaderIdStore } from "./site-store.ts";

export function createReaderIdStore({ db }: StoreContext): ReaderIdStore {
  return {
    async identity(conversationId) {
      const row = await db.selectFrom("reader_id_rules").selectAll().where("conversation_id", "=", conversationId).executeTakeFirst();
      const site = await db.selectFrom("site_pages").innerJoin("sites", "sites.id", "site_pages.site_id")
        .select(["sites.id", "sites.name", "sites.key_id", "sites.key_made_at"])
        .where("site_pages.conversation_id", "=", conversationId).executeTakeFirst();
      return {
        ...rulesOf(row),
        key: row === undefined ? null : keyMark(row),
        site: site === undefined ? null : { id: site.id, name: site.name, key: keyMark(site) },
      };
    },
    rules: (conversationId) => readRules(db, conversationId),
    setRules: (conversationId, rules) => db.transaction().execute((tx) => saveRules(tx, conversationId, rules)),
    setKey: (conversationId, { keyId, keyMadeAt }) => db.transaction().execute(async (tx) => {
      await saveRules(tx, conversationId, await readRules(tx, conversationId));
      await tx.updateTable("reader_id_rules").set({ key_id: keyId, key_made_at: keyMadeAt }).where("conversation_id", "=", conversationId).execute();
    }),
    keep: (conversationId, participantId, externalId) => db.transaction().execute(async (tx) => {
      if (!(await readRules(tx, conversationId)).keepsReaderIds) return;
      // Whoever only looks in after the ids were let go leaves none behind again.
      if ((await readRetention(tx, conversationId)).areIdsReplaced) return;
      await tx.insertInto("reader_ids").values({ conversation_id: conversationId, participant_id: participantId, external_id: externalId })
        .onConflict((conflict) => conflict.columns(["conversation_id", "participant_id"]).doUpdateSet({ external_id: externalId })).execute();
    }),
    async find(conversationId, participantId) {
      const row = await db.selectFrom("reader_ids").select("external_id")
        .where("conversation_id", "=", conversationId).where("participant_id", "=", participantId).executeTakeFirst();
      return row?.external_id ?? null;
    },
    async holders(conversationId, externalId) {
      const rows = await db.selectFrom("reader_ids").select("participant_id").where("conversation_id", "=", conversationId).where("external_id", "=", externalId).orderBy("participant_id").execute();
      return rows.map(({ participant_id }) => participant_id);
    },
    async count(conversationId) {
      const { count } = await db.selectFrom("reader_ids").select(({ fn }) => fn.countAll<number>().as("count"))
        .where("conversation_id", "=", conversationId).executeTakeFirstOrThrow();
      return Number(count);
    },
    async list(conversationId) {
      const rows = await db.selectFrom("reader_ids as r")
        .innerJoin("participants as p", (join) => join.onRef("p.conversation_id", "=", "r.conversation_id").onRef("p.id", "=", "r.participant_id"))
        .select(["p.number", "r.external_id"]).where("r.conversation_id", "=", conversationId).orderBy("p.number").execute();
      return rows.map((row) => ({ number: row.number, externalId: row.external_id }));
    },
  };
}

/** Sets the rules and leaves the key as it is. What may no longer be kept goes at once. */
export async function saveRules(tx: Tx, conversationId: string, { readerIds, keepsReaderIds }: ReaderIdRules): Promise<void> {
  const columns = { reader_ids: readerIds, keeps_reader_ids: Number(keepsReaderIds) };
  await tx.insertInto("reader_id_rules").values({ conversation_id: conversationId, ...columns, key_id: null, key_made_at: null })
    .onConflict((conflict) => conflict.column("conversation_id").doUpdateSet(columns)).execute();
  if (!keepsReaderIds) await tx.deleteFrom("reader_ids").where("conversation_id", "=", conversationId).execute();
}

/** Part of deleting a participant. */
export async function forgetReaderId(tx: Tx, conversationId: string, participantId: string): Promise<void> {
  await tx.deleteFrom("reader_ids").where("conversation_id", "=", conversationId).where("participant_id", "=", participantId).execute();
}

async function readRules(from: Db, conversationId: string): Promise<ReaderIdRules> {
  return rulesOf(await from.selectFrom("reader_id_rules").select(["reader_ids", "keeps_reader_ids"]).where("conversation_id", "=", conversationId).executeTakeFirst());
}

const rulesOf = (row: { readonly reader_ids: ReaderIdRules["readerIds"]; readonly keeps_reader_ids: number } | undefined): ReaderIdRules =>
  (row === undefined ? usualReaderIds : { readerIds: row.reader_ids, keepsReaderIds: row.keeps_reader_ids === 1 });

export const keyMark = ({ key_id, key_made_at }: { readonly key_id: string | null; readonly key_made_at: number | null }): KeyMark | null =>
  (key_id === null ? null : { keyId: key_id, keyMadeAt: key_made_at ?? 0 });
