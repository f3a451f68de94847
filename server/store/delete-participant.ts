import { WITHDRAWN_BY_AUTHOR } from "../contract/withdrawn-by-author.ts";
import { forgetAnswers } from "./answers.ts";
import { lockCounters, setCounters, statementsChanged } from "./counters.ts";
import type { Dialect, Tx } from "./database.ts";
import { rememberDeleted } from "./deleted-participants.ts";
import { ERASED_TEXT } from "./erased-text.ts";
import { forgetExclusion } from "./exclusions.ts";
import { forgetAdmission } from "./gates.ts";
import { forgetOrigin } from "./origins.ts";
import { addPrivacyLine } from "./privacy-log.ts";
import { forgetReaderId } from "./reader-ids.ts";
import { searchKey } from "./search-key.ts";
import type { ParticipantStore } from "./store.ts";

type Deletion = Parameters<ParticipantStore["delete"]>[0];
type Outcome = Awaited<ReturnType<ParticipantStore["delete"]>>;

/**
 * Removes one person, in one transaction:
 *
 * 1. Every statement the person ever voted on gets a withdrawal line at the end of the vote log. An opinion engine that has
 *    read any part of the person's lines reads these next and holds nothing of the person afterwards. They are written for
 *    votes withdrawn earlier too: an engine may have read the vote and not yet the earlier withdrawal, which goes in step 2.
 * 2. The person's older lines go: no direction and no time of any vote is left. The sequence has gaps, which no reader
 *    minds, and never goes back. An engine that begins anew reads withdrawals of votes it never saw, which do nothing.
 * 3. The participant's row goes, and with it the only link from a token to the number. The number is not given out again.
 * 4. Statements nobody else votes on lose their text and are rejected; the others stay, without an author.
 */
export async function deleteParticipant(tx: Tx, dialect: Dialect, { conversationId, participantId, at, by = "participant" }: Deletion): Promise<Outcome> {
  const counters = await lockCounters(tx, dialect, conversationId);
  await rememberDeleted(tx, conversationId, participantId);
  await addPrivacyLine(tx, conversationId, { kind: "participant-erased", rows: 1, at, by });
  await forgetReaderId(tx, conversationId, participantId);
  await forgetAnswers(tx, conversationId, participantId);
  await forgetAdmission(tx, conversationId, participantId);
  const person = await tx.selectFrom("participants").select("number")
    .where("conversation_id", "=", conversationId).where("id", "=", participantId).executeTakeFirst();
  if (person === undefined) return { votes: 0, statementsRemoved: 0, statementsKept: 0 };

  await forgetExclusion(tx, conversationId, person.number);
  await forgetOrigin(tx, conversationId, person.number);
  const { statementsRemoved, statementsKept } = await letGoOfStatements(tx, conversationId, person.number, at);
  const touched = await tx.selectFrom("vote_log").select("statement_id").distinct()
    .where("conversation_id", "=", conversationId).where("participant_number", "=", person.number).orderBy("statement_id").execute();
  await tx.deleteFrom("vote_log").where("conversation_id", "=", conversationId).where("participant_number", "=", person.number).execute();
  let seq = counters.last_seq;
  for (const { statement_id } of touched) {
    seq += 1;
    await tx.insertInto("vote_log").values({
      conversation_id: conversationId, seq, participant_number: person.number, statement_id, score: null, is_important: 0, cast_at: at, request_id: null,
    }).execute();
  }
  const current = await tx.deleteFrom("votes")
    .where("conversation_id", "=", conversationId).where("participant_number", "=", person.number).executeTakeFirstOrThrow();
  const votes = Number(current.numDeletedRows);
  await tx.deleteFrom("submissions").where("conversation_id", "=", conversationId).where("participant_id", "=", participantId).execute();
  await tx.deleteFrom("participants").where("conversation_id", "=", conversationId).where("number", "=", person.number).execute();
  await setCounters(tx, conversationId, {
    last_seq: seq, participants: counters.participants - 1, current_votes: counters.current_votes - votes,
    ...(statementsRemoved + statementsKept > 0 ? statementsChanged(counters) : { revision: counters.revision + 1 }),
  });
  return { votes, statementsRemoved, statementsKept };
}

async function letGoOfStatements(tx: Tx, conversationId: string, number: number, at: number) {
  const own = await tx.selectFrom("statements").select("id")
    .where("conversation_id", "=", conversationId).where("author_number", "=", number).execute();
  let statementsRemoved = 0;
  for (const { id } of own) {
    // What moderators corrected in the author's words goes with the author; the log holds hashes that nothing opens any more.
    await tx.deleteFrom("statement_corrections").where("conversation_id", "=", conversationId).where("statement_id", "=", id).execute();
    const other = await tx.selectFrom("votes").select("score").where("conversation_id", "=", conversationId)
      .where("statement_id", "=", id).where("participant_number", "!=", number).executeTakeFirst();
    if (other === undefined) {
      statementsRemoved += 1;
      await tx.deleteFrom("statement_translations").where("conversation_id", "=", conversationId).where("statement_id", "=", id).execute();
      await tx.deleteFrom("statement_flags").where("conversation_id", "=", conversationId).where("statement_id", "=", id).execute();
    }
    await tx.updateTable("statements")
      .set({
        author_number: null,
        ...(other === undefined && {
          // A folded text never begins with a space: nobody's new sentence is taken for this one.
          text: ERASED_TEXT, text_key: ` withdrawn ${String(id)}`, search_key: searchKey(ERASED_TEXT), moderation: "rejected" as const, reason: WITHDRAWN_BY_AUTHOR, decided_at: at,
        }),
      })
      .where("conversation_id", "=", conversationId).where("id", "=", id).execute();
  }
  return { statementsRemoved, statementsKept: own.length - statementsRemoved };
}
