import { sql, type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool } from "kysely";
import type { AuthorType, ReviewSort } from "../contract/review-query.ts";
import type { StoreContext } from "./counters.ts";
import type { Tables } from "./database.ts";
import { reviewed } from "./reviewed.ts";
import { searchKey } from "./search-key.ts";
import { toStatement } from "./statement-rows.ts";
import type { ReviewNarrowing } from "./reviewed-statement.ts";
import type { StatementStore } from "./store.ts";

type Rows = Tables & { s: Tables["statements"]; t: { [Column in keyof Tables["statement_tallies"]]: Tables["statement_tallies"][Column] | null } };
type Matching = SelectQueryBuilder<Rows, "s" | "t", object>;
type Build = ExpressionBuilder<Rows, "s" | "t">;

/** The moderators' list: filtered, searched, sorted and cut by the database. */
export function createReview({ db }: StoreContext): Pick<StatementStore, "review" | "matching" | "facets"> {
  const matching = (conversationId: string, filter: ReviewNarrowing): Matching => narrow(
    db.selectFrom("statements as s").leftJoin("statement_tallies as t", (join) => join.onRef("t.conversation_id", "=", "s.conversation_id").onRef("t.statement_id", "=", "s.id"))
      .where("s.conversation_id", "=", conversationId), filter,
  );
  return {
    async review(conversationId, { offset, limit, ...filter }) {
      const found = matching(conversationId, filter);
      const { total } = await found.select((build) => build.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();
      const page = await sorted(found.selectAll("s"), filter.sort).limit(limit).offset(offset).execute();
      return { statements: await reviewed(db, conversationId, page.map(toStatement)), total };
    },

    async matching(conversationId, filter, most) {
      const rows = await sorted(matching(conversationId, filter).select(["s.id", "s.moderation", "s.is_meta", "s.reason", "s.language"]), filter.sort).limit(most + 1).execute();
      return {
        statements: rows.slice(0, most).map(({ id, moderation, is_meta, reason, language }) => ({ id, moderation, isMeta: is_meta === 1, reason, language })),
        isAll: rows.length <= most,
      };
    },

    async facets(conversationId, filter) {
      const all = matching(conversationId, filter);
      const languages = await all.select(["s.language", (build) => build.fn.countAll<number>().as("count")]).groupBy("s.language").orderBy("count", "desc").orderBy("s.language").execute();
      const authors = await all.select([authorTypeOf.as("author_type"), (build) => build.fn.countAll<number>().as("count")]).groupBy("author_type").orderBy("author_type").execute();
      const flags = await all.innerJoin("statement_flags as f", (join) => join.onRef("f.conversation_id", "=", "s.conversation_id").onRef("f.statement_id", "=", "s.id"))
        .where("f.dismissed_at", "is", null).select(["f.kind", (build) => build.fn.countAll<number>().as("count")]).groupBy("f.kind").orderBy("f.kind").execute();
      const meta = await db.selectFrom("statements").select((build) => build.fn.countAll<number>().as("count"))
        .where("conversation_id", "=", conversationId).where("is_meta", "=", 1).executeTakeFirstOrThrow();
      return { languages, authors: authors.map(({ author_type, count }) => ({ author: author_type, count })), flags: flags.map(({ kind, count }) => ({ flag: kind, count })), meta: meta.count };
    },
  };
}

const fromComments = sql<SqlBool>`exists (select 1 from statement_origins as o where o.conversation_id = s.conversation_id and o.statement_id = s.id)`;
const authorTypeOf = sql<AuthorType>`case when ${fromComments} then 'comments' when s.author = 'organiser' then 'organiser' else coalesce(s.author_source, 'online') end`;

function narrow(all: Matching, { state, search, ids, language, author, votes, changed, flag, decidedBy, only }: ReviewNarrowing): Matching {
  let matching = ids === undefined ? all : all.where("s.id", "in", ids.split(",").map(Number));
  if (only !== undefined) matching = only.length === 0 ? matching.where(sql.lit(false)) : matching.where("s.id", "in", only);
  if (state === "meta") matching = matching.where("s.is_meta", "=", 1);
  else if (state !== "all") matching = matching.where("s.moderation", "=", state);
  if (language !== undefined) matching = matching.where("s.language", "=", language);
  if (author !== undefined) matching = matching.where(sql<SqlBool>`${authorTypeOf} = ${author}`);
  if (votes !== undefined) matching = matching.where(sql<SqlBool>`${seen} ${sql.raw(votes === "some" ? ">" : "=")} 0`);
  if (changed === "edited") matching = matching.where((build) => build.or([build("s.parent_id", "is not", null), isCorrected]));
  if (changed === "replaced") matching = matching.where(sql<SqlBool>`exists (select 1 from statement_lineage as l where l.conversation_id = s.conversation_id and l.parent_id = s.id)`);
  if (flag !== undefined) {
    const kind = flag === "any" ? sql`` : sql` and f.kind = ${flag}`;
    matching = matching.where(sql<SqlBool>`exists (select 1 from statement_flags as f where f.conversation_id = s.conversation_id and f.statement_id = s.id and f.dismissed_at is null${kind})`);
  }
  if (decidedBy !== undefined) {
    matching = matching.where(sql<SqlBool>`${decidedBy} = (select m.person_id from moderation_log as m where m.conversation_id = s.conversation_id and m.statement_id = s.id order by m.seq desc limit 1)`);
  }
  return search === undefined || search === "" ? matching : matching.where((build) => build.or(found(build, search)));
}

const isCorrected = sql<SqlBool>`exists (select 1 from statement_corrections as c where c.conversation_id = s.conversation_id and c.statement_id = s.id and c.is_undone = 0)`;

/** "#12" and "12" find a statement by its number; everything else is looked for in the text. */
function found(build: Build, search: string): Expression<SqlBool>[] {
  const number = /^#?(\d{1,9})$/.exec(search)?.[1];
  const pattern = `%${searchKey(search).replace(/[\\%_]/g, "\\$&")}%`;
  return [sql<SqlBool>`s.search_key like ${pattern} escape '\\'`, ...(number === undefined ? [] : [build("s.id", "=", Number(number))])];
}

const seen = sql<number>`coalesce(t.agrees + t.disagrees + t.passes, 0)`;
/** See ReviewSort. */
const divisive = sql<number>`case when t.agrees < t.disagrees then 2.0 * t.agrees when t.agrees is null then 0.0 else 2.0 * t.disagrees end / (${seen} + 10)`;

function sorted<Output>(rows: SelectQueryBuilder<Rows, "s" | "t", Output>, sort: ReviewSort): SelectQueryBuilder<Rows, "s" | "t", Output> {
  switch (sort) {
    case "oldest":
      return rows.orderBy("s.created_at").orderBy("s.id");
    case "newest":
      return rows.orderBy("s.created_at", "desc").orderBy("s.id", "desc");
    case "waiting":
      return rows.orderBy(sql`case when s.moderation = 'pending' then 0 else 1 end`).orderBy(sql`coalesce(s.decided_at, s.created_at)`).orderBy("s.id");
    case "most-votes":
      return rows.orderBy(seen, "desc").orderBy("s.created_at").orderBy("s.id");
    case "most-divisive":
      return rows.orderBy(divisive, "desc").orderBy("s.created_at").orderBy("s.id");
  }
}
