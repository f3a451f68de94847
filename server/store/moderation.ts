import type { Selectable } from "kysely";
import type { ModerationDecision } from "../contract/statement.ts";
import { AppError } from "../errors.ts";
import { lockCounters, setCounters, statementsChanged, type StoreContext } from "./counters.ts";
import type { StatementsTable, Tx } from "./database.ts";
import { isErased } from "./erased-text.ts";
import { openLog, toLogEntry } from "./moderation-lines.ts";
import { reviewed } from "./reviewed.ts";
import { toStatement } from "./statement-rows.ts";
import type { StatementStore } from "./store.ts";

/** Lines of the log read at once. */
const batchLines = 2_000;

/** Decisions of moderators and the append-only, hash-chained log of them. */
export function createModeration({ db, dialect }: StoreContext): Pick<StatementStore, "moderate" | "moderationLog" | "lastDecisions"> {
  return {
    // Read at once, decided in memory in the order asked for, written at once: a few statements of SQL however many decisions.
    moderate: (conversationId, decisions, by) => db.transaction().execute(async (tx) => {
      const counters = await lockCounters(tx, dialect, conversationId);
      const rows = new Map((await tx.selectFrom("statements").selectAll().where("conversation_id", "=", conversationId)
        .where("id", "in", [...new Set(decisions.map(({ statementId }) => statementId))]).orderBy("id").execute()).map((row) => [row.id, row]));
      const changed = new Set<number>();
      const overtakenIds: number[] = [];
      const log = await openLog(tx, counters, by);
      for (const decision of decisions) {
        const before = rows.get(decision.statementId);
        if (before === undefined) throw new AppError("statement-not-found");
        const after = afterDecision(before, decision);
        if (changesNothing(before, after)) continue;
        if (isOvertaken(before, decision)) {
          overtakenIds.push(before.id);
          continue;
        }
        changed.add(before.id);
        rows.set(before.id, { ...before, ...after, decided_at: by.at });
        log.add({ statementId: before.id, before: stateOf(before), after: stateOf(after), reason: after.reason });
      }
      const now = [...rows.values()];
      if (changed.size > 0) {
        await setStates(tx, conversationId, now.filter(({ id }) => changed.has(id)), by.at);
        await setCounters(tx, conversationId, { last_moderation: await log.write(), ...statementsChanged(counters) });
      }
      return { statements: await reviewed(tx, conversationId, now.map(toStatement)), changedIds: [...changed], overtakenIds };
    }),

    async* moderationLog(conversationId) {
      for (let after = 0; ;) {
        const rows = await db.selectFrom("moderation_log").selectAll().where("conversation_id", "=", conversationId)
          .where("seq", ">", after).orderBy("seq").limit(batchLines).execute();
        const last = rows.at(-1);
        if (last === undefined) return;
        yield rows.map(toLogEntry);
        after = last.seq;
      }
    },

    async lastDecisions(conversationId, statementIds) {
      if (statementIds.length === 0) return [];
      const rows = await db.selectFrom("moderation_log").selectAll().where("conversation_id", "=", conversationId)
        .where("seq", "in", db.selectFrom("moderation_log").select((build) => build.fn.max<number>("seq").as("seq"))
          .where("conversation_id", "=", conversationId).where("statement_id", "in", statementIds).groupBy("statement_id"))
        .orderBy("seq").execute();
      return rows.map(toLogEntry);
    },
  };
}

type StatementRow = Selectable<StatementsTable>;
type AfterDecision = Pick<StatementRow, "moderation" | "is_meta" | "reason">;

function afterDecision(before: StatementRow, decision: ModerationDecision): AfterDecision {
  const isMeta = decision.isMeta === undefined ? before.is_meta : Number(decision.isMeta);
  // What has no text any more, taken away by its author or by the clock, stays away.
  if (isErased(before)) return { moderation: before.moderation, is_meta: isMeta, reason: before.reason };
  const moderation = decision.moderation ?? before.moderation;
  // A reason belongs to the decision it was given for.
  const reason = decision.reason !== undefined ? decision.reason : moderation === before.moderation ? before.reason : null;
  return { moderation, is_meta: isMeta, reason };
}

const changesNothing = (before: StatementRow, after: AfterDecision): boolean =>
  before.moderation === after.moderation && before.is_meta === after.is_meta && before.reason === after.reason;

const isOvertaken = (before: StatementRow, { seen }: ModerationDecision): boolean =>
  seen !== undefined && (seen.moderation !== before.moderation || Number(seen.isMeta) !== before.is_meta);

const stateOf = ({ moderation, is_meta }: Pick<StatementRow, "moderation" | "is_meta">) => ({ moderation, isMeta: is_meta === 1 });

/** One update for all statements that end in the same state: one for a whole bulk decision. */
async function setStates(tx: Tx, conversationId: string, rows: readonly StatementRow[], at: number): Promise<void> {
  const alike = new Map<string, StatementRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.moderation, row.is_meta, row.reason]);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [row]);
    else group.push(row);
  }
  for (const group of alike.values()) {
    const [first] = group;
    if (first === undefined) continue;
    const { moderation, is_meta, reason } = first;
    await tx.updateTable("statements").set({ moderation, is_meta, reason, decided_at: at })
      .where("conversation_id", "=", conversationId).where("id", "in", group.map(({ id }) => id)).execute();
  }
}
