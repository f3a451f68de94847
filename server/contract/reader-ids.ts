import { z } from "zod";
import { Timestamp } from "./ids.ts";

/** Whose id a host page gives for a reader: "any" id, or none, takes part; "signed": only people whose id the site has signed. */
export const ReaderIds = z.enum(["any", "signed"]);
export type ReaderIds = z.infer<typeof ReaderIds>;

/** What is done with the ids that host pages give for their readers. */
export const ReaderIdRules = z.strictObject({
  readerIds: ReaderIds,
  /** False: only a keyed hash is stored, and nobody can tell the id from it. True: organisers may download who is which participant. */
  keepsReaderIds: z.boolean(),
});
export type ReaderIdRules = z.infer<typeof ReaderIdRules>;

/** The rules of one conversation, as its organisers see them. */
export const ConversationReaderIds = z.strictObject({
  ...ReaderIdRules.shape,
  /** When the conversation's own key was made; null: it has none. */
  keyMadeAt: Timestamp.nullable(),
  /** Ids kept now. */
  kept: z.number().int(),
  /** The site whose page this is; its key counts here too. */
  site: z.strictObject({ id: z.string(), name: z.string(), pageUrl: z.string().nullable() }).nullable(),
});
export type ConversationReaderIds = z.infer<typeof ConversationReaderIds>;

/** Turning `keepsReaderIds` off forgets the ids that were kept. */
export const UpdateReaderIds = ReaderIdRules.partial();
export type UpdateReaderIds = z.infer<typeof UpdateReaderIds>;

/** A new key for signing readers' ids (HS256); the text itself is the key. Shown this once. */
export const SigningKey = z.strictObject({ key: z.string(), madeAt: Timestamp });
export type SigningKey = z.infer<typeof SigningKey>;
