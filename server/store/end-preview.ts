import { sql } from "kysely";
import { TESTER } from "../participant-source.ts";
import { setCounters, statementsChanged, type Counters } from "./counters.ts";
import type { Tx } from "./database.ts";
import { tablesOfConversations } from "./tables-of-conversations.ts";

/**
 * Ends a preview, in the transaction that changes the state: everything testers did is taken out, so that no vote, statement,
 * line of the vote log or opinion map of theirs is left when citizens come. Unlike a participant who deletes themselves they
 * leave no withdrawals; the new epoch lets opinion engines begin anew instead. Decisions on their statements stay in the
 * moderation log, which is never rewritten: it names numbers, no texts. The password goes too.
 * @param counters locked
 * @returns false when the conversation is not in preview, and nothing was done
 */
export async function endPreview(tx: Tx, counters: Counters): Promise<boolean> {
  const { conversation_id: id } = counters;
  const conversation = await tx.selectFrom("conversations").select("state").where("id", "=", id).executeTakeFirst();
  if (conversation?.state !== "preview") return false;
  await tx.updateTable("previews").set({ password_hash: null }).where("conversation_id", "=", id).execute();

  const testers = tx.selectFrom("participants").select("number").where("conversation_id", "=", id).where("id", "like", `${TESTER}%`);
  const statements = tx.selectFrom("statements").select("id").where("conversation_id", "=", id).where("author_number", "in", testers);
  await tx.deleteFrom("votes").where("conversation_id", "=", id)
    .where((build) => build.or([build("participant_number", "in", testers), build("statement_id", "in", statements)])).execute();
  // Withdrawals of testers who deleted themselves carry numbers nobody has any more.
  await tx.deleteFrom("vote_log").where("conversation_id", "=", id)
    .where((build) => build.or([
      build("participant_number", "in", testers),
      build("participant_number", "not in", tx.selectFrom("participants").select("number").where("conversation_id", "=", id)),
    ])).execute();
  // Whatever else is kept of a person or of a statement, in tables that exist now or are added later.
  for (const { name, columns } of await tablesOfConversations(tx)) {
    const isKept = name === "moderation_log" || name === "participants";
    const where = [
      ...(columns.has("participant_id") ? [sql`participant_id like ${`${TESTER}%`}`] : []),
      ...(columns.has("participant_number") ? [sql`participant_number in (${testers})`] : []),
      ...(columns.has("statement_id") ? [sql`statement_id in (${statements})`] : []),
      ...(columns.has("child_id") ? [sql`child_id in (${statements})`, sql`parent_id in (${statements})`] : []),
    ];
    if (!isKept && where.length > 0) await sql`delete from ${sql.table(name)} where conversation_id = ${id} and (${sql.join(where, sql` or `)})`.execute(tx);
  }
  await tx.deleteFrom("statements").where("conversation_id", "=", id).where("author_number", "in", testers).execute();
  await tx.deleteFrom("participants").where("conversation_id", "=", id).where("id", "like", `${TESTER}%`).execute();
  await tx.deleteFrom("maps").where("conversation_id", "=", id)
    .where("version", "not in", tx.selectFrom("reports").select("map_version").where("conversation_id", "=", id)).execute();

  const { people } = await tx.selectFrom("participants").select((build) => build.fn.countAll<number>().as("people")).where("conversation_id", "=", id).executeTakeFirstOrThrow();
  const { current } = await tx.selectFrom("votes").select((build) => build.fn.countAll<number>().as("current")).where("conversation_id", "=", id).executeTakeFirstOrThrow();
  const changed = statementsChanged(counters);
  await setCounters(tx, id, {
    ...changed, vote_epoch: changed.statements_revision, participants: people, current_votes: current,
    // A version of its own without a map: nobody takes an earlier map, kept in memory, for the newest.
    last_map: counters.last_map + 1,
  });
  return true;
}
