import type { StoreContext } from "./counters.ts";
import type { Tx } from "./database.ts";
import type { SignInStore } from "./sign-in-store.ts";

export function createSignInStore({ db }: StoreContext): SignInStore {
  return {
    async language(personId) {
      const row = await db.selectFrom("person_settings").select("language").where("person_id", "=", personId).executeTakeFirst();
      return row?.language ?? null;
    },
    async setLanguage(personId, language) {
      await db.insertInto("person_settings").values({ person_id: personId, language })
        .onConflict((conflict) => conflict.column("person_id").doUpdateSet({ language })).execute();
    },

    async secondStep(personId) {
      const row = await db.selectFrom("second_steps").selectAll().where("person_id", "=", personId).executeTakeFirst();
      if (row === undefined) return null;
      const { count } = await db.selectFrom("recovery_codes").select(({ fn }) => fn.countAll<number>().as("count")).where("person_id", "=", personId).executeTakeFirstOrThrow();
      return { sealedSecret: row.sealed_secret, confirmedAt: row.confirmed_at, recoveryCodesLeft: Number(count) };
    },
    async beginSecondStep(personId, sealedSecret) {
      const row = { person_id: personId, sealed_secret: sealedSecret, last_step: 0, confirmed_at: null };
      const begun = await db.insertInto("second_steps").values(row)
        .onConflict((conflict) => conflict.column("person_id").doUpdateSet(row).where("second_steps.confirmed_at", "is", null)).executeTakeFirst();
      return Number(begun.numInsertedOrUpdatedRows) === 1;
    },
    confirmSecondStep: (personId, { step, at, codeHashes }) => db.transaction().execute(async (tx) => {
      await tx.updateTable("second_steps").set({ confirmed_at: at, last_step: step }).where("person_id", "=", personId).execute();
      await writeCodes(tx, personId, codeHashes);
    }),
    async useStep(personId, step) {
      const used = await db.updateTable("second_steps").set({ last_step: step }).where("person_id", "=", personId).where("last_step", "<", step).executeTakeFirst();
      return Number(used.numUpdatedRows) === 1;
    },
    async useRecoveryCode(personId, codeHash) {
      const used = await db.deleteFrom("recovery_codes").where("person_id", "=", personId).where("code_hash", "=", codeHash).executeTakeFirst();
      return Number(used.numDeletedRows) === 1;
    },
    replaceRecoveryCodes: (personId, codeHashes) => db.transaction().execute((tx) => writeCodes(tx, personId, codeHashes)),
    removeSecondStep: (personId) => db.transaction().execute(async (tx) => {
      await tx.deleteFrom("second_steps").where("person_id", "=", personId).execute();
      await tx.deleteFrom("recovery_codes").where("person_id", "=", personId).execute();
    }),
  };
}

async function writeCodes(tx: Tx, personId: string, codeHashes: readonly string[]): Promise<void> {
  await tx.deleteFrom("recovery_codes").where("person_id", "=", personId).execute();
  await tx.insertInto("recovery_codes").values(codeHashes.map((code_hash) => ({ person_id: personId, code_hash }))).execute();
}
