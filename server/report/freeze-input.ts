import type { Conversation, Statement } from "../domain.ts";
import type { FrozenInput } from "./stored-report.ts";

/** Keeps what a report is written from, without what no sentence needs: who wrote a statement, and why a moderator decided. */
export const freezeInput = ({ minGroupSize, moderationMode }: Conversation, statements: readonly Statement[]): FrozenInput => ({
  conversation: { minGroupSize, moderationMode },
  statements: statements.map(({ id, text, language, moderation, isMeta }) => ({ id, text, language, moderation, isMeta })),
});
