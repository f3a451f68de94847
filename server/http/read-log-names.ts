import type { LogNames } from "../present/moderation-log.ts";
import type { Store } from "../store/store.ts";
import { moderatorNames } from "./moderator-names.ts";

/** What the organisers' own moderation log says besides its lines: who decided, and on which words. */
export async function readLogNames(store: Store, conversationId: string): Promise<LogNames> {
  const nameOf = await moderatorNames(store);
  const corrections = new Map((await store.statementChanges.corrections(conversationId)).map((one) => [one.line, one]));
  const texts = new Map((await store.statements.list(conversationId)).map(({ id, text }) => [id, text]));
  return { nameOf, textOf: (statementId) => texts.get(statementId) ?? "", correctionOf: (line) => corrections.get(line) };
}
