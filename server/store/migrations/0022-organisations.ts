import { sql, type ColumnDataType, type Kysely } from "kysely";
import { FIRST_ORGANISATION } from "../../domain.ts";
import type { Dialect } from "../database.ts";

/**
 * Organisations and who belongs to them as what. What exists becomes the first organisation's: its people keep their
 * roles, and the organiser who came first owns it. better-auth keeps saying who somebody is; what they may do is ours alone.
 */
export const organisations = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    const big: ColumnDataType = dialect === "postgres" ? "bigint" : "integer";
    await db.schema.createTable("organisations")
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("name", "text", (column) => column.notNull())
      .addColumn("created_at", big, (column) => column.notNull())
      .execute();
    await db.schema.createTable("memberships")
      .addColumn("organisation_id", "text", (column) => column.notNull().references("organisations.id").onDelete("cascade"))
      .addColumn("person_id", "text", (column) => column.notNull().references("people.id").onDelete("cascade"))
      .addColumn("role", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("memberships_key", ["organisation_id", "person_id"])
      .execute();
    await db.schema.createIndex("memberships_of_person").on("memberships").column("person_id").execute();

    await sql`insert into organisations (id, name, created_at) values (${FIRST_ORGANISATION}, 'Hiroba', 0)`.execute(db);
    await sql`insert into memberships (organisation_id, person_id, role) select ${FIRST_ORGANISATION}, id, role from people`.execute(db);
    await sql`update memberships set role = 'owner' where person_id = (select id from people where role = 'organiser' order by "createdAt", id limit 1)`.execute(db);
    await db.schema.alterTable("people").dropColumn("role").execute();

    for (const table of ["conversations", "sites"] as const) {
      await db.schema.alterTable(table).addColumn("organisation_id", "text", (column) => column.notNull().defaultTo(FIRST_ORGANISATION)).execute();
      await db.schema.createIndex(`${table}_of_organisation`).on(table).column("organisation_id").execute();
    }
  },
});
