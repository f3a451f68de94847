import { sql, type SelectQueryBuilder } from "kysely";
import type { ReviewQuery } from "../contract/statement.ts";
import type { StoreContext } from "./counters.ts";
import type { Tables } from "./database.ts";
import { toStatement } from "./statement-rows.ts";
import type { StatementStore } from "./store.ts";
import { withTallies } from "./tallies.ts";
import { textKey } from "./text-key.ts";

/** The moderators' list: filtered, searched, sorted and cut by the database. */
export function createReview({ db }: StoreContext): Pick<StatementStore, "review"> {
  return {
    async review(conversationId, query) {
      const matching = matches(db.selectFrom("statements as s").where("s.conversation_id", "=", conversationId), query);
      const { total } = await matching.select((build) => build.fn.countAll<number>().as("total")).executeTakeFirstOrThrow();

      let rows = matching.selectAll("s");
      if (query.sort === "most-votes") {
        rows = rows.orderBy((build) => build.selectFrom("votes as v").select(build.fn.countAll<number>().as("seen"))
          .whereRef("v.conversation_id", "=", "s.conversation_id").whereRef("v.statement_id", "=", "s.id"), "desc");
      }
      const direction = query.sort === "newest" ? "desc" : "asc";
      const page = await rows.orderBy("s.created_at", direction).orderBy("s.id", direction).limit(query.limit).offset(query.offset).execute();
      return { statements: await withTallies(db, conversationId, page.map(toStatement)), total };
    },
  };
}

type Matching = SelectQueryBuilder<Tables & { s: Tables["statements"] }, "s", object>;

function matches(all: Matching, { state, search, ids }: ReviewQuery): Matching {
  let matching = ids === undefined ? all : all.where("s.id", "in", ids.split(",").map(Number));
  if (state === "meta") matching = matching.where("s.is_meta", "=", 1);
  else if (state !== "all") matching = matching.where("s.moderation", "=", state);
  if (search === undefined || search === "") return matching;
  // "#12" and "12" find a statement by its number; everything else is looked for in the text.
  const number = /^#?(\d{1,9})$/.exec(search)?.[1];
  const pattern = `%${textKey(search).toLowerCase().replace(/[\\%_]/g, "\\$&")}%`;
  return matching.where((build) => build.or([
    sql<boolean>`lower(s.text_key) like ${pattern} escape '\\'`,
    ...(number === undefined ? [] : [build("s.id", "=", Number(number))]),
  ]));
}
