import { z } from "zod";
import type { Message } from "./message.ts";
import { statementTranslationRules } from "./statement-translation-text.ts";

/** Part of the cache key: counts up with every change of the words, the input or the schema. */
export const STATEMENT_TRANSLATION_VERSION = "statement-translation/1";

export interface StatementTranslationInput {
  /** The language in English words with its tag: "Japanese (ja)". */
  readonly into: string;
  /** Follows from the content, so that no statement can address the list it stands in by its name. */
  readonly listName: string;
  /** Ids are "S" and the statement's number. */
  readonly statements: readonly { readonly id: string; readonly language: string; readonly text: string }[];
}

export const ModelTranslation = z.strictObject({ id: z.string().max(20), text: z.string().max(8_000) });
export type ModelTranslation = z.infer<typeof ModelTranslation>;
export const StatementTranslations = z.strictObject({ translations: z.array(ModelTranslation).max(100) });
export type StatementTranslations = z.infer<typeof StatementTranslations>;

export const statementTranslationMessages = ({ into, listName, statements }: StatementTranslationInput): readonly Message[] => [
  { role: "system", content: statementTranslationRules },
  { role: "user", content: JSON.stringify({ into, [listName]: statements }) },
];

const object = (properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  ({ type: "object", additionalProperties: false, required: Object.keys(properties), properties });

export const statementTranslationSchema = ({ statements }: StatementTranslationInput): Readonly<Record<string, unknown>> =>
  object({
    translations: { type: "array", items: object({ id: { type: "string", enum: statements.map(({ id }) => id) }, text: { type: "string" } }) },
  });
