import { z } from "zod";
import { languageNames, type Message } from "./message.ts";
import { sectionSentencesRepair, sectionSentencesRules, sectionTasks } from "./section-sentences-text.ts";

/** Part of the cache key: counts up with every change of the words, the input or the schema. */
export const SECTION_SENTENCES_VERSION = "section-sentences/2";

/** Sections a model may word. */
export type WordedKind = keyof typeof sectionTasks;

/** One statement the model may cite. The id is "S" and the statement's number. */
export interface OfferedStatement {
  readonly id: string;
  /** The participant's words, without invisible characters. */
  readonly text: string;
  readonly language: string;
  /** Claims that the votes support. */
  readonly claims: readonly string[];
  /** Groups the claims are about, in this order. */
  readonly groups: readonly string[];
  readonly slots: readonly string[];
  readonly mustQuote: boolean;
}

export interface SectionSentencesInput {
  readonly kind: WordedKind;
  readonly locale: string;
  /** The group the section is about; null when about all. */
  readonly groupId: string | null;
  /** Follows from the content, so that no statement can address the list it stands in by its name. */
  readonly listName: string;
  readonly statements: readonly OfferedStatement[];
}

export const ModelSentence = z.strictObject({
  claim: z.string().max(40),
  statements: z.array(z.string().max(40)).max(8),
  groups: z.array(z.string().max(10)).max(4),
  text: z.string().max(600),
});
export type ModelSentence = z.infer<typeof ModelSentence>;

export const SectionSentences = z.strictObject({ sentences: z.array(ModelSentence).max(8) });
export type SectionSentences = z.infer<typeof SectionSentences>;

/** The call as messages: fixed rules first, then everything participants wrote as one JSON object. */
export function sectionSentencesMessages(input: SectionSentencesInput): readonly Message[] {
  const groups = [...new Set([...(input.groupId === null ? [] : [input.groupId]), ...input.statements.flatMap((statement) => statement.groups)])];
  const data = {
    language: languageNames[input.locale] ?? input.locale,
    section: input.kind,
    task: sectionTasks[input.kind],
    groups: groups.map((id) => ({ id, name: `{{${id}.name}}` })),
    [input.listName]: input.statements,
  };
  return [
    { role: "system", content: sectionSentencesRules },
    { role: "user", content: JSON.stringify(data) },
  ];
}

/** The one repair: the same call, the first answer, and what is wrong with which sentence. */
export function sectionSentencesRepairMessages(
  input: SectionSentencesInput,
  answer: SectionSentences,
  faults: readonly { readonly sentence: ModelSentence; readonly problems: readonly string[] }[],
): readonly Message[] {
  return [
    ...sectionSentencesMessages(input),
    { role: "assistant", content: JSON.stringify(answer) },
    { role: "user", content: `${sectionSentencesRepair}\n${JSON.stringify(faults)}` },
  ];
}

/**
 * JSON schema of the answer in the form strict mode wants (every member required, none added). Where the server keeps
 * to it, an id or a claim that was not offered cannot even be written.
 */
export function sectionSentencesSchema({ groupId, statements }: SectionSentencesInput): Readonly<Record<string, unknown>> {
  const unique = (values: readonly string[]): string[] => [...new Set(values)];
  const groups = unique([...(groupId === null ? [] : [groupId]), ...statements.flatMap((statement) => statement.groups)]);
  return {
    type: "object",
    additionalProperties: false,
    required: ["sentences"],
    properties: {
      sentences: {
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["claim", "statements", "groups", "text"],
          properties: {
            claim: { type: "string", enum: unique(statements.flatMap((statement) => statement.claims)) },
            statements: { type: "array", items: { type: "string", enum: statements.map(({ id }) => id) } },
            groups: { type: "array", items: groups.length === 0 ? { type: "string" } : { type: "string", enum: groups } },
            text: { type: "string" },
          },
        },
      },
    },
  };
}
