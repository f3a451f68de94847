import type { Statement } from "../domain.ts";
import { lockCounters, setCounters, statementsChanged, type StoreContext } from "./counters.ts";
import type { Db } from "./database.ts";
import { KeepRecent } from "./keep-recent.ts";
import { createModeration } from "./moderation.ts";
import { originals } from "./originals.ts";
import { createReview } from "./review.ts";
import { seedPlaces } from "./seed-places.ts";
import { findByText, insertStatement, toStatement } from "./statement-rows.ts";
import type { StatementStore } from "./store.ts";
import { submitStatement } from "./submit.ts";
import { textKey } from "../contract/text-key.ts";

const LISTS_KEPT = 64;

export function createStatementStore(context: StoreContext): StatementStore {
  const { db, dialect } = context;
  // Statement lists are read with every vote and change seldom; the revision tells whether a kept one is still right.
  const lists = new KeepRecent<{ readonly revision: number; readonly statements: readonly Statement[] }>(LISTS_KEPT);

  return {
    addSeeds: (conversationId, seeds) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const outcomes: { statement: Statement; isNew: boolean }[] = [];
      let id = counters.last_statement;
      for (const seed of seeds) {
        const existing = await findByText(tx, conversationId, textKey(seed.text));
        if (existing === null) id += 1;
        outcomes.push(existing === null
          ? { statement: await insertStatement(tx, { conversationId, id, authorNumber: null, statement: seed }), isNew: true }
          : { statement: existing, isNew: false });
      }
      if (id > counters.last_statement) await setCounters(tx, conversationId, { last_statement: id, ...statementsChanged(counters) });
      return outcomes;
    }),

    submit: (input) => db.transaction().execute((tx) => submitStatement(tx, dialect, input)),

    async find(conversationId, statementId) {
      const row = await db.selectFrom("statements").selectAll()
        .where("conversation_id", "=", conversationId).where("id", "=", statementId).executeTakeFirst();
      return row === undefined ? null : toStatement(row);
    },

    async list(conversationId) {
      // The revision is read before the rows: a kept list may be newer than its revision, never older.
      const revision = await revisionOf(db, conversationId);
      const kept = lists.get(conversationId);
      if (kept !== undefined && kept.revision === revision) return kept.statements;
      const rows = await db.selectFrom("statements").selectAll().where("conversation_id", "=", conversationId).orderBy("id").execute();
      const places = await seedPlaces(db, conversationId, rows);
      const statements = await originals(db, conversationId, rows.map((row) => {
        const seedPlace = places.get(row.id);
        return { ...toStatement(row), ...(seedPlace !== undefined && { seedPlace }) };
      }));
      lists.set(conversationId, { revision, statements });
      return statements;
    },

    async listByAuthor(conversationId, participantId) {
      const rows = await db.selectFrom("statements as s")
        .innerJoin("participants as p", (join) => join.onRef("p.conversation_id", "=", "s.conversation_id").onRef("p.number", "=", "s.author_number"))
        .selectAll("s").where("s.conversation_id", "=", conversationId).where("p.id", "=", participantId).orderBy("s.id").execute();
      return originals(db, conversationId, rows.map(toStatement));
    },

    ...createReview(context),
    ...createModeration(context),
  };
}

async function revisionOf(db: Db, conversationId: string): Promise<number> {
  const row = await db.selectFrom("counters").select("revision").where("conversation_id", "=", conversationId).executeTakeFirst();
  return row?.revision ?? 0;
}
