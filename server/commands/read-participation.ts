import { chooseNextStatement, isNewStatement, type NextCandidate } from "../../clustering/next-statement.ts";
import type { StatementFacts } from "../../clustering/opinion-map.ts";
import type { Random } from "../../clustering/random.ts";
import { defaultSettings } from "../../clustering/settings.ts";
import type { Chance, Deps } from "../deps.ts";
import { isOpen, isVotable, type Conversation, type CurrentVote, type Statement } from "../domain.ts";
import type { TranslationsByStatement } from "../store/translation-store.ts";

/** One participant in one conversation: what they have done and what they can do next. */
export interface StandOfParticipant {
  readonly votes: readonly CurrentVote[];
  readonly next: Statement | null;
  /** The statement after `next`. */
  readonly upcoming: Statement | null;
  /** Approved translations of the statements, by id. */
  readonly translations: TranslationsByStatement;
  readonly progress: { readonly answered: number; readonly left: number; readonly votesUntilPlaced: number };
}

/** @param onScreen statements the page shows already; they are not chosen */
export async function readParticipation({ store, chance, clock }: Deps, conversation: Conversation, participantId: string, onScreen: readonly number[] = []): Promise<StandOfParticipant> {
  const [votes, statements, stored, translations] = await Promise.all([
    store.votes.ofParticipant(conversation.id, participantId),
    store.statements.list(conversation.id),
    store.maps.latest(conversation.id),
    store.translations.approved(conversation.id),
  ]);
  const votable = statements.filter((statement) => isVotable(statement, conversation.moderationMode));
  const voted = new Set(votes.map(({ statementId }) => statementId));
  const unanswered = votable.filter(({ id }) => !voted.has(id));

  const askAgain = await reworded(store, conversation.id, participantId, unanswered);

  const facts = new Map((stored?.map.statements ?? []).map((fact) => [fact.id, fact]));
  const metaAnswered = statements.filter(({ id, isMeta }) => isMeta && voted.has(id)).length;
  const choose = (without: ReadonlySet<number>, after: Statement | null): Statement | null => {
    const own = askAgain.find(({ id }) => !without.has(id));
    if (own !== undefined) return own;
    const candidates = unanswered.filter(({ id }) => !without.has(id)).map((statement) => toCandidate(statement, facts.get(statement.id)));
    const id = chooseNextStatement(candidates, {
      votesGiven: votes.length + Number(after !== null), metaShown: metaAnswered + Number(after?.isMeta ?? false), alreadyVoted: new Set(),
    }, toRandom(chance));
    return unanswered.find((statement) => statement.id === id) ?? null;
  };
  const open = isOpen(conversation, clock());
  const excluded = new Set(onScreen);
  const next = open ? choose(excluded, null) : null;
  const upcoming = next === null ? null : choose(new Set([...excluded, next.id]), next);

  const inPlay = votable.filter(({ isMeta }) => !isMeta);
  const needed = Math.min(defaultSettings.minVotesToPlace, inPlay.length);
  return {
    votes, next, upcoming, translations,
    progress: {
      answered: votable.length - unanswered.length,
      // Nothing that may be shown now is nothing left to do, even if a rule holds a statement about oneself back.
      left: next === null && onScreen.length === 0 ? 0 : unanswered.length,
      votesUntilPlaced: Math.max(0, needed - inPlay.filter(({ id }) => voted.has(id)).length),
    },
  };
}

/** What moderators made of the participant's own statements: asked first, because nobody's vote is carried over to it. */
async function reworded(store: Pick<Deps["store"], "votes">, conversationId: string, participantId: string, unanswered: readonly Statement[]): Promise<readonly Statement[]> {
  const made = unanswered.filter(({ parentId, authorNumber }) => parentId !== undefined && authorNumber !== null);
  if (made.length === 0) return [];
  const person = await store.votes.participant(conversationId, participantId);
  return made.filter(({ authorNumber }) => authorNumber === person?.number);
}

const toCandidate = ({ id, isMeta, seedPlace }: Statement, fact: StatementFacts | undefined): NextCandidate =>
  ({ id, isMeta, priority: fact?.priority ?? null, isNew: fact === undefined || isNewStatement(fact.seen), ...(seedPlace !== undefined && { seedPlace }) });

const toRandom = ({ next }: Chance): Random => ({ next, below: (bound) => Math.floor(next() * bound) });
