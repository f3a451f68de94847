import type { Response } from "express";
import { answerQuestions } from "../commands/answer-questions.ts";
import { castVote } from "../commands/cast-vote.ts";
import { deleteParticipant } from "../commands/delete-participant.ts";
import { submitStatement } from "../commands/submit-statement.ts";
import { SubmitStatement } from "../contract/statement.ts";
import { parse } from "../http/parse.ts";
import { statementTextError } from "../http/statement-text-error.ts";
import type { ParticipantMessages } from "../../messages/participant.ts";
import type { Services } from "../services.ts";
import { requestIdOf, type TextForm } from "./text-form.ts";

/** What to say of an act and what to show next. */
export interface Outcome {
  readonly said: string | null;
  /** The statement to ask (again); null for the next one. */
  readonly ask: number | null;
  /** The statement whose answer can be undone. */
  readonly undo: number | null;
  readonly isDeleted?: boolean;
}

const nothing: Outcome = { said: null, ask: null, undo: null };

/** Does what a form asks for, by the commands, limits and policies of the API: there are no rules here. */
export async function performAct({ deps, limits }: Services, res: Response, who: { readonly conversationId: string; readonly participantId: string }, form: TextForm, { common, parts }: ParticipantMessages): Promise<Outcome> {
  const { do: act, page, text, important } = form;
  if (act.kind === "ask") return { ...nothing, ask: act.statementId };
  if (act.kind === "answer") {
    const { statementId, vote } = act;
    await limits.votesOf(res, who.participantId);
    await limits.writesTo(res, who.conversationId);
    const isImportant = important === undefined || vote === null ? {} : { isImportant: true };
    await castVote(deps, { ...who, requestId: requestIdOf(page, statementId, vote ?? "", important ?? ""), statementId, vote, ...isImportant });
    return vote === null ? { said: parts.voting.undone, ask: statementId, undo: null } : { said: parts.voting.savedAnnouncement(common[vote]), ask: null, undo: statementId };
  }
  if (act.kind === "send") {
    const written = statementTextError(() => parse(SubmitStatement, { requestId: requestIdOf(page, text), text }));
    await limits.statementsOf(res, who.participantId);
    await limits.writesTo(res, who.conversationId);
    const { statement, isNew } = await submitStatement(deps, { ...who, ...written });
    const said = !isNew ? `${parts.outcomeExisting} ${statement.text}` : statement.moderation === "pending" ? parts.outcomePending : parts.outcomeCreated;
    return { ...nothing, said };
  }
  if (act.kind === "tell") {
    await limits.votesOf(res, who.participantId);
    await limits.writesTo(res, who.conversationId);
    const { questionId, answerId } = act;
    await answerQuestions(deps, who, { requestId: requestIdOf(page, "tell", questionId, answerId ?? ""), answers: [{ questionId, answerId }] });
    return { ...nothing, said: answerId === null ? parts.questions.removed : parts.questions.saved };
  }
  if (act.kind === "forget-answers") {
    await deps.store.answers.forget(who.conversationId, who.participantId);
    return { ...nothing, said: parts.questions.removed };
  }
  if (act.kind === "delete-for-good") {
    await deleteParticipant(deps, who.conversationId, who.participantId);
    return { ...nothing, isDeleted: true };
  }
  return nothing;
}
