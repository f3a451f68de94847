import type { Kysely } from "kysely";

/** Taking part only for people who sign in with the identity provider. */
export const gateSignIn = () => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable("gate_rules").addColumn("needs_sign_in", "integer", (column) => column.notNull().defaultTo(0)).execute();
  },
});
