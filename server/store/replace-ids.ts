import { sql } from "kysely";
import type { Tx } from "./database.ts";
import { addPrivacyLine } from "./privacy-log.ts";

/** People in one transaction: some ten thousand lines of the vote log. */
const PEOPLE_AT_ONCE = 200;

/** What a replaced id is made of besides the number. No id in a token has it, so no token is ever this participant's. */
const REPLACED = "~";

/** Such a number stands for nobody any more, also for whoever noted it before. */
export const isReplaced = (id: string, number: number): boolean => id.endsWith(`${REPLACED}${String(number)}`);

/**
 * Lets participants' ids go, a batch at a time: nobody comes back as one of them, with whatever token, site or account they
 * came, and nobody can be asked to. The number stays with its votes, their times and its statements, as the map and every
 * count have them; a tablet's people keep the tablet. Ids of requests go with the ids. The last batch removes what is kept
 * under ids (readers' ids, answers about oneself, admissions, requests) and the exact totals behind the tables shown of the
 * answers; the tables themselves stay as they are. Paper has no id that anybody holds and keeps its sheet.
 * The counters must be locked.
 * @returns the number of the last one done; null: that was all
 */
export async function replaceIds(tx: Tx, conversationId: string, { now, closedAt, after }: { readonly now: number; readonly closedAt: number; readonly after: number }): Promise<number | null> {
  const people = await tx.selectFrom("participants").select(["number", "id", "source"]).where("conversation_id", "=", conversationId)
    .where("source", "!=", "paper").where("number", ">", after).orderBy("number").limit(PEOPLE_AT_ONCE).execute();
  const still = people.map(({ number, id, source }) => ({ number, id, replaced: `${source === "kiosk" ? /^k\d+-/.exec(id)?.[0] ?? "" : ""}${REPLACED}${String(number)}` }))
    .filter(({ id, replaced }) => id !== replaced);
  if (still.length > 0) {
    const numbers = still.map(({ number }) => number);
    for (const { number, replaced } of still) {
      await tx.updateTable("participants").set({ id: replaced }).where("conversation_id", "=", conversationId).where("number", "=", number).execute();
    }
    await tx.updateTable("vote_log").set({ request_id: null }).where("conversation_id", "=", conversationId)
      .where("participant_number", "in", numbers).where("request_id", "is not", null).execute();
    await tx.updateTable("retention_timers").set((build) => ({ ids_so_far: build("ids_so_far", "+", still.length) })).where("conversation_id", "=", conversationId).execute();
  }
  const last = people.at(-1);
  if (last !== undefined && people.length === PEOPLE_AT_ONCE) return last.number;
  await forgetWhatIdsHold(tx, conversationId);
  const { ids_so_far } = await tx.selectFrom("retention_timers").select("ids_so_far").where("conversation_id", "=", conversationId).executeTakeFirstOrThrow();
  await tx.updateTable("retention_timers").set({ ids_done_for: closedAt, ids_so_far: 0 }).where("conversation_id", "=", conversationId).execute();
  await addPrivacyLine(tx, conversationId, { kind: "ids-replaced", rows: ids_so_far, at: now, by: "clock" });
  return null;
}

/** Of everybody, also of people who came and never voted. */
async function forgetWhatIdsHold(tx: Tx, conversationId: string): Promise<void> {
  for (const table of ["reader_ids", "answers", "answer_requests", "admissions", "participant_origins"] as const) {
    await sql`delete from ${sql.table(table)} where conversation_id = ${conversationId}`.execute(tx);
  }
  await tx.deleteFrom("submissions").where("conversation_id", "=", conversationId)
    .where("participant_id", "not in", tx.selectFrom("participants").select("id").where("conversation_id", "=", conversationId).where("source", "=", "paper")).execute();
  await tx.updateTable("answer_results").set({ exact: "{}" }).where("conversation_id", "=", conversationId).execute();
}
