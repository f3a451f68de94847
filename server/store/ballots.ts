import type { Selectable } from "kysely";
import type { BallotBatch, BallotPrinting } from "../contract/workshop.ts";
import { AppError } from "../errors.ts";
import { lockCounters, type StoreContext } from "./counters.ts";
import type { Db, Tx } from "./database.ts";
import type { BallotBatchesTable, BallotPrintingsTable } from "./workshop-tables.ts";
import { deleteParticipant } from "./delete-participant.ts";
import { enterBallots } from "./enter-ballots.ts";
import type { BallotStore } from "./workshop-store.ts";

export function createBallotStore({ db, dialect }: StoreContext): BallotStore {
  return {
    print: ({ conversationId, statementIds, sheets, locale, isLarge, by }) => db.transaction().execute(async (tx) => {
      await lockCounters(tx, dialect, conversationId);
      const set = await ensureSet(tx, conversationId, JSON.stringify(statementIds));
      const last = await tx.selectFrom("ballot_printings").select(["number", "last_sheet"])
        .where("conversation_id", "=", conversationId).orderBy("number", "desc").limit(1).executeTakeFirst();
      const first = (last?.last_sheet ?? 0) + 1;
      const row: Selectable<BallotPrintingsTable> = {
        conversation_id: conversationId, number: (last?.number ?? 0) + 1, set_number: set, first_sheet: first, last_sheet: first + sheets - 1,
        locale, is_large: Number(isLarge), created_at: by.at, created_by: by.personId,
      };
      await tx.insertInto("ballot_printings").values(row).execute();
      return toPrinting(row);
    }),

    async printings(conversationId) {
      const rows = await db.selectFrom("ballot_printings").selectAll().where("conversation_id", "=", conversationId).orderBy("number", "desc").execute();
      return rows.map(toPrinting);
    },

    async sets(conversationId) {
      const rows = await db.selectFrom("ballot_sets").selectAll().where("conversation_id", "=", conversationId).orderBy("number").execute();
      return rows.map((row) => ({ set: row.number, statementIds: JSON.parse(row.statement_ids) as number[] }));
    },

    async entered(conversationId) {
      const rows = await db.selectFrom("ballot_sheets").select(["sheet", "copy", "batch_id", "entered_at"])
        .where("conversation_id", "=", conversationId).orderBy("entered_at").orderBy("sheet").orderBy("copy").execute();
      return rows.map((row) => ({ sheet: row.sheet, copy: row.copy, batch: row.batch_id, enteredAt: row.entered_at }));
    },

    async batches(conversationId) {
      const rows = await db.selectFrom("ballot_batches").selectAll().where("conversation_id", "=", conversationId).orderBy("number", "desc").execute();
      return rows.map(toBatch);
    },

    findByFingerprint: (conversationId, fingerprint) => findByFingerprint(db, conversationId, fingerprint),

    enter: (batch) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, batch.conversationId);
      const { written, isRepeat } = await enterBallots(tx, dialect, counters, batch);
      return { batch: toBatch(await findBatch(tx, batch.conversationId, batch.batch.id)), written, isRepeat };
    }),

    takeBack: (conversationId, batchId, by) => db.transaction().execute(async (tx) => {
      await lockCounters(tx, dialect, conversationId);
      const batch = await findBatch(tx, conversationId, batchId);
      if (batch.taken_back_at !== null) return toBatch(batch);
      const sheets = await tx.selectFrom("ballot_sheets").select("participant_id")
        .where("conversation_id", "=", conversationId).where("batch_id", "=", batchId).execute();
      for (const { participant_id } of sheets) await deleteParticipant(tx, dialect, { conversationId, participantId: participant_id, at: by.at });
      await tx.deleteFrom("ballot_sheets").where("conversation_id", "=", conversationId).where("batch_id", "=", batchId).execute();
      const takenBack = { taken_back_at: by.at, taken_back_by: by.name };
      await tx.updateTable("ballot_batches").set(takenBack).where("conversation_id", "=", conversationId).where("id", "=", batchId).execute();
      return toBatch({ ...batch, ...takenBack });
    }),
  };
}

async function ensureSet(tx: Tx, conversationId: string, statementIds: string): Promise<number> {
  const sets = await tx.selectFrom("ballot_sets").select(["number", "statement_ids"]).where("conversation_id", "=", conversationId).execute();
  const known = sets.find((set) => set.statement_ids === statementIds);
  if (known !== undefined) return known.number;
  const number = Math.max(0, ...sets.map((set) => set.number)) + 1;
  await tx.insertInto("ballot_sets").values({ conversation_id: conversationId, number, statement_ids: statementIds }).execute();
  return number;
}

async function findByFingerprint(db: Db, conversationId: string, fingerprint: string): Promise<BallotBatch | null> {
  const row = await db.selectFrom("ballot_batches").selectAll().where("conversation_id", "=", conversationId)
    .where("fingerprint", "=", fingerprint).where("taken_back_at", "is", null).executeTakeFirst();
  return row === undefined ? null : toBatch(row);
}

async function findBatch(tx: Tx, conversationId: string, batchId: string): Promise<Selectable<BallotBatchesTable>> {
  const row = await tx.selectFrom("ballot_batches").selectAll().where("conversation_id", "=", conversationId).where("id", "=", batchId).executeTakeFirst();
  if (row === undefined) throw new AppError("batch-not-found");
  return row;
}

const toPrinting = (row: Selectable<BallotPrintingsTable>): BallotPrinting => ({
  number: row.number, set: row.set_number, firstSheet: row.first_sheet, lastSheet: row.last_sheet,
  locale: row.locale, isLarge: row.is_large === 1, createdAt: row.created_at,
});

const toBatch = (row: Selectable<BallotBatchesTable>): BallotBatch => ({
  id: row.id, number: row.number, kind: row.kind, fileName: row.file_name, sheets: row.sheets, votes: row.votes, statements: row.statements,
  createdAt: row.created_at, createdBy: row.created_by, takenBackAt: row.taken_back_at, takenBackBy: row.taken_back_by,
});
