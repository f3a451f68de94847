import type { MyData } from "../contract/my-data.ts";
import { inLanguage } from "../contract/question-words.ts";
import type { Deps } from "../deps.ts";
import { toVote } from "../vote-score.ts";
import { findConversation } from "./find-conversation.ts";

/** Everything stored about one participant in one conversation. */
export async function readMyData(deps: Pick<Deps, "store" | "clock">, conversationId: string, participantId: string): Promise<MyData> {
  const { store, clock } = deps;
  const { id, topic, language } = await findConversation(deps, conversationId);
  const [person, readerId, votes, log, written, statements, answers, { questions }, networkMark, notCounted] = await Promise.all([
    store.votes.participant(id, participantId), store.readerIds.find(id, participantId), store.votes.ofParticipant(id, participantId), store.participants.voteLog(id, participantId),
    store.statements.listByAuthor(id, participantId), store.statements.list(id),
    store.answers.ofParticipant(id, participantId), store.answers.settings(id), store.origins.find(id, participantId), store.exclusions.entryOf(id, participantId),
  ]);
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const asked = new Map(questions.map((question) => [question.id, question]));
  return {
    schema: "hiroba/my-data@1",
    exportedAt: clock(),
    conversation: { id, topic, language },
    participantSince: person?.createdAt ?? null,
    readerId,
    ...(networkMark !== null && { networkMark }),
    ...(notCounted !== null && { notCounted }),
    answers: answers.map(({ questionId, answerId, answeredAt }) => {
      const question = asked.get(questionId);
      const answer = question?.answers.find((one) => one.id === answerId);
      return {
        // What is ready-made, and "prefer-not", stands under its id: the words are those of the page.
        questionId, question: inLanguage(question?.wording ?? {}, language, language).text || (question?.kind ?? ""),
        answerId, answer: inLanguage(answer?.wording ?? {}, language, language).text || answerId, at: answeredAt,
      };
    }),
    votes: votes.map(({ statementId, score, isImportant = false }) => {
      const statement = byId.get(statementId);
      return { statementId, statement: statement?.text ?? "", language: statement?.language ?? language, vote: toVote(score), isImportant };
    }),
    voteLog: log.map(({ castAt, statementId, score, isImportant = false }) => ({ at: castAt, statementId, vote: score === null ? null : toVote(score), isImportant })),
    statements: written.map((own) => ({
      id: own.id, text: own.text, language: own.language, createdAt: own.createdAt, state: own.moderation, reason: own.reason, decidedAt: own.decidedAt,
      ...(own.original !== undefined && { original: own.original }), ...(own.parentId !== undefined && { replaces: own.parentId }),
    })),
  };
}
