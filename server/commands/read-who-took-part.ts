import type { CensusShares, WhoTookPart } from "../contract/who-took-part.ts";
import type { Deps } from "../deps.ts";
import { isVotable, type Conversation } from "../domain.ts";
import { leastPeople } from "../policies/least-people.ts";
import { presentWhoTookPart } from "../present/who-took-part.ts";
import type { StoredResults } from "../store/answer-store.ts";
import { gatherAnswers } from "../who-took-part/gather-answers.ts";
import type { ExactQuestion } from "../who-took-part/exact-results.ts";
import { neededPeople, nextResults } from "../who-took-part/next-results.ts";
import type { ShownResultsOfQuestion } from "../who-took-part/shown-results.ts";
import { weighStatements } from "../who-took-part/weigh-statements.ts";

type Reading = Pick<Deps, "store" | "clock">;

/** Looking again within this time shows the same. */
const REST_MS = 30_000;

/** Who took part, by what people said of themselves; first brought up to date where enough has changed. */
export async function readWhoTookPart(deps: Reading, conversation: Conversation): Promise<WhoTookPart> {
  const { store } = deps;
  const [{ questions }, census, statements] = await Promise.all([store.answers.settings(conversation.id), store.answers.census(conversation.id), store.statements.list(conversation.id)]);
  const results = questions.length === 0 ? null : await refresh(deps, conversation, census);
  const k = leastPeople(conversation);
  return presentWhoTookPart({ questions, census, statements, results: results?.shown ?? null, least: k, needed: neededPeople(k) });
}

/** The newest results, after the next step where there is one. Two servers that look at once make one step. */
async function refresh(deps: Reading, conversation: Conversation, census: readonly CensusShares[]): Promise<StoredResults | null> {
  const { store, clock } = deps;
  const { id } = conversation;
  const before = await store.answers.latestResults(id);
  // The answers are gone; what was shown of them stays as it is.
  if ((await store.retention.find(id)).areIdsReplaced) return before;
  const censusKey = JSON.stringify(census);
  const now = clock();
  if (before !== null && before.shown.censusKey === censusKey && now - before.publishedAt < REST_MS && now >= before.publishedAt) return before;

  const k = leastPeople(conversation);
  const [{ questions }, counts, all] = await Promise.all([store.answers.settings(id), store.conversations.counts(id), store.statements.list(id)]);
  const votable = new Set(all.filter((statement) => isVotable(statement, conversation.moderationMode) && !statement.isMeta).map((statement) => statement.id));
  const gathered = await gatherAnswers(store, id, { at: now, people: counts.participants, votable, before: before?.exact ?? {}, k });

  const shown: Record<string, ShownResultsOfQuestion> = {};
  const exact: Record<string, ExactQuestion> = {};
  let isNew = false;
  for (const question of questions) {
    const [shownBefore, exactBefore] = [before?.shown.questions[question.id], before?.exact[question.id]];
    const step = nextResults(question, gathered.ofQuestion(question.id), shownBefore === undefined || exactBefore === undefined ? null : { shown: shownBefore, exact: exactBefore }, k);
    shown[question.id] = step.shown;
    if (step.exact !== null) exact[question.id] = step.exact;
    isNew ||= step.isNew || step.shown.state !== (shownBefore?.state ?? "too-few");
  }
  if (!isNew && before !== null && before.shown.censusKey === censusKey) return before;

  const weighed = questions.flatMap((question) => {
    const shares = census.find(({ questionId }) => questionId === question.id)?.shares;
    if (shares === undefined || shown[question.id]?.state !== "ready") return [];
    const ids = question.answers.map((answer) => answer.id);
    const answers = [...gathered.ofQuestion(question.id).answers].flatMap(([person, { answerId }]) => (ids.includes(answerId) ? [[person, ids.indexOf(answerId)] as const] : []));
    return [{ questionId: question.id, answerOf: new Map(answers), shares: ids.map((answer) => shares[answer] ?? 0) }];
  });
  // A statement whose table is not shown for one of the questions is not weighted either.
  const inAll = (statementId: number): boolean => weighed.every(({ questionId }) => shown[questionId]?.statements.some((one) => one.statementId === statementId));
  const results: StoredResults = {
    version: (before?.version ?? 0) + 1, publishedAt: now, exact,
    shown: {
      questions: shown, censusKey,
      weighted: weighStatements({ questions: weighed, people: counts.participants, votes: new Map([...gathered.votes].filter(([statementId]) => inAll(statementId))), k, at: now }),
    },
  };
  const isStored = await store.answers.addResults(id, { ...results, lastSeq: gathered.lastSeq });
  return isStored ? results : store.answers.latestResults(id);
}

