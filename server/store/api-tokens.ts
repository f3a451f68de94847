import type { Selectable } from "kysely";
import type { ApiToken } from "../contract/api-tokens.ts";
import type { ApiTokenStore } from "./api-token-store.ts";
import type { StoreContext } from "./counters.ts";
import type { ApiTokensTable } from "./organisation-tables.ts";

export function createApiTokenStore({ db }: StoreContext): ApiTokenStore {
  return {
    async create({ id, organisationId, name, scope, hash, createdBy, createdAt, expiresAt, lastUsedOn }) {
      await db.insertInto("api_tokens").values({
        id, organisation_id: organisationId, name, scope, hash, created_by: createdBy, created_at: createdAt, expires_at: expiresAt, last_used_on: lastUsedOn, revoked_at: null,
      }).execute();
    },
    async list(organisationId) {
      const rows = await db.selectFrom("api_tokens").selectAll().where("organisation_id", "=", organisationId).where("revoked_at", "is", null)
        .orderBy("created_at").orderBy("id").execute();
      return rows.map(toToken);
    },
    async findByHash(hash) {
      const row = await db.selectFrom("api_tokens").innerJoin("organisations", "organisations.id", "api_tokens.organisation_id")
        .selectAll("api_tokens").select("organisations.name as organisation_name").where("hash", "=", hash).where("revoked_at", "is", null).executeTakeFirst();
      return row === undefined ? null : { ...toToken(row), organisationId: row.organisation_id, organisationName: row.organisation_name };
    },
    async markUsed(id, day) {
      await db.updateTable("api_tokens").set({ last_used_on: day }).where("id", "=", id).execute();
    },
    async revoke(organisationId, id, at) {
      const changed = await db.updateTable("api_tokens").set({ revoked_at: at }).where("id", "=", id).where("organisation_id", "=", organisationId).where("revoked_at", "is", null).executeTakeFirstOrThrow();
      return Number(changed.numUpdatedRows) === 1;
    },
  };
}

const toToken = (row: Selectable<ApiTokensTable>): ApiToken => ({
  id: row.id, name: row.name, scope: row.scope, createdBy: row.created_by, createdAt: row.created_at, expiresAt: row.expires_at, lastUsedOn: row.last_used_on,
});
