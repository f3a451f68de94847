import type { QuestionSettings } from "../contract/questions.ts";
import { AppError } from "../errors.ts";
import type { AnswerStore } from "./answer-store.ts";
import { createAnswerResultStore } from "./answer-results.ts";
import { lockCounters, setCounters, type StoreContext } from "./counters.ts";
import type { Db, Tx } from "./database.ts";
import { isDeletedParticipant } from "./deleted-participants.ts";

/** Before the organisers have asked for anything. */
const usualSettings: QuestionSettings = { consentMarkdown: "", askAfter: 5, publishesResults: false, questions: [] };

export function createAnswerStore(context: StoreContext): AnswerStore {
  const { db, dialect } = context;
  return {
    ...createAnswerResultStore(context),
    settings: (conversationId) => readSettings(db, conversationId),
    async asksAfter(conversationId) {
      const row = await db.selectFrom("question_settings").select("ask_after")
        .where("conversation_id", "=", conversationId).where("is_asking", "=", 1).executeTakeFirst();
      return row?.ask_after ?? null;
    },
    answered: (conversationId) => readAnswered(db, conversationId),
    changeSettings: (conversationId, at, change) => db.transaction().execute(async (tx) => {
      const { revision } = await lockCounters(tx, dialect, conversationId);
      const settings = change(await readSettings(tx, conversationId), await readAnswered(tx, conversationId));
      const columns = {
        consent_markdown: settings.consentMarkdown, ask_after: settings.askAfter, publishes_results: Number(settings.publishesResults),
        questions: JSON.stringify(settings.questions), is_asking: Number(settings.questions.some(({ isRetired }) => !isRetired)), updated_at: at,
      };
      await tx.insertInto("question_settings").values({ conversation_id: conversationId, ...columns })
        .onConflict((conflict) => conflict.column("conversation_id").doUpdateSet(columns)).execute();
      await setCounters(tx, conversationId, { revision: revision + 1 });
      return settings;
    }),

    give: ({ conversationId, participantId, requestId, answers, at }) => db.transaction().execute(async (tx) => {
      await lockCounters(tx, dialect, conversationId);
      if (await isDeletedParticipant(tx, conversationId, participantId)) throw new AppError("participant-token-deleted");
      const own = { conversation_id: conversationId, participant_id: participantId };
      const earlier = await tx.selectFrom("answer_requests").select("request_id")
        .where("conversation_id", "=", conversationId).where("participant_id", "=", participantId).where("request_id", "=", requestId).executeTakeFirst();
      if (earlier !== undefined) return;
      await tx.insertInto("answer_requests").values({ ...own, request_id: requestId }).execute();
      for (const { questionId, answerId } of answers) {
        const before = await tx.selectFrom("answers").select("answer_id")
          .where("conversation_id", "=", conversationId).where("participant_id", "=", participantId).where("question_id", "=", questionId).executeTakeFirst();
        if (before?.answer_id === answerId) continue;
        if (answerId === null) {
          await tx.deleteFrom("answers").where("conversation_id", "=", conversationId)
            .where("participant_id", "=", participantId).where("question_id", "=", questionId).execute();
          continue;
        }
        await tx.insertInto("answers").values({ ...own, question_id: questionId, answer_id: answerId, answered_at: at })
          .onConflict((conflict) => conflict.columns(["conversation_id", "participant_id", "question_id"]).doUpdateSet({ answer_id: answerId, answered_at: at })).execute();
      }
    }),

    async ofParticipant(conversationId, participantId) {
      const rows = await db.selectFrom("answers").selectAll()
        .where("conversation_id", "=", conversationId).where("participant_id", "=", participantId).orderBy("question_id").execute();
      return rows.map((row) => ({ questionId: row.question_id, answerId: row.answer_id, answeredAt: row.answered_at }));
    },
    forget: (conversationId, participantId) => db.transaction().execute(async (tx) => {
      await lockCounters(tx, dialect, conversationId);
      // The ids of requests stay: one that comes again must not bring back what was deleted.
      await tx.deleteFrom("answers").where("conversation_id", "=", conversationId).where("participant_id", "=", participantId).execute();
    }),
  };
}

/** Part of deleting a participant: nothing of the answers is left, and no trace of when they were given. */
export async function forgetAnswers(tx: Tx, conversationId: string, participantId: string): Promise<void> {
  await tx.deleteFrom("answers").where("conversation_id", "=", conversationId).where("participant_id", "=", participantId).execute();
  await tx.deleteFrom("answer_requests").where("conversation_id", "=", conversationId).where("participant_id", "=", participantId).execute();
}

async function readSettings(from: Db, conversationId: string): Promise<QuestionSettings> {
  const row = await from.selectFrom("question_settings").selectAll().where("conversation_id", "=", conversationId).executeTakeFirst();
  return row === undefined ? usualSettings : {
    consentMarkdown: row.consent_markdown, askAfter: row.ask_after, publishesResults: row.publishes_results === 1,
    questions: JSON.parse(row.questions) as QuestionSettings["questions"],
  };
}

async function readAnswered(from: Db, conversationId: string): Promise<ReadonlySet<string>> {
  const rows = await from.selectFrom("answers").select("question_id").distinct().where("conversation_id", "=", conversationId).execute();
  return new Set(rows.map(({ question_id }) => question_id));
}
