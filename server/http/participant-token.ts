import { createHmac } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Clock } from "../deps.ts";
import { AppError } from "../errors.ts";
import { deriveKey } from "../secret.ts";
import { SIGNED, SIGNED_IN } from "../site.ts";

/** The header a participant's token travels in: works in a third-party iframe without cookies, and is never sent by itself. */
export const PARTICIPANT_HEADER = "hiroba-participant";

const DAY_SECONDS = 86_400;
const DEVICE_CODE_SECONDS = 15 * 60;
const Payload = z.object({ sub: z.string().min(1).max(100), cid: z.string() });

/** Makes and reads participants' tokens. No row stands behind one until its holder votes. */
export interface ParticipantTokens {
  issue(participantId: string, conversationId: string): Promise<string>;
  /** The participant's id. Throws AppError "participant-token-invalid" (also for another conversation's token), "participant-token-expired" or "participant-token-deleted". */
  read(token: string, conversationId: string): Promise<string>;
  /** A code another device can exchange for a token of the same participant, for 15 minutes. */
  issueDeviceCode(participantId: string, conversationId: string): Promise<{ readonly code: string; readonly expiresAt: number }>;
  /** The participant's id. Throws AppError "device-code-invalid", also for one that has expired. */
  readDeviceCode(code: string, conversationId: string): Promise<string>;
}

/** Whether somebody deleted themselves; see ParticipantStore. */
export type IsDeleted = (conversationId: string, participantId: string) => Promise<boolean>;

export function createParticipantTokens({ secret, days, clock, isDeleted = () => Promise.resolve(false) }: {
  readonly secret: string;
  readonly days: number;
  readonly clock: Clock;
  readonly isDeleted?: IsDeleted;
}): ParticipantTokens {
  const key = deriveKey(secret, "participant-token");
  // A key of its own: a code is never taken for a token, nor a token for a code.
  const codeKey = deriveKey(secret, "device-code");
  return {
    issue(participantId, conversationId) {
      const now = Math.floor(clock() / 1000);
      return new SignJWT({ cid: conversationId }).setProtectedHeader({ alg: "HS256" })
        .setSubject(participantId).setIssuedAt(now).setExpirationTime(now + days * DAY_SECONDS).sign(key);
    },
    async read(token, conversationId) {
      const payload = await verify(token, key, clock);
      if (payload.cid !== conversationId) throw new AppError("participant-token-invalid");
      if (await isDeleted(conversationId, payload.sub)) throw new AppError("participant-token-deleted");
      return payload.sub;
    },
    async issueDeviceCode(participantId, conversationId) {
      const expires = Math.floor(clock() / 1000) + DEVICE_CODE_SECONDS;
      const code = await new SignJWT({ cid: conversationId }).setProtectedHeader({ alg: "HS256" })
        .setSubject(participantId).setExpirationTime(expires).sign(codeKey);
      return { code, expiresAt: expires * 1000 };
    },
    async readDeviceCode(code, conversationId) {
      const payload = await verify(code, codeKey, clock).catch(() => null);
      if (payload?.cid !== conversationId || await isDeleted(conversationId, payload.sub)) throw new AppError("device-code-invalid");
      return payload.sub;
    },
  };
}

async function verify(token: string, key: Uint8Array, clock: Clock): Promise<z.infer<typeof Payload>> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ["HS256"], currentDate: new Date(clock()), requiredClaims: ["exp"] });
    return Payload.parse(payload);
  } catch (error) {
    throw new AppError(error instanceof errors.JWTExpired ? "participant-token-expired" : "participant-token-invalid");
  }
}

/**
 * The participant a host page's own reader id stands for: the same on every device, different in every conversation, and
 * without the secret nobody can tell the reader id from it. An id the site has signed is never the same participant as one
 * anybody could have typed.
 */
export const participantIdFor = (secret: string, conversationId: string, externalId: string, isSigned = false): string =>
  `${isSigned ? SIGNED : "x"}${createHmac("sha256", deriveKey(secret, isSigned ? "signed-external-id" : "external-id"))
    .update(conversationId).update("\0").update(externalId).digest("base64url")}`;

/** The same for a reader who may have deleted themselves: then they begin anew, as somebody the server does not know. */
export async function livingParticipantIdFor(secret: string, conversationId: string, externalId: string, isDeleted: IsDeleted, isSigned = false): Promise<string> {
  for (let lives = 0; ; lives += 1) {
    const id = participantIdFor(secret, conversationId, lives === 0 ? externalId : `${externalId}\0${String(lives)}`, isSigned);
    if (!(await isDeleted(conversationId, id))) return id;
  }
}

/** Who the identity provider says it is, as a participant; pairwise like the others, and anew for somebody who deleted themselves. */
export async function livingSignedInIdFor(secret: string, conversationId: string, subject: string, isDeleted: IsDeleted): Promise<string> {
  for (let lives = 0; ; lives += 1) {
    const id = `${SIGNED_IN}${createHmac("sha256", deriveKey(secret, "participant-sign-in")).update(conversationId).update("\0").update(subject).update(`\0${String(lives)}`).digest("base64url")}`;
    if (!(await isDeleted(conversationId, id))) return id;
  }
}
