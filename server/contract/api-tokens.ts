import { z } from "zod";
import { Timestamp } from "./ids.ts";
import { LineText } from "./text.ts";

/** What a program may do for its organisation, as an analyst, a moderator or an organiser would; never what owners do. */
export const TokenScope = z.enum(["read", "moderate", "organise"]);
export type TokenScope = z.infer<typeof TokenScope>;

export const CreateApiToken = z.strictObject({
  /** What it is for; decisions made with it appear in logs under this name. */
  name: LineText(60),
  scope: TokenScope,
  /** Days until it ends. */
  days: z.number().int().min(1).max(730),
});
export type CreateApiToken = z.infer<typeof CreateApiToken>;

export const ApiToken = z.strictObject({
  id: z.string(),
  name: z.string(),
  scope: TokenScope,
  /** A name. */
  createdBy: z.string(),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  /** The UTC day, like "2026-04-01"; null: never. */
  lastUsedOn: z.string().nullable(),
});
export type ApiToken = z.infer<typeof ApiToken>;

export const ApiTokenList = z.strictObject({ tokens: z.array(ApiToken) });
export type ApiTokenList = z.infer<typeof ApiTokenList>;

/** The token itself, this once. */
export const ApiTokenCreated = z.strictObject({ token: ApiToken, secret: z.string() });
export type ApiTokenCreated = z.infer<typeof ApiTokenCreated>;
