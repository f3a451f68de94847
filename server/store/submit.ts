import { isVotable, type Statement } from "../domain.ts";
import { AppError } from "../errors.ts";
import { sourceOf } from "../participant-source.ts";
import { lockCounters, setCounters, statementsChanged, type Counters } from "./counters.ts";
import type { Dialect, Tx } from "./database.ts";
import { findByText, insertStatement, toStatement } from "./statement-rows.ts";
import type { StatementStore } from "./store.ts";
import { noteRepeat } from "./note-repeat.ts";
import { textKey } from "../contract/text-key.ts";
import { appendVote, ensureParticipant, hasVote } from "./votes.ts";

type Submission = Parameters<StatementStore["submit"]>[0];
type Outcome = Awaited<ReturnType<StatementStore["submit"]>>;

/** See StatementStore.submit. Who writes the same sentence at the same moment is sorted out by the counters' lock. */
export async function submitStatement(tx: Tx, dialect: Dialect, input: Submission): Promise<Outcome> {
  const counters = await lockCounters(tx, dialect, input.conversationId);
  const earlier = await findSubmission(tx, input);
  if (earlier !== null) return earlier;

  const participant = await ensureParticipant(tx, counters, input.participantId, input.statement.createdAt);
  const existing = await findByText(tx, input.conversationId, textKey(input.statement.text));
  const statement = existing ?? await addStatement(tx, counters, input, participant.number);
  if (existing?.author === "participant") await noteRepeat(tx, existing, input.statement.createdAt);
  const agrees = existing === null || await mayAgree(tx, existing, participant.number);
  const seq = agrees
    ? await appendVote(tx, counters, { participantNumber: participant.number, statementId: statement.id, score: 1, castAt: input.statement.createdAt, requestId: input.requestId })
    : null;
  await tx.insertInto("submissions").values({
    conversation_id: input.conversationId, participant_id: input.participantId, request_id: input.requestId,
    statement_id: statement.id, text_key: textKey(input.statement.text), is_new: Number(existing === null),
  }).execute();
  return { statement, isNew: existing === null, seq };
}

async function findSubmission(tx: Tx, { conversationId, participantId, requestId, statement }: Submission): Promise<Outcome | null> {
  const row = await tx.selectFrom("submissions").selectAll()
    .where("conversation_id", "=", conversationId).where("participant_id", "=", participantId).where("request_id", "=", requestId)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.text_key !== textKey(statement.text)) throw new AppError("request-id-reused");
  const saved = await tx.selectFrom("statements").selectAll()
    .where("conversation_id", "=", conversationId).where("id", "=", row.statement_id).executeTakeFirstOrThrow();
  return { statement: toStatement(saved), isNew: row.is_new === 1, seq: null };
}

async function addStatement(tx: Tx, counters: Counters, input: Submission, authorNumber: number): Promise<Statement> {
  const id = counters.last_statement + 1;
  const statement = await insertStatement(tx, { conversationId: input.conversationId, id, authorNumber, authorSource: sourceOf(input.participantId), statement: input.statement });
  await setCounters(tx, input.conversationId, { last_statement: id, ...statementsChanged(counters) });
  return statement;
}

/** Whoever writes what is there already agrees with it, unless they voted on it before or nobody can. */
async function mayAgree(tx: Tx, statement: Statement, participantNumber: number): Promise<boolean> {
  const conversation = await tx.selectFrom("conversations").select("moderation_mode").where("id", "=", statement.conversationId).executeTakeFirstOrThrow();
  return isVotable(statement, conversation.moderation_mode) && !(await hasVote(tx, statement.conversationId, participantNumber, statement.id));
}
