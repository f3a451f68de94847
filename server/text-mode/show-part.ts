import type { ParticipantMessages } from "../../messages/participant.ts";
import { readMyAnswers, readQuestions } from "../commands/answer-questions.ts";
import { describeConversation } from "../commands/describe-conversation.ts";
import { readLeftOut } from "../commands/read-left-out.ts";
import { readParticipation } from "../commands/read-participation.ts";
import { statementLimit } from "../contract/statement-limit.ts";
import { isOpen, isVotable, type Conversation } from "../domain.ts";
import { presentPublicConversation } from "../present/conversations.ts";
import { presentNoMap, presentOpinionMap, presentPlace } from "../present/opinion-map.ts";
import { presentMyVotes } from "../present/participation.ts";
import { presentCard, presentMyStatements } from "../present/statements.ts";
import { createReferenceCodes } from "../reference-code.ts";
import type { Services } from "../services.ts";
import type { Outcome } from "./act.ts";
import { deletePart, minePart } from "./mine-part.ts";
import { questionsPart } from "./questions-part.ts";
import { resultsPart } from "./results-part.ts";
import type { Act } from "./text-form.ts";
import type { TextPage } from "./text-page.ts";
import { votePart, writePart } from "./vote-part.ts";

export interface ShownPart {
  readonly part: TextPage["part"];
  readonly html: string;
}

/** The part of the page an act leads to, from the same presenters as the API. `typed` is what stood in the text field. */
export async function showPart({ deps }: Services, conversation: Conversation, participantId: string, messages: ParticipantMessages, act: Act, { ask, undo }: Outcome, typed: string): Promise<ShownPart> {
  const { store } = deps;
  if (act.kind === "results") {
    const [stored, person, entry] = await Promise.all([
      store.maps.latest(conversation.id), store.votes.participant(conversation.id, participantId), store.exclusions.entryOf(conversation.id, participantId),
    ]);
    const leftOut = stored === null ? undefined : await readLeftOut(deps, stored);
    const map = stored === null
      ? presentNoMap(conversation, (await store.conversations.counts(conversation.id)).participants, deps.clock())
      : presentOpinionMap(conversation, await store.statements.list(conversation.id), stored);
    return { part: "results", html: resultsPart(messages, { ...map, ...(leftOut !== undefined && { leftOut }) }, { ...presentPlace(stored, person?.number ?? null), ...(entry !== null && { notCounted: entry }) }) };
  }
  if (act.kind === "write") return { part: "write", html: writePart(messages, { limit: statementLimit(typed, conversation), isModeratedFirst: conversation.moderationMode === "pre", text: typed }) };
  if (act.kind === "delete") return { part: "mine", html: deletePart(messages) };

  const [stand, statements] = await Promise.all([readParticipation(deps, conversation, participantId), store.statements.list(conversation.id)]);
  const votes = presentMyVotes(stand);
  const shown = new Map(statements.filter((one) => isVotable(one, conversation.moderationMode)).map((one) => [one.id, one]));
  if (act.kind === "mine" || act.kind === "tell" || act.kind === "forget-answers") {
    const [written, questions, told, person] = await Promise.all([store.statements.listByAuthor(conversation.id, participantId), readQuestions(deps, conversation), readMyAnswers(deps, conversation.id, participantId), store.votes.participant(conversation.id, participantId)]);
    // Of whom nothing is kept there is nothing to ask for.
    const code = person === null ? "" : createReferenceCodes(deps.config.secret)(conversation.id, participantId);
    const answers = votes.map(({ statementId, vote }) => ({ statementId, vote, statement: shown.get(statementId) ?? null }));
    return { part: "mine", html: `${minePart(messages, { answers, statements: presentMyStatements(written), from: act.kind === "mine" ? act.from : 0, code })}${questionsPart(messages, questions, told, isOpen(conversation, deps.clock()))}` };
  }
  const asked = ask === null ? stand.next : (shown.get(ask) ?? null);
  const around = presentPublicConversation(conversation, await describeConversation(deps, conversation));
  return {
    part: "vote",
    html: votePart(messages, {
      conversation: around, card: asked === null ? null : presentCard(asked), progress: stand.progress, undo,
      vote: votes.find(({ statementId }) => statementId === asked?.id)?.vote ?? null,
    }),
  };
}
