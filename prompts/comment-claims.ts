import { z } from "zod";
import { commentClaimsRules } from "./comment-claims-text.ts";
import type { Message } from "./message.ts";

/** Part of the cache key: counts up with every change of the words, the input or the schema. */
export const COMMENT_CLAIMS_VERSION = "comment-claims/1";

export interface CommentClaimsInput {
  /** Follows from the content, so that no comment can address the list it stands in by its name. */
  readonly listName: string;
  /** Ids are "C" and the comment's number; personal data is masked. */
  readonly comments: readonly { readonly id: string; readonly text: string }[];
}

export const ModelClaim = z.strictObject({ comment: z.string().max(20), quote: z.string().max(2_000), text: z.string().max(600) });
export type ModelClaim = z.infer<typeof ModelClaim>;
export const CommentClaims = z.strictObject({ claims: z.array(ModelClaim).max(200) });
export type CommentClaims = z.infer<typeof CommentClaims>;

export const commentClaimsMessages = ({ listName, comments }: CommentClaimsInput): readonly Message[] => [
  { role: "system", content: commentClaimsRules },
  { role: "user", content: JSON.stringify({ [listName]: comments }) },
];

const object = (properties: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  ({ type: "object", additionalProperties: false, required: Object.keys(properties), properties });

export const commentClaimsSchema = ({ comments }: CommentClaimsInput): Readonly<Record<string, unknown>> =>
  object({
    claims: { type: "array", items: object({ comment: { type: "string", enum: comments.map(({ id }) => id) }, quote: { type: "string" }, text: { type: "string" } }) },
  });
