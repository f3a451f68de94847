import { sql } from "kysely";
import type { GateRules, InvitationBatch } from "../contract/gates.ts";
import { lockCounters, type StoreContext } from "./counters.ts";
import type { Db, Tx } from "./database.ts";
import type { Admission, GateStore } from "./gate-store.ts";

/** Rows in one INSERT. */
const AT_ONCE = 2_000;

const openToAll: GateRules = { work: "off", needsCode: false, needsList: false, needsSignIn: false };

export function createGateStore({ db, dialect }: StoreContext): GateStore {
  return {
    async rules(conversationId) {
      const row = await db.selectFrom("gate_rules").selectAll().where("conversation_id", "=", conversationId).executeTakeFirst();
      return row === undefined ? openToAll : { work: row.work, needsCode: row.needs_code === 1, needsList: row.needs_list === 1, needsSignIn: row.needs_sign_in === 1 };
    },

    async setRules(conversationId, { work, needsCode, needsList, needsSignIn }) {
      const columns = { work, needs_code: Number(needsCode), needs_list: Number(needsList), needs_sign_in: Number(needsSignIn) };
      await db.insertInto("gate_rules").values({ conversation_id: conversationId, ...columns }).onConflict((conflict) => conflict.column("conversation_id").doUpdateSet(columns)).execute();
    },

    async standing(conversationId, participantId) {
      if (await isAdmitted(db, conversationId, participantId)) return "admitted";
      const known = await db.selectFrom("participants").select("number").where("conversation_id", "=", conversationId).where("id", "=", participantId).executeTakeFirst();
      return known === undefined ? "unknown" : "voted";
    },

    admit: (admission) => db.transaction().execute(async (tx) => {
      const { conversationId, participantId, codeHash, work, at } = admission;
      // Whoever else is at this door waits here.
      await lockCounters(tx, dialect, conversationId);
      if (await isAdmitted(tx, conversationId, participantId)) return "admitted";
      if (work !== null && !(await useWork(tx, work))) return "proof-of-work-invalid";
      if (codeHash !== null && !(await useCode(tx, admission, codeHash, at))) return "invitation-invalid";
      await tx.insertInto("admissions").values({ conversation_id: conversationId, participant_id: participantId }).execute();
      return "admitted";
    }),

    addBatch: ({ conversationId, label, usesEach, endsAt, codeHashes, by }) => db.transaction().execute(async (tx) => {
      await lockCounters(tx, dialect, conversationId);
      const last = await tx.selectFrom("invitation_batches").select((build) => build.fn.max("number").as("number")).where("conversation_id", "=", conversationId).executeTakeFirst();
      const number = Number(last?.number ?? 0) + 1;
      await tx.insertInto("invitation_batches").values({
        conversation_id: conversationId, number, label, uses_each: usesEach, created_at: by.at, created_by: by.name, ends_at: endsAt, revoked_at: null,
      }).execute();
      for (let from = 0; from < codeHashes.length; from += AT_ONCE) {
        await tx.insertInto("invitations").values(codeHashes.slice(from, from + AT_ONCE).map((code_hash) => ({ conversation_id: conversationId, code_hash, batch: number, uses: 0 }))).execute();
      }
      return { number, label, codes: codeHashes.length, usesEach, used: 0, createdAt: by.at, createdBy: by.name, endsAt, revokedAt: null };
    }),

    async batches(conversationId) {
      const rows = await db.selectFrom("invitation_batches as b")
        .innerJoin("invitations as i", (join) => join.onRef("i.conversation_id", "=", "b.conversation_id").onRef("i.batch", "=", "b.number"))
        .selectAll("b").select([sql<number>`count(*)`.as("codes"), sql<number>`sum(i.uses)`.as("used")])
        .where("b.conversation_id", "=", conversationId)
        .groupBy(["b.conversation_id", "b.number", "b.label", "b.uses_each", "b.created_at", "b.created_by", "b.ends_at", "b.revoked_at"]).orderBy("b.number", "desc").execute();
      return rows.map((row): InvitationBatch => ({
        number: row.number, label: row.label, codes: Number(row.codes), usesEach: row.uses_each, used: Number(row.used), createdAt: row.created_at, createdBy: row.created_by,
        endsAt: row.ends_at, revokedAt: row.revoked_at,
      }));
    },

    async revokeBatch(conversationId, number, at) {
      const found = await db.selectFrom("invitation_batches").select("number").where("conversation_id", "=", conversationId).where("number", "=", number).executeTakeFirst();
      await db.updateTable("invitation_batches").set({ revoked_at: at }).where("conversation_id", "=", conversationId).where("number", "=", number).where("revoked_at", "is", null).execute();
      return found !== undefined;
    },

    setAllowed: (conversationId, idHashes) => db.transaction().execute(async (tx) => {
      await tx.deleteFrom("allowed_ids").where("conversation_id", "=", conversationId).execute();
      for (let from = 0; from < idHashes.length; from += AT_ONCE) {
        await tx.insertInto("allowed_ids").values(idHashes.slice(from, from + AT_ONCE).map((id_hash) => ({ conversation_id: conversationId, id_hash }))).onConflict((conflict) => conflict.doNothing()).execute();
      }
    }),
    async isAllowed(conversationId, idHash) {
      const row = await db.selectFrom("allowed_ids").select("id_hash").where("conversation_id", "=", conversationId).where("id_hash", "=", idHash).executeTakeFirst();
      return row !== undefined;
    },
    async countAllowed(conversationId) {
      const { count } = await db.selectFrom("allowed_ids").select(({ fn }) => fn.countAll<number>().as("count")).where("conversation_id", "=", conversationId).executeTakeFirstOrThrow();
      return Number(count);
    },

    async forgetSolvedBefore(time) {
      await db.deleteFrom("solved_work").where("expires_at", "<", time).execute();
    },
  };
}

/** Part of deleting a participant. */
export async function forgetAdmission(tx: Tx, conversationId: string, participantId: string): Promise<void> {
  await tx.deleteFrom("admissions").where("conversation_id", "=", conversationId).where("participant_id", "=", participantId).execute();
}

async function isAdmitted(from: Db, conversationId: string, participantId: string): Promise<boolean> {
  const row = await from.selectFrom("admissions").select("participant_id").where("conversation_id", "=", conversationId).where("participant_id", "=", participantId).executeTakeFirst();
  return row !== undefined;
}

/** False when this challenge was used before. */
async function useWork(tx: Tx, { signature, expiresAt }: NonNullable<Admission["work"]>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.insertInto("solved_work").values({ signature, expires_at: expiresAt }).onConflict((conflict) => conflict.doNothing()).executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** False for a code that is unknown, used up, expired or revoked. */
async function useCode(tx: Tx, { conversationId }: Pick<Admission, "conversationId">, codeHash: string, at: number): Promise<boolean> {
  const code = await tx.selectFrom("invitations as i")
    .innerJoin("invitation_batches as b", (join) => join.onRef("b.conversation_id", "=", "i.conversation_id").onRef("b.number", "=", "i.batch"))
    .select(["i.uses", "b.uses_each", "b.ends_at", "b.revoked_at"]).where("i.conversation_id", "=", conversationId).where("i.code_hash", "=", codeHash).executeTakeFirst();
  if (code === undefined || code.uses >= code.uses_each || code.revoked_at !== null || (code.ends_at !== null && code.ends_at <= at)) return false;
  await tx.updateTable("invitations").set({ uses: code.uses + 1 }).where("conversation_id", "=", conversationId).where("code_hash", "=", codeHash).execute();
  return true;
}
