import type { Insertable } from "kysely";
import type { WrittenIn } from "../contract/workshop.ts";
import { AppError } from "../errors.ts";
import { lockCounters, setCounters, type Counters } from "./counters.ts";
import type { Dialect, ParticipantsTable, Tx, VoteLogTable, VotesTable } from "./database.ts";
import { deleteParticipant } from "./delete-participant.ts";
import { submitStatement } from "./submit.ts";
import type { BatchToEnter, SheetToEnter } from "./workshop-store.ts";

/** Rows in one INSERT; the widest here has seven values. */
const ROWS_AT_ONCE = 2_000;

/** See BallotStore.enter. The counters must be locked. */
export async function enterBallots(tx: Tx, dialect: Dialect, counters: Counters, input: BatchToEnter): Promise<{ readonly written: readonly WrittenIn[]; readonly isRepeat: boolean }> {
  const { conversationId, batch, by } = input;
  const known = await tx.selectFrom("ballot_batches").select(["number", "taken_back_at"])
    .where("conversation_id", "=", conversationId).where("id", "=", batch.id).executeTakeFirst();
  if (known !== undefined && known.taken_back_at !== null) throw new AppError("batch-taken-back");

  const fresh: SheetToEnter[] = [];
  let replaced = { sheets: 0, votes: 0, statements: 0 };
  for (const sheet of input.sheets) {
    const earlier = await tx.selectFrom("ballot_sheets").selectAll().where("conversation_id", "=", conversationId)
      .where("sheet", "=", sheet.sheet).where("copy", "=", sheet.copy).executeTakeFirst();
    if (earlier === undefined) {
      fresh.push(sheet);
      continue;
    }
    if (earlier.batch_id === batch.id && earlier.content === contentOf(sheet)) continue;
    if (earlier.batch_id !== batch.id || !input.isCorrection) throw new AppError("sheet-already-entered");
    await deleteParticipant(tx, dialect, { conversationId, participantId: earlier.participant_id, at: by.at });
    await tx.deleteFrom("ballot_sheets").where("conversation_id", "=", conversationId).where("sheet", "=", sheet.sheet).where("copy", "=", sheet.copy).execute();
    replaced = { sheets: replaced.sheets + 1, votes: replaced.votes + earlier.votes, statements: replaced.statements + earlier.statements };
    fresh.push(sheet);
  }
  if (fresh.length === 0) return { written: [], isRepeat: true };

  if (known === undefined) await insertBatch(tx, input);
  await insertVotes(tx, replaced.sheets > 0 ? await lockCounters(tx, dialect, conversationId) : counters, fresh, by.at);
  const written: WrittenIn[] = [];
  for (const sheet of fresh) {
    for (const [index, statement] of sheet.statements.entries()) {
      const requestId = sheet.requestIds[index] ?? "";
      const outcome = await submitStatement(tx, dialect, { conversationId, participantId: sheet.participantId, requestId, statement });
      written.push({ text: statement.text, outcome: outcome.isNew ? "created" : "existing", statementId: outcome.statement.id });
    }
    await tx.insertInto("ballot_sheets").values({
      conversation_id: conversationId, sheet: sheet.sheet, copy: sheet.copy, batch_id: batch.id, participant_id: sheet.participantId,
      content: contentOf(sheet), votes: sheet.votes.length, statements: sheet.statements.length, entered_at: by.at,
    }).execute();
  }
  await tx.updateTable("ballot_batches").set((build) => ({
    sheets: build("sheets", "+", fresh.length - replaced.sheets),
    votes: build("votes", "+", sum(fresh, ({ votes }) => votes.length) - replaced.votes),
    statements: build("statements", "+", sum(fresh, ({ statements }) => statements.length) - replaced.statements),
  })).where("conversation_id", "=", conversationId).where("id", "=", batch.id).execute();
  return { written, isRepeat: false };
}

async function insertBatch(tx: Tx, { conversationId, batch, by }: BatchToEnter): Promise<void> {
  const last = await tx.selectFrom("ballot_batches").select((build) => build.fn.max("number").as("number"))
    .where("conversation_id", "=", conversationId).executeTakeFirst();
  await tx.insertInto("ballot_batches").values({
    conversation_id: conversationId, id: batch.id, number: Number(last?.number ?? 0) + 1, kind: batch.kind, file_name: batch.fileName,
    fingerprint: batch.fingerprint, sheets: 0, votes: 0, statements: 0, created_at: by.at, created_by: by.name, taken_back_at: null, taken_back_by: null,
  }).execute();
}

/** New participants with their votes: nobody has voted before, so the log and the votes that count are the same rows. */
async function insertVotes(tx: Tx, counters: Counters, sheets: readonly SheetToEnter[], at: number): Promise<void> {
  const { conversation_id } = counters;
  const people: Insertable<ParticipantsTable>[] = [];
  const log: Insertable<VoteLogTable>[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const number = counters.last_participant + index + 1;
    people.push({ conversation_id, number, id: sheet.participantId, created_at: at, source: "paper" });
    for (const { statementId, score } of sheet.votes) {
      log.push({ conversation_id, seq: counters.last_seq + log.length + 1, participant_number: number, statement_id: statementId, score, is_important: 0, cast_at: at, request_id: null });
    }
  }
  const votes = log.map(({ participant_number, statement_id, score }): Insertable<VotesTable> => ({ conversation_id, participant_number, statement_id, score: score ?? 0, is_important: 0 }));
  for (let from = 0; from < people.length; from += ROWS_AT_ONCE) await tx.insertInto("participants").values(people.slice(from, from + ROWS_AT_ONCE)).execute();
  for (let from = 0; from < log.length; from += ROWS_AT_ONCE) {
    await tx.insertInto("vote_log").values(log.slice(from, from + ROWS_AT_ONCE)).execute();
    await tx.insertInto("votes").values(votes.slice(from, from + ROWS_AT_ONCE)).execute();
  }
  await setCounters(tx, conversation_id, {
    last_participant: counters.last_participant + people.length, participants: counters.participants + people.length,
    last_seq: counters.last_seq + log.length, current_votes: counters.current_votes + log.length,
  });
}

/** The same marks and words are the same content, in whatever order they were sent. */
const contentOf = ({ votes, statements }: SheetToEnter): string =>
  JSON.stringify([[...votes].sort((one, other) => one.statementId - other.statementId).map(({ statementId, score }) => [statementId, score]), statements.map(({ text }) => text)]);

const sum = <Item>(items: readonly Item[], of: (item: Item) => number): number => items.reduce((total, item) => total + of(item), 0);
