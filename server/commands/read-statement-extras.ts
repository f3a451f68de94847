import type { Deps } from "../deps.ts";
import type { TranslationsByStatement } from "../store/translation-store.ts";

/** What stands beside a statement wherever citizens meet it: approved translations, and how many call it important. */
export interface StatementExtras {
  readonly translations: TranslationsByStatement;
  readonly importance: ReadonlyMap<number, number>;
}

export const noExtras: StatementExtras = { translations: new Map(), importance: new Map() };

export async function readStatementExtras({ store }: Pick<Deps, "store">, conversationId: string): Promise<StatementExtras> {
  const [translations, importance] = await Promise.all([store.translations.approved(conversationId), store.votes.importance(conversationId)]);
  return { translations, importance };
}
