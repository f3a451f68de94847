import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { LeftOut } from "../contract/integrity.ts";
import { LanguageTag } from "../contract/locale.ts";
import type { Conversation, Statement } from "../domain.ts";
import { InterchangeError } from "./interchange-error.ts";

/** File beside an export that says what the columns of 2025 cannot: other tools pass over it, ours lose nothing. */
export const notesFile = "hiroba.json";

export const ConversationNotes = z.strictObject({
  schema: z.literal("hiroba/conversation@1"),
  language: LanguageTag,
  /** Statements about the participants; they take no part in placing people. */
  metaStatementIds: z.array(z.number().int()),
  organisersStatementIds: z.array(z.number().int()),
  /** Whose votes the organisers left out of the map and of this folder: how many and why; left out: nobody's. */
  leftOut: LeftOut.optional(),
});
export type ConversationNotes = z.infer<typeof ConversationNotes>;

export const notesOf = ({ language }: Pick<Conversation, "language">, statements: readonly Statement[], leftOut?: LeftOut): ConversationNotes => ({
  schema: "hiroba/conversation@1",
  language,
  metaStatementIds: statements.filter(({ isMeta }) => isMeta).map(({ id }) => id),
  organisersStatementIds: statements.filter(({ author }) => author === "organiser").map(({ id }) => id),
  ...(leftOut !== undefined && { leftOut }),
});

/** Null where there is no such file. Throws InterchangeError for one that cannot be read. */
export async function readNotes(path: string): Promise<ConversationNotes | null> {
  if (!existsSync(path)) return null;
  try {
    return ConversationNotes.parse(JSON.parse(await readFile(path, "utf8")));
  } catch (error) {
    const reason = error instanceof z.ZodError ? error.issues.map(({ path: where, message }) => `${where.join(".")}: ${message}`).join("; ") : String(error);
    throw new InterchangeError(notesFile, null, reason);
  }
}
