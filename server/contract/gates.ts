import { z } from "zod";
import { Timestamp } from "./ids.ts";
import { LineText } from "./text.ts";

/** How much a newcomer's device has to compute before they take part. */
export const WorkLevel = z.enum(["off", "low", "normal", "high"]);
export type WorkLevel = z.infer<typeof WorkLevel>;

/** What is asked of people before they take part; everybody may read the conversation and its map without any of it. */
export const GateRules = z.strictObject({
  work: WorkLevel,
  /** An invitation code. */
  needsCode: z.boolean(),
  /** An id on the organisers' list, signed by their site. */
  needsList: z.boolean(),
  /** Signing in with the identity provider, or an id their site has signed. */
  needsSignIn: z.boolean(),
});
export type GateRules = z.infer<typeof GateRules>;

/** As typed by hand: capitals, spaces and hyphens do not matter. */
export const InvitationCode = z.string().trim().min(4).max(40);

/** A solved challenge: the challenge as it was given, and what was found. */
export const SolvedWork = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.literal("SHA-256"), cost: z.literal(1), keyLength: z.literal(32), nonce: z.string().max(64), salt: z.string().max(64), keyPrefix: z.string().max(64),
      keySignature: z.string().max(128), expiresAt: z.number().int(), data: z.strictObject({ conversation: z.string().max(40), most: z.number().int() }),
    }),
    signature: z.string().max(128),
  }),
  solution: z.strictObject({ counter: z.number().int().min(0), derivedKey: z.string().max(128) }),
});
export type SolvedWork = z.infer<typeof SolvedWork>;

/** What to compute: find the counter (below `data.most`) at which SHA-256(salt + nonce + counter) begins with `keyPrefix`. */
export const WorkChallenge = SolvedWork.shape.challenge;
export type WorkChallenge = z.infer<typeof WorkChallenge>;

export const InvitationBatch = z.strictObject({
  number: z.number().int(),
  label: z.string(),
  codes: z.number().int(),
  usesEach: z.number().int(),
  used: z.number().int(),
  createdAt: Timestamp,
  createdBy: z.string(),
  endsAt: Timestamp.nullable(),
  revokedAt: Timestamp.nullable(),
});
export type InvitationBatch = z.infer<typeof InvitationBatch>;

/** What is asked of newcomers, as organisers see it. */
export const Gates = z.strictObject({
  rules: GateRules,
  batches: z.array(InvitationBatch),
  /** Ids on the list. */
  listed: z.number().int(),
  /** Name of the identity provider people can sign in with; null: none is configured. */
  provider: z.string().nullable(),
});
export type Gates = z.infer<typeof Gates>;

export const UpdateGates = GateRules.partial();
export type UpdateGates = z.infer<typeof UpdateGates>;

export const MakeInvitations = z.strictObject({
  /** For the organisers: "Letters to Harbour Street". */
  label: LineText(100),
  codes: z.number().int().min(1).max(20_000),
  usesEach: z.number().int().min(1).max(10_000),
  /** Null: the codes do not expire. */
  endsAt: Timestamp.nullable(),
});
export type MakeInvitations = z.infer<typeof MakeInvitations>;

/** The codes are shown this once; only hashes are kept. */
export const InvitationsMade = z.strictObject({ batch: InvitationBatch, codes: z.array(z.string()), link: z.url() });
export type InvitationsMade = z.infer<typeof InvitationsMade>;

/** Replaces the list. */
export const UploadList = z.strictObject({ ids: z.array(z.string().trim().min(1).max(200)).max(20_000) });
export type UploadList = z.infer<typeof UploadList>;
