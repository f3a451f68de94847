import { z } from "zod";

/** Ten characters of unambiguous lower-case base 32; short enough to read aloud. */
export const ConversationId = z.string().regex(/^[0-9a-z]{10}$/);
export type ConversationId = z.infer<typeof ConversationId>;

/** Organisations share a server and see nothing of each other. */
export const OrganisationId = z.string().regex(/^[0-9a-z]{5,12}$/);
export type OrganisationId = z.infer<typeof OrganisationId>;

/** Counts up inside one conversation; keeps the number an imported file gave it. */
export const StatementId = z.number().int().min(0).max(2_147_483_647);
export type StatementId = z.infer<typeof StatementId>;

/** Made by the client for each act, so that a retry after a lost answer changes nothing. */
export const RequestId = z.uuid();
export type RequestId = z.infer<typeof RequestId>;

/** Milliseconds since 1970-01-01 UTC. */
export const Timestamp = z.number().int().min(0);
export type Timestamp = z.infer<typeof Timestamp>;
