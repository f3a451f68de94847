import type { FrozenInput } from "../report/stored-report.ts";
import { setCounters, type Counters } from "./counters.ts";
import type { Db, Tx } from "./database.ts";
import { ERASED_TEXT } from "./erased-text.ts";
import { addPrivacyLine } from "./privacy-log.ts";
import { searchKey } from "./search-key.ts";

const STATEMENTS_AT_ONCE = 500;
/** A decision can be undone for so long before the text goes. */
const SECOND_THOUGHTS_MS = 86_400_000;

/**
 * Empties the texts of participants' statements that were rejected, and of those nobody decided on where waiting statements
 * are not shown; these are rejected, without a reason. Number, state, votes and the lines of the logs stay; translations,
 * corrections, hints and the copies reports keep for later checks lose the words too. None of these statements takes part in
 * the map, so nothing is drawn anew. The counters must be locked.
 */
export async function emptyTexts(tx: Tx, counters: Counters, now: number): Promise<{ readonly emptied: number; readonly isDone: boolean }> {
  const { conversation_id: id } = counters;
  const rows = await candidates(tx, id).where((build) => build.or([build("decided_at", "is", null), build("decided_at", "<=", now - SECOND_THOUGHTS_MS)]))
    .orderBy("id").limit(STATEMENTS_AT_ONCE).execute();
  if (rows.length === 0) return { emptied: 0, isDone: true };
  const ids = rows.map((row) => row.id);
  for (const row of rows) {
    await tx.updateTable("statements").set({
      // A folded text never begins with a space: nobody's new sentence is taken for this one.
      text: ERASED_TEXT, text_key: ` emptied ${String(row.id)}`, search_key: searchKey(ERASED_TEXT),
      ...(row.moderation === "pending" && { moderation: "rejected" as const, decided_at: now }),
    }).where("conversation_id", "=", id).where("id", "=", row.id).execute();
  }
  for (const table of ["statement_translations", "statement_corrections", "statement_flags", "statement_screenings"] as const) {
    await tx.deleteFrom(table).where("conversation_id", "=", id).where("statement_id", "in", ids).execute();
  }
  await tx.updateTable("submissions").set({ text_key: "" }).where("conversation_id", "=", id).where("statement_id", "in", ids).execute();
  await emptyInReports(tx, id, new Set(ids));
  await setCounters(tx, id, { revision: counters.revision + 1 });
  await addPrivacyLine(tx, id, { kind: "texts-emptied", rows: ids.length, at: now, by: "clock" });
  return { emptied: ids.length, isDone: rows.length < STATEMENTS_AT_ONCE };
}

/** Whether any text is left that will have to go, now or after second thoughts. */
export const hasTextsLeft = async (from: Db, conversationId: string): Promise<boolean> =>
  (await candidates(from, conversationId).limit(1).executeTakeFirst()) !== undefined;

const candidates = (from: Db, conversationId: string) => from.selectFrom("statements").select(["id", "moderation"])
  .where("conversation_id", "=", conversationId).where("author", "=", "participant").where("text_key", "not like", " %")
  .where((build) => build.or([
    build("moderation", "=", "rejected"),
    build.and([
      build("moderation", "=", "pending"),
      build.exists(from.selectFrom("conversations").select("id").where("id", "=", conversationId).where("moderation_mode", "=", "pre")),
    ]),
  ]));

/** What reports were written from names every statement; the reports themselves only what was shown. */
async function emptyInReports(tx: Tx, conversationId: string, ids: ReadonlySet<number>): Promise<void> {
  const without = (input: FrozenInput): FrozenInput => ({ ...input, statements: input.statements.map((one) => (ids.has(one.id) ? { ...one, text: ERASED_TEXT } : one)) });
  const inputs = await tx.selectFrom("report_inputs as i").innerJoin("reports as r", "r.id", "i.report_id").select(["i.report_id", "i.body"]).where("r.conversation_id", "=", conversationId).execute();
  for (const { report_id, body } of inputs) {
    await tx.updateTable("report_inputs").set({ body: JSON.stringify(without(JSON.parse(body) as FrozenInput)) }).where("report_id", "=", report_id).execute();
  }
  const jobs = await tx.selectFrom("report_jobs").select(["id", "frozen"]).where("conversation_id", "=", conversationId).where("frozen", "is not", null).execute();
  for (const { id, frozen } of jobs) {
    if (frozen === null) continue;
    const draft = JSON.parse(frozen) as { readonly input: FrozenInput };
    await tx.updateTable("report_jobs").set({ frozen: JSON.stringify({ ...draft, input: without(draft.input) }) }).where("id", "=", id).execute();
  }
}
