import { createHmac } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import type { Clock } from "../deps.ts";
import { AppError } from "../errors.ts";
import { deriveKey } from "../secret.ts";

/** The header a participant's token travels in: works in a third-party iframe without cookies, and is never sent by itself. */
export const PARTICIPANT_HEADER = "hiroba-participant";

const DAY_SECONDS = 86_400;
const Payload = z.object({ sub: z.string().min(1).max(100), cid: z.string() });

/** Makes and reads participants' tokens. No row stands behind one until its holder votes. */
export interface ParticipantTokens {
  issue(participantId: string, conversationId: string): Promise<string>;
  /** The participant's id. Throws AppError "participant-token-invalid" (also for another conversation's token) or "participant-token-expired". */
  read(token: string, conversationId: string): Promise<string>;
}

export function createParticipantTokens({ secret, days, clock }: { readonly secret: string; readonly days: number; readonly clock: Clock }): ParticipantTokens {
  const key = deriveKey(secret, "participant-token");
  return {
    issue(participantId, conversationId) {
      const now = Math.floor(clock() / 1000);
      return new SignJWT({ cid: conversationId }).setProtectedHeader({ alg: "HS256" })
        .setSubject(participantId).setIssuedAt(now).setExpirationTime(now + days * DAY_SECONDS).sign(key);
    },
    async read(token, conversationId) {
      const payload = await verify(token, key, clock);
      if (payload.cid !== conversationId) throw new AppError("participant-token-invalid");
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
 * without the secret nobody can tell the reader id from it.
 */
export const participantIdFor = (secret: string, conversationId: string, externalId: string): string =>
  `x${createHmac("sha256", deriveKey(secret, "external-id")).update(conversationId).update("\0").update(externalId).digest("base64url")}`;
