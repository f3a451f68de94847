import type { ImportSeeds, SeedsImported } from "../contract/seeding.ts";
import type { Deps } from "../deps.ts";
import { checkSeedRows } from "../interchange/seeds/check-seed-rows.ts";
import { textKey } from "../contract/text-key.ts";
import { countGraphemes } from "./count-graphemes.ts";
import { findConversation } from "./find-conversation.ts";

/** Looks at rows of seeds; unless it is a preview, and nothing is wrong, stores all of them, accepted, with their translations. */
export async function importSeeds(deps: Deps, conversationId: string, { rows, isPreview }: ImportSeeds, personId: string): Promise<SeedsImported> {
  const conversation = await findConversation(deps, conversationId);
  const check = async () => {
    const existing = new Map((await deps.store.statements.list(conversationId)).map(({ id, text }) => [textKey(text), id]));
    return checkSeedRows(rows, { limits: conversation, countGraphemes, keyOf: textKey, existing });
  };
  const { problems, languages, seeds } = await check();
  if (isPreview || problems.length > 0) return { problems: [...problems], languages: [...languages], created: null };

  const createdAt = deps.clock();
  const created = await deps.store.seeds.importAll(conversationId, seeds.map(({ row: _, ...seed }) => ({ ...seed, author: "organiser", moderation: "accepted", createdAt })), personId);
  if (created === null) {
    // Somebody added one of the texts meanwhile.
    const again = await check();
    return { problems: [...again.problems], languages: [...again.languages], created: null };
  }
  deps.announce.votesChanged(conversationId);
  deps.announce.countsChanged(conversationId);
  return { problems: [], languages: [], created: [...created] };
}
