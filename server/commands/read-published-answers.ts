import type { WhoTookPartTable } from "../contract/who-took-part.ts";
import type { Deps } from "../deps.ts";
import type { Conversation } from "../domain.ts";
import { leastPeople } from "../policies/least-people.ts";
import { presentTable, presentWhoTookPart } from "../present/who-took-part.ts";
import { neededPeople } from "../who-took-part/next-results.ts";

/** What a report says of the questions about people: undefined where nothing was asked, null where the organisers keep the answers to themselves. */
export interface PublishedAnswers { readonly table: WhoTookPartTable | null }

/** The table as the console showed it last; a report is never ahead of what the organisers saw. */
export async function readPublishedAnswers({ store }: Pick<Deps, "store">, conversation: Conversation): Promise<PublishedAnswers | undefined> {
  const { questions, publishesResults } = await store.answers.settings(conversation.id);
  if (questions.length === 0) return undefined;
  if (!publishesResults) return { table: null };
  const [census, results] = await Promise.all([store.answers.census(conversation.id), store.answers.latestResults(conversation.id)]);
  const least = leastPeople(conversation);
  const table = presentTable(presentWhoTookPart({ questions, census, statements: [], results: results?.shown ?? null, least, needed: neededPeople(least) }));
  return { table: table.questions.length === 0 ? null : table };
}
