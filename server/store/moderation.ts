import type { Selectable } from "kysely";
import type { ModerationDecision } from "../contract/statement.ts";
import { WITHDRAWN_BY_AUTHOR } from "../contract/withdrawn-by-author.ts";
import type { ModerationLogEntry } from "../domain.ts";
import { AppError } from "../errors.ts";
import { CHAIN_START, chainHash } from "../moderation-log/chain-hash.ts";
import { lockCounters, setCounters, statementsChanged, type StoreContext } from "./counters.ts";
import type { ModerationLogTable, StatementsTable, Tx } from "./database.ts";
import { toStatement } from "./statement-rows.ts";
import type { StatementStore } from "./store.ts";
import { withTallies } from "./tallies.ts";

/** Lines of the log read at once. */
const batchLines = 2_000;

/** Decisions of moderators and the append-only, hash-chained log of them. */
export function createModeration({ db, dialect }: StoreContext): Pick<StatementStore, "moderate" | "moderationLog" | "lastDecisions"> {
  return {
    moderate: (conversationId, decisions, by) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const touched: number[] = [];
      const changedIds: number[] = [];
      const overtakenIds: number[] = [];
      const chain = await chainEnd(tx, conversationId, counters.last_moderation, by.personId);
      for (const decision of decisions) {
        const before = await tx.selectFrom("statements").selectAll()
          .where("conversation_id", "=", conversationId).where("id", "=", decision.statementId).executeTakeFirst();
        if (before === undefined) throw new AppError("statement-not-found");
        touched.push(decision.statementId);
        const after = afterDecision(before, decision);
        if (changesNothing(before, after)) continue;
        if (isOvertaken(before, decision)) {
          overtakenIds.push(decision.statementId);
          continue;
        }
        changedIds.push(decision.statementId);
        await tx.updateTable("statements").set({ ...after, decided_at: by.at })
          .where("conversation_id", "=", conversationId).where("id", "=", decision.statementId).execute();
        chain.seq += 1;
        const line = {
          conversation_id: conversationId, seq: chain.seq, statement_id: decision.statementId, person_id: by.personId, at: by.at,
          moderation_before: before.moderation, moderation_after: after.moderation,
          is_meta_before: before.is_meta, is_meta_after: after.is_meta, reason: after.reason, moderator: chain.moderator,
        };
        chain.hash = chainHash(toEntry({ ...line, hash: "" }), chain.hash);
        await tx.insertInto("moderation_log").values({ ...line, hash: chain.hash }).execute();
      }
      if (changedIds.length > 0) await setCounters(tx, conversationId, { last_moderation: chain.seq, ...statementsChanged(counters) });
      const rows = await tx.selectFrom("statements").selectAll()
        .where("conversation_id", "=", conversationId).where("id", "in", touched).orderBy("id").execute();
      return { statements: await withTallies(tx, conversationId, rows.map(toStatement)), changedIds, overtakenIds };
    }),

    async* moderationLog(conversationId) {
      for (let after = 0; ;) {
        const rows = await db.selectFrom("moderation_log").selectAll().where("conversation_id", "=", conversationId)
          .where("seq", ">", after).orderBy("seq").limit(batchLines).execute();
        const last = rows.at(-1);
        if (last === undefined) return;
        yield rows.map(toEntry);
        after = last.seq;
      }
    },

    async lastDecisions(conversationId, statementIds) {
      if (statementIds.length === 0) return [];
      const rows = await db.selectFrom("moderation_log").selectAll().where("conversation_id", "=", conversationId)
        .where("seq", "in", db.selectFrom("moderation_log").select((build) => build.fn.max<number>("seq").as("seq"))
          .where("conversation_id", "=", conversationId).where("statement_id", "in", statementIds).groupBy("statement_id"))
        .orderBy("seq").execute();
      return rows.map(toEntry);
    },
  };
}

type StatementRow = Selectable<StatementsTable>;
type AfterDecision = Pick<StatementRow, "moderation" | "is_meta" | "reason">;

function afterDecision(before: StatementRow, decision: ModerationDecision): AfterDecision {
  const isMeta = decision.isMeta === undefined ? before.is_meta : Number(decision.isMeta);
  // What its author took away has no text any more and stays away.
  if (before.reason === WITHDRAWN_BY_AUTHOR && before.text_key.startsWith(" ")) return { moderation: before.moderation, is_meta: isMeta, reason: before.reason };
  const moderation = decision.moderation ?? before.moderation;
  // A reason belongs to the decision it was given for.
  const reason = decision.reason !== undefined ? decision.reason : moderation === before.moderation ? before.reason : null;
  return { moderation, is_meta: isMeta, reason };
}

const changesNothing = (before: StatementRow, after: AfterDecision): boolean =>
  before.moderation === after.moderation && before.is_meta === after.is_meta && before.reason === after.reason;

const isOvertaken = (before: StatementRow, { seen }: ModerationDecision): boolean =>
  seen !== undefined && (seen.moderation !== before.moderation || Number(seen.isMeta) !== before.is_meta);

/** Where the chain ends, and this person's number in it. */
async function chainEnd(tx: Tx, conversationId: string, lastSeq: number, personId: string): Promise<{ seq: number; hash: string; readonly moderator: number }> {
  const log = tx.selectFrom("moderation_log").where("conversation_id", "=", conversationId);
  const last = await log.select("hash").where("seq", "=", lastSeq).executeTakeFirst();
  const own = await log.select("moderator").where("person_id", "=", personId).limit(1).executeTakeFirst();
  const highest = await log.select((build) => build.fn.max<number | null>("moderator").as("moderator")).executeTakeFirst();
  return { seq: lastSeq, hash: last?.hash ?? CHAIN_START, moderator: own?.moderator ?? (highest?.moderator ?? 0) + 1 };
}

const toEntry = (row: Selectable<ModerationLogTable>): ModerationLogEntry => ({
  conversationId: row.conversation_id, seq: row.seq, statementId: row.statement_id, personId: row.person_id, moderator: row.moderator, at: row.at,
  before: { moderation: row.moderation_before, isMeta: row.is_meta_before === 1 },
  after: { moderation: row.moderation_after, isMeta: row.is_meta_after === 1 },
  reason: row.reason, hash: row.hash,
});
