import type { SeedOutcome, SeedStatements } from "../contract/statement.ts";
import { statementLimit } from "../contract/statement-limit.ts";
import type { Deps } from "../deps.ts";
import { countGraphemes } from "./count-graphemes.ts";
import { findConversation } from "./find-conversation.ts";

/** Adds an organiser's statements, accepted at once. Lines that are too long are named and left out; known texts are named too. */
export async function seedStatements(deps: Deps, conversationId: string, { texts, language, isMeta }: SeedStatements): Promise<SeedOutcome> {
  const conversation = await findConversation(deps, conversationId);
  const lines = texts.map((text, line) => ({ text, line, graphemes: countGraphemes(text) }));
  const fits = ({ text, graphemes }: { readonly text: string; readonly graphemes: number }): boolean => graphemes <= statementLimit(text, conversation);
  const taken = lines.filter(fits);

  const createdAt = deps.clock();
  const outcomes = await deps.store.statements.addSeeds(conversationId, taken.map(({ text }) => ({
    text, language: language ?? conversation.language, author: "organiser", moderation: "accepted", isMeta: isMeta ?? false, createdAt,
  })));
  if (outcomes.some(({ isNew }) => isNew)) {
    deps.announce.votesChanged(conversationId);
    deps.announce.countsChanged(conversationId);
    deps.announce.statementsWritten(conversationId);
  }
  return {
    created: outcomes.flatMap(({ statement, isNew }) => (isNew ? [statement.id] : [])),
    existing: outcomes.flatMap(({ statement, isNew }, index) => (isNew ? [] : [{ line: taken[index]?.line ?? 0, statementId: statement.id }])),
    tooLong: lines.filter((line) => !fits(line)).map(({ line, graphemes }) => ({ line, graphemes })),
  };
}
