import type { SimilarPage, SimilarQuery, SimilarSide } from "../contract/flags.ts";
import type { Deps } from "../deps.ts";
import type { Conversation } from "../domain.ts";
import { statementPresenter } from "../present/statements-on-map.ts";
import { likenessOfTexts } from "../screening/near-index.ts";
import { LEAST_LIKENESS, SCREENING_VERSION } from "../screening/thresholds.ts";
import type { ReviewedStatement } from "../store/reviewed-statement.ts";

/** Pairs of statements that say nearly the same, with how people vote on each. */
export async function readSimilar({ store }: Pick<Deps, "store">, conversation: Conversation, { offset, limit }: SimilarQuery): Promise<SimilarPage> {
  const [statements, found, toScreen] = await Promise.all([
    store.statements.list(conversation.id), store.flags.likePairs(conversation.id), store.flags.toScreen(conversation.id, SCREENING_VERSION, 1),
  ]);
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  // One of the two may have been worded anew since they were compared.
  const pairs = found.filter(({ newerId, olderId }) => likenessOfTexts(byId.get(newerId)?.text ?? "", byId.get(olderId)?.text ?? "") >= LEAST_LIKENESS);
  const shown = pairs.slice(offset, offset + limit);
  const ids = [...new Set(shown.flatMap(({ newerId, olderId }) => [newerId, olderId]))];
  const [page, stored] = await Promise.all([
    ids.length === 0 ? [] : store.statements.review(conversation.id, { state: "all", sort: "oldest", ids: ids.join(","), offset: 0, limit: ids.length }).then((review) => review.statements),
    store.maps.latest(conversation.id),
  ]);
  const onMap = statementPresenter(stored?.map ?? null, conversation.minGroupSize);
  const side = (statement: ReviewedStatement): SimilarSide => {
    const { id, text, language, author, moderation, isMeta, createdAt, agrees, disagrees, passes } = statement;
    const groups = Object.entries(onMap(statement).groups).map(([group, tally]) =>
      [group, tally === null ? null : { agrees: tally.agrees, disagrees: tally.disagrees, passes: tally.passes }] as const);
    return { id, text, language, author, moderation, isMeta, createdAt, tally: { agrees, disagrees, passes }, groups: Object.fromEntries(groups) };
  };
  const sides = new Map(page.map((statement) => [statement.id, side(statement)]));
  return {
    pairs: shown.flatMap(({ newerId, olderId, likeness }) => {
      const [newer, older] = [sides.get(newerId), sides.get(olderId)];
      return newer === undefined || older === undefined ? [] : [{ newer, older, likeness }];
    }),
    total: pairs.length,
    isWorking: toScreen.length > 0,
  };
}
