import { z } from "zod";
import { groupSummaryRepair, groupSummaryRules, languageNames } from "./group-summary-text.ts";

/** Part of the cache key: counts up with every change of the words, the input or the schema. */
export const GROUP_SUMMARY_VERSION = "group-summary/1";

/** Claims about one group that votes can settle. */
export const GroupClaim = z.enum(["group_agrees", "group_disagrees", "group_agrees_more", "group_disagrees_more"]);
export type GroupClaim = z.infer<typeof GroupClaim>;

/** One statement the model may cite. The id is "S" and the statement's number. */
export interface OfferedStatement {
  readonly id: string;
  /** The participant's words, without invisible characters. */
  readonly text: string;
  readonly language: string;
  readonly claims: readonly GroupClaim[];
  readonly slots: readonly string[];
  readonly mustQuote: boolean;
}

export interface GroupSummaryInput {
  readonly groupId: string;
  readonly locale: string;
  /** Follows from the content, so that no statement can address the list it stands in by its name. */
  readonly listName: string;
  readonly statements: readonly OfferedStatement[];
}

export const GroupSummarySentence = z.strictObject({
  claim: GroupClaim,
  statements: z.array(z.string()).max(5),
  groups: z.array(z.string()).max(2),
  text: z.string().max(600),
});
export type GroupSummarySentence = z.infer<typeof GroupSummarySentence>;

export const GroupSummary = z.strictObject({ sentences: z.array(GroupSummarySentence).max(8) });
export type GroupSummary = z.infer<typeof GroupSummary>;

export interface Message {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

/** The call as messages: fixed rules first, then everything participants wrote as one JSON object. */
export function groupSummaryMessages(input: GroupSummaryInput): readonly Message[] {
  const data = {
    language: languageNames[input.locale] ?? input.locale,
    group: { id: input.groupId, name: `{{${input.groupId}.name}}`, size: `{{${input.groupId}.size}}` },
    [input.listName]: input.statements,
  };
  return [
    { role: "system", content: groupSummaryRules },
    { role: "user", content: JSON.stringify(data) },
  ];
}

/** The one repair: the same call, the first answer, and what is wrong with which sentence. */
export function groupSummaryRepairMessages(
  input: GroupSummaryInput,
  answer: GroupSummary,
  faults: readonly { readonly sentence: GroupSummarySentence; readonly problems: readonly string[] }[],
): readonly Message[] {
  return [
    ...groupSummaryMessages(input),
    { role: "assistant", content: JSON.stringify(answer) },
    { role: "user", content: `${groupSummaryRepair}\n${JSON.stringify(faults)}` },
  ];
}

/**
 * JSON schema of the answer in the form strict mode wants (every member required, none added). Where the server keeps
 * to it, an id that was not sent cannot even be written.
 */
export function groupSummarySchema(input: GroupSummaryInput): Readonly<Record<string, unknown>> {
  const ids = input.statements.map(({ id }) => id);
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
            claim: { type: "string", enum: [...GroupClaim.options] },
            statements: { type: "array", items: { type: "string", enum: ids } },
            groups: { type: "array", items: { type: "string", enum: [input.groupId] } },
            text: { type: "string" },
          },
        },
      },
    },
  };
}
