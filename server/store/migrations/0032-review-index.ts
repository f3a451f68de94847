import { sql, type Kysely } from "kysely";
import type { Dialect } from "../database.ts";
import { searchKey } from "../search-key.ts";

/** Texts folded for searching, tallies that are kept with every vote, and the indexes of the review queue. */
export const reviewIndex = (dialect: Dialect) => ({
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema.alterTable("statements").addColumn("search_key", "text", (column) => column.notNull().defaultTo("")).execute();
    const { rows } = await sql<{ conversation_id: string; id: number; text: string }>`select conversation_id, id, text from statements`.execute(db);
    for (const { conversation_id, id, text } of rows) {
      await sql`update statements set search_key = ${searchKey(text)} where conversation_id = ${conversation_id} and id = ${id}`.execute(db);
    }
    await db.schema.createIndex("statements_review").on("statements").columns(["conversation_id", "moderation", "created_at", "id"]).execute();
    await db.schema.createIndex("moderation_log_statement").on("moderation_log").columns(["conversation_id", "statement_id", "seq"]).execute();

    await db.schema.createTable("statement_tallies")
      .addColumn("conversation_id", "text", (column) => column.notNull().references("conversations.id").onDelete("cascade"))
      .addColumn("statement_id", "integer", (column) => column.notNull())
      .addColumn("agrees", "integer", (column) => column.notNull())
      .addColumn("disagrees", "integer", (column) => column.notNull())
      .addColumn("passes", "integer", (column) => column.notNull())
      .addPrimaryKeyConstraint("statement_tallies_key", ["conversation_id", "statement_id"])
      .execute();
    await sql`insert into statement_tallies (conversation_id, statement_id, agrees, disagrees, passes)
      select conversation_id, statement_id, count(case when score = 1 then 1 end), count(case when score = -1 then 1 end), count(case when score = 0 then 1 end)
      from votes group by conversation_id, statement_id`.execute(db);
    // The database counts, so that no way of writing a vote can forget to.
    for (const statement of dialect === "postgres" ? postgresTriggers : sqliteTriggers) await sql.raw(statement).execute(db);
  },
});

const sqliteTriggers = [
  `create trigger votes_counted_insert after insert on votes begin
    insert into statement_tallies (conversation_id, statement_id, agrees, disagrees, passes)
      values (new.conversation_id, new.statement_id, new.score = 1, new.score = -1, new.score = 0)
      on conflict (conversation_id, statement_id)
      do update set agrees = agrees + excluded.agrees, disagrees = disagrees + excluded.disagrees, passes = passes + excluded.passes;
  end`,
  `create trigger votes_counted_update after update of score on votes when old.score <> new.score begin
    update statement_tallies set
      agrees = agrees + (new.score = 1) - (old.score = 1),
      disagrees = disagrees + (new.score = -1) - (old.score = -1),
      passes = passes + (new.score = 0) - (old.score = 0)
    where conversation_id = new.conversation_id and statement_id = new.statement_id;
  end`,
  `create trigger votes_counted_delete after delete on votes begin
    update statement_tallies set agrees = agrees - (old.score = 1), disagrees = disagrees - (old.score = -1), passes = passes - (old.score = 0)
    where conversation_id = old.conversation_id and statement_id = old.statement_id;
  end`,
];

/** Once for each statement of SQL, not for each row: a million imported votes would leave a million dead rows. */
const postgresTriggers = [
  `create function count_votes() returns trigger language plpgsql as $$ begin
    if tg_op <> 'INSERT' then
      update statement_tallies as t set agrees = t.agrees - r.agrees, disagrees = t.disagrees - r.disagrees, passes = t.passes - r.passes
      from (select conversation_id, statement_id, count(*) filter (where score = 1) as agrees, count(*) filter (where score = -1) as disagrees,
        count(*) filter (where score = 0) as passes from removed group by conversation_id, statement_id) as r
      where t.conversation_id = r.conversation_id and t.statement_id = r.statement_id;
    end if;
    if tg_op <> 'DELETE' then
      insert into statement_tallies as t (conversation_id, statement_id, agrees, disagrees, passes)
      select conversation_id, statement_id, count(*) filter (where score = 1), count(*) filter (where score = -1), count(*) filter (where score = 0)
      from added group by conversation_id, statement_id
      on conflict (conversation_id, statement_id)
      do update set agrees = t.agrees + excluded.agrees, disagrees = t.disagrees + excluded.disagrees, passes = t.passes + excluded.passes;
    end if;
    return null;
  end $$`,
  "create trigger votes_counted_insert after insert on votes referencing new table as added for each statement execute function count_votes()",
  "create trigger votes_counted_update after update on votes referencing old table as removed new table as added for each statement execute function count_votes()",
  "create trigger votes_counted_delete after delete on votes referencing old table as removed for each statement execute function count_votes()",
];
