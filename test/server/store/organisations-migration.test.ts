import { sql, type Kysely } from "kysely";
import { expect, test } from "vitest";
import { connectPostgres } from "../../../server/store/connect-postgres.ts";
import { connectSqlite } from "../../../server/store/connect-sqlite.ts";
import type { Dialect, Tables } from "../../../server/store/database.ts";
import { firstTables } from "../../../server/store/migrations/0001-first-tables.ts";
import { accountTables } from "../../../server/store/migrations/0002-account-tables.ts";
import { sites } from "../../../server/store/migrations/0010-sites.ts";
import { organisations } from "../../../server/store/migrations/0022-organisations.ts";
import { startPostgres } from "../../support/postgres.ts";

async function checkMigration(db: Kysely<Tables>, dialect: Dialect): Promise<void> {
  const before = db as unknown as Kysely<unknown>;
  for (const migration of [firstTables(dialect), accountTables(dialect), sites(dialect)]) await migration.up(before);
  const people = [["late", "Late", "organiser", 3], ["early", "Early", "organiser", 2], ["mori", "Mori", "moderator", 1]] as const;
  for (const [id, name, role, day] of people) {
    const at = `2026-01-0${String(day)}T00:00:00.000Z`;
    const isVerified = dialect === "postgres" ? sql`true` : sql`1`;
    await sql`insert into people (id, name, email, "emailVerified", role, "createdAt", "updatedAt") values (${id}, ${name}, ${`${id}@example.org`}, ${isVerified}, ${role}, ${at}, ${at})`.execute(before);
  }
  await sql`insert into conversations (id, topic, description_markdown, language, state, moderation_mode, who_may_write, statement_max_graphemes, embed_sites, min_group_size, is_listed, is_demonstration, created_at, updated_at)
    values ('trees', 'Trees', '', 'en', 'open', 'pre', 'participants', 140, '[]', 5, 1, 0, 1, 1)`.execute(before);

  await organisations(dialect).up(before);
  expect(await db.selectFrom("memberships").selectAll().orderBy("person_id").execute()).toEqual([
    { organisation_id: "first", person_id: "early", role: "owner" },
    { organisation_id: "first", person_id: "late", role: "organiser" },
    { organisation_id: "first", person_id: "mori", role: "moderator" },
  ]);
  expect(await db.selectFrom("conversations").select(["id", "organisation_id"]).execute()).toEqual([{ id: "trees", organisation_id: "first" }]);
  expect(await db.selectFrom("organisations").select(["id", "name"]).execute()).toEqual([{ id: "first", name: "Hiroba" }]);
  await expect(sql`select role from people`.execute(before)).rejects.toThrow();
}

test("who was there before belongs to the first organisation, and whoever organised first owns it (SQLite)", async () => {
  const db = connectSqlite(":memory:");
  await checkMigration(db, "sqlite");
  await db.destroy();
});

test("the same on PostgreSQL", async () => {
  const postgres = await startPostgres();
  const db = connectPostgres(postgres.url, 2);
  await checkMigration(db, "postgres");
  await db.destroy();
  await postgres.stop();
}, 60_000);
