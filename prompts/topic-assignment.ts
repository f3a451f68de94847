import { z } from "zod";
import type { Message } from "./message.ts";
import { topicAssignmentRules } from "./topic-assignment-text.ts";
import type { SampleStatement } from "./topic-names.ts";

/** Part of the cache key: counts up with every change of the words, the input or the schema. */
export const TOPIC_ASSIGNMENT_VERSION = "topic-assignment/1";

/** Answer for a statement that fits no topic. */
export const NO_TOPIC = "none";

export interface TopicAssignmentInput {
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly listName: string;
  readonly statements: readonly SampleStatement[];
}

export const ModelAssignment = z.strictObject({ assignments: z.array(z.strictObject({ id: z.string().max(20), topic: z.string().max(10) })).max(200) });
export type ModelAssignment = z.infer<typeof ModelAssignment>;

export function topicAssignmentMessages({ topics, listName, statements }: TopicAssignmentInput): readonly Message[] {
  return [
    { role: "system", content: topicAssignmentRules },
    { role: "user", content: JSON.stringify({ topics, [listName]: statements }) },
  ];
}

export function topicAssignmentSchema({ topics, statements }: TopicAssignmentInput): Readonly<Record<string, unknown>> {
  return {
    type: "object",
    additionalProperties: false,
    required: ["assignments"],
    properties: {
      assignments: {
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["id", "topic"],
          properties: {
            id: { type: "string", enum: statements.map(({ id }) => id) },
            topic: { type: "string", enum: [...topics.map(({ id }) => id), NO_TOPIC] },
          },
        },
      },
    },
  };
}
