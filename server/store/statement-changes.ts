import type { Selectable } from "kysely";
import { AppError } from "../errors.ts";
import { textHash } from "../moderation-log/chain-hash.ts";
import { lockCounters, setCounters, statementsChanged, type StoreContext } from "./counters.ts";
import type { StatementsTable, Tx } from "./database.ts";
import { isErased } from "./erased-text.ts";
import { openLog } from "./moderation-lines.ts";
import { reviewed } from "./reviewed.ts";
import { findByText, insertStatement, setText, statementRow, toStatement } from "./statement-rows.ts";
import type { ChangedStatement, StatementChangeStore } from "./statement-change-store.ts";
import { textKey } from "../contract/text-key.ts";
import { undoChange } from "./undo-change.ts";

/** See StatementChangeStore. The counters' lock keeps decisions, submissions and other changes apart. */
export function createStatementChanges({ db, dialect }: StoreContext): StatementChangeStore {
  return {
    correct: ({ conversationId, statementId, seenText, text, salt, by }) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const before = await statementAsSeen(tx, conversationId, statementId, seenText);
      await refuseTaken(tx, conversationId, [text], statementId);
      const log = await openLog(tx, counters, by);
      const state = stateOf(before);
      const line = log.add({ statementId, before: state, after: state, reason: before.reason, change: { kind: "corrected", textBefore: textHash(before.text, salt), textAfter: textHash(text, salt) } });
      await tx.insertInto("statement_corrections").values({
        conversation_id: conversationId, seq: line, statement_id: statementId, text_before: before.text, text_after: text, salt,
        had_votes: Number(await hasOthersVotes(tx, before)), is_undone: 0,
      }).execute();
      await setText(tx, conversationId, statementId, text);
      await setCounters(tx, conversationId, { last_moderation: await log.write(), ...statementsChanged(counters) });
      return changed(tx, conversationId, line, [statementId]);
    }),

    replace: ({ conversationId, statementId, seenText, texts, moderation, reason, by }) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const parent = await statementAsSeen(tx, conversationId, statementId, seenText);
      await refuseTaken(tx, conversationId, texts, null);
      const kind = texts.length === 1 ? "reworded" as const : "split" as const;
      const into = texts.map((_, index) => counters.last_statement + index + 1);
      const log = await openLog(tx, counters, by);
      const line = log.add({ statementId, before: stateOf(parent), after: { moderation: "rejected", isMeta: parent.is_meta === 1 }, reason, change: { kind, into } });
      await tx.updateTable("statements").set({ moderation: "rejected", reason, decided_at: by.at })
        .where("conversation_id", "=", conversationId).where("id", "=", statementId).execute();
      for (const [index, id] of into.entries()) {
        await insertStatement(tx, {
          conversationId, id, authorNumber: parent.author_number, authorSource: parent.author_source, parentId: statementId,
          statement: { text: texts[index] ?? "", language: parent.language, author: parent.author, moderation, isMeta: parent.is_meta === 1, createdAt: by.at },
        });
        await tx.insertInto("statement_lineage").values({ conversation_id: conversationId, child_id: id, parent_id: statementId, kind, person_id: by.personId, at: by.at }).execute();
        log.add({ statementId: id, before: { moderation: "pending", isMeta: parent.is_meta === 1 }, after: { moderation, isMeta: parent.is_meta === 1 }, reason: null, change: { kind: "written", from: statementId } });
      }
      await setCounters(tx, conversationId, { last_statement: counters.last_statement + texts.length, last_moderation: await log.write(), ...statementsChanged(counters) });
      return changed(tx, conversationId, line, [statementId, ...into]);
    }),

    undo: ({ conversationId, line, by }) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const log = await openLog(tx, counters, by);
      const { statementId, newLine, removedIds } = await undoChange(tx, conversationId, line, log, by.at);
      await setCounters(tx, conversationId, { last_moderation: await log.write(), ...statementsChanged(counters) });
      return changed(tx, conversationId, newLine, [statementId], removedIds);
    }),

    async corrections(conversationId, statementIds) {
      if (statementIds?.length === 0) return [];
      const rows = await db.selectFrom("statement_corrections").selectAll().where("conversation_id", "=", conversationId)
        .$if(statementIds !== undefined, (query) => query.where("statement_id", "in", statementIds ?? [])).orderBy("seq").execute();
      return rows.map((row) => ({ statementId: row.statement_id, line: row.seq, textBefore: row.text_before, textAfter: row.text_after, salt: row.salt, isUndone: row.is_undone === 1 }));
    },

    async lineage(conversationId, statementIds) {
      if (statementIds?.length === 0) return [];
      const rows = await db.selectFrom("statement_lineage").selectAll().where("conversation_id", "=", conversationId)
        .$if(statementIds !== undefined, (query) => query.where((build) => build.or([build("child_id", "in", statementIds ?? []), build("parent_id", "in", statementIds ?? [])])))
        .orderBy("child_id").execute();
      return rows.map((row) => ({ childId: row.child_id, parentId: row.parent_id, kind: row.kind, personId: row.person_id, at: row.at }));
    },
  };
}

type StatementRow = Selectable<StatementsTable>;

const stateOf = ({ moderation, is_meta }: StatementRow) => ({ moderation, isMeta: is_meta === 1 });

async function statementAsSeen(tx: Tx, conversationId: string, statementId: number, seenText: string): Promise<StatementRow> {
  const row = await statementRow(tx, conversationId, statementId);
  if (row === null || isErased(row)) throw new AppError("statement-not-found");
  const replaced = await tx.selectFrom("statement_lineage").select("child_id").where("conversation_id", "=", conversationId).where("parent_id", "=", statementId).executeTakeFirst();
  if (row.text !== seenText || replaced !== undefined) throw new AppError("statement-changed-meanwhile");
  return row;
}

/** A text that another statement has already would be the same statement twice. */
async function refuseTaken(tx: Tx, conversationId: string, texts: readonly string[], except: number | null): Promise<void> {
  if (new Set(texts.map(textKey)).size < texts.length) throw new AppError("statement-text-taken");
  for (const text of texts) {
    const other = await findByText(tx, conversationId, textKey(text));
    if (other !== null && other.id !== except) throw new AppError("statement-text-taken");
  }
}

async function hasOthersVotes(tx: Tx, { conversation_id, id, author_number }: StatementRow): Promise<boolean> {
  const vote = await tx.selectFrom("votes").select("score").where("conversation_id", "=", conversation_id).where("statement_id", "=", id)
    .$if(author_number !== null, (query) => query.where("participant_number", "!=", author_number ?? 0)).limit(1).executeTakeFirst();
  return vote !== undefined;
}

async function changed(tx: Tx, conversationId: string, line: number, ids: readonly number[], removedIds: readonly number[] = []): Promise<ChangedStatement> {
  const rows = await tx.selectFrom("statements").selectAll().where("conversation_id", "=", conversationId).where("id", "in", ids).orderBy("id").execute();
  return { line, statements: await reviewed(tx, conversationId, rows.map(toStatement)), removedIds };
}
