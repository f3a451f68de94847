import { z } from "zod";
import type { Message } from "./message.ts";
import { statementAdviceRules } from "./statement-advice-text.ts";

/** Part of the cache key: counts up with every change of the words, the input or the schema. */
export const STATEMENT_ADVICE_VERSION = "statement-advice/1";

const concerns = ["off-topic", "several-ideas", "unclear", "insult", "private-person", "advertising"] as const;

export interface StatementAdviceInput {
  readonly topic: string;
  readonly language: string;
  /** Follows from the content, so that no statement can address the list it stands in by its name. */
  readonly listName: string;
  /** Ids are "S" and the statement's number; personal data is masked. */
  readonly statements: readonly { readonly id: string; readonly text: string }[];
}

export const StatementAdvice = z.strictObject({
  advice: z.array(z.strictObject({ id: z.string().max(20), concern: z.enum(concerns), reason: z.string().max(2_000) })).max(100),
});
export type StatementAdvice = z.infer<typeof StatementAdvice>;

export const statementAdviceMessages = ({ topic, language, listName, statements }: StatementAdviceInput): readonly Message[] => [
  { role: "system", content: statementAdviceRules },
  { role: "user", content: JSON.stringify({ topic, language, [listName]: statements }) },
];

const object = (properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  ({ type: "object", additionalProperties: false, required: Object.keys(properties), properties });

export const statementAdviceSchema = ({ statements }: StatementAdviceInput): Readonly<Record<string, unknown>> =>
  object({
    advice: { type: "array", items: object({ id: { type: "string", enum: statements.map(({ id }) => id) }, concern: { type: "string", enum: [...concerns] }, reason: { type: "string" } }) },
  });
