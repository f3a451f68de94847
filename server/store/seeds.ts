import { AppError } from "../errors.ts";
import { lockCounters, setCounters, statementsChanged, type StoreContext } from "./counters.ts";
import type { Db, Tx } from "./database.ts";
import { orderSeeds, showsSeedsFirst } from "./seed-places.ts";
import type { SeedStore } from "./seed-store.ts";
import { insertStatement, toStatement } from "./statement-rows.ts";
import { textKey } from "../contract/text-key.ts";

/** Variables one query may hold on both databases. */
const ROWS_AT_ONCE = 500;

export function createSeedStore({ db, dialect }: StoreContext): SeedStore {
  return {
    async list(conversationId) {
      return { showsFirst: await showsSeedsFirst(db, conversationId), seeds: (await orderSeeds(db, conversationId, await seedRows(db, conversationId))).map(toStatement) };
    },

    arrange: (conversationId, { showsFirst, order }) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      if (showsFirst !== undefined) {
        const shows = { shows_first: Number(showsFirst) };
        await tx.insertInto("seed_settings").values({ conversation_id: conversationId, ...shows })
          .onConflict((conflict) => conflict.column("conversation_id").doUpdateSet(shows)).execute();
      }
      if (order !== undefined) {
        const seeds = (await orderSeeds(tx, conversationId, await seedRows(tx, conversationId))).map(({ id }) => id);
        const known = new Set(seeds);
        const chosen = new Set(order);
        if (order.some((id) => !known.has(id))) throw new AppError("statement-not-found");
        await writeOrder(tx, conversationId, [...chosen, ...seeds.filter((id) => !chosen.has(id))]);
      }
      // Statement lists are kept by this revision; the opinion map does not depend on the order.
      await setCounters(tx, conversationId, { revision: counters.revision + 1 });
    }),

    importAll: (conversationId, seeds, personId) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const present = new Set((await tx.selectFrom("statements").select("text_key").where("conversation_id", "=", conversationId).execute()).map(({ text_key }) => text_key));
      for (const { text } of seeds) {
        const key = textKey(text);
        if (present.has(key)) return null;
        present.add(key);
      }
      const before = (await orderSeeds(tx, conversationId, await seedRows(tx, conversationId))).map(({ id }) => id);
      const created: number[] = [];
      for (const { translations, ...statement } of seeds) {
        const id = counters.last_statement + created.length + 1;
        await insertStatement(tx, { conversationId, id, authorNumber: null, statement });
        for (const [language, text] of Object.entries(translations)) {
          await tx.insertInto("statement_translations").values({
            conversation_id: conversationId, statement_id: id, language, text, source_key: textKey(statement.text), is_approved: 1, person_id: personId, at: statement.createdAt,
          }).execute();
        }
        created.push(id);
      }
      await writeOrder(tx, conversationId, [...before, ...created]);
      await setCounters(tx, conversationId, { last_statement: counters.last_statement + created.length, ...statementsChanged(counters) });
      return created;
    }),

    setLanguages: (conversationId, changes) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      for (const { statementId, language } of changes) {
        const { numUpdatedRows } = await tx.updateTable("statements").set({ language })
          .where("conversation_id", "=", conversationId).where("id", "=", statementId).executeTakeFirstOrThrow();
        if (Number(numUpdatedRows) === 0) throw new AppError("statement-not-found");
      }
      await setCounters(tx, conversationId, { revision: counters.revision + 1 });
    }),
  };
}

const seedRows = (db: Db, conversationId: string) =>
  db.selectFrom("statements").selectAll().where("conversation_id", "=", conversationId).where("author", "=", "organiser").execute();

async function writeOrder(tx: Tx, conversationId: string, ids: readonly number[]): Promise<void> {
  await tx.deleteFrom("seed_order").where("conversation_id", "=", conversationId).execute();
  const rows = ids.map((statement_id, position) => ({ conversation_id: conversationId, statement_id, position }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) await tx.insertInto("seed_order").values(rows.slice(start, start + ROWS_AT_ONCE)).execute();
}
