import { createHmac, timingSafeEqual } from "node:crypto";
import type { Request, Response } from "express";
import type { Clock } from "../deps.ts";
import { deriveKey } from "../secret.ts";
import { cookieOf } from "./cookie-of.ts";

const VALID_MS = 12 * 3_600_000;

/**
 * Whoever gave the password of a conversation's reports, or of its preview, holds a pass: a signed cookie for one conversation,
 * good for twelve hours or until the password changes. It says nothing about who the reader is.
 */
export interface Passes {
  issue(res: Response, conversationId: string, passwordHash: string): void;
  holds(req: Pick<Request, "headers">, conversationId: string, passwordHash: string): boolean;
}

/**
 * @param what passes to different things are different
 * @param isForFrames works in a frame on another site too, where the browser keeps such cookies (over https, apart for each site)
 */
export function createPasses({ what, secret, clock, publicUrl, isForFrames = false }: {
  readonly what: "report" | "preview";
  readonly secret: string;
  readonly clock: Clock;
  readonly publicUrl: () => string;
  readonly isForFrames?: boolean;
}): Passes {
  const key = deriveKey(secret, `${what}-pass`);
  const sign = (conversationId: string, until: string, passwordHash: string): string =>
    createHmac("sha256", key).update(JSON.stringify([conversationId, until, passwordHash])).digest("base64url");
  const nameOf = (conversationId: string): string => `hiroba_${what}_${conversationId}`;
  return {
    issue(res, conversationId, passwordHash) {
      const until = String(clock() + VALID_MS);
      const secure = publicUrl().startsWith("https:");
      res.cookie(nameOf(conversationId), `${until}.${sign(conversationId, until, passwordHash)}`, {
        httpOnly: true, secure, path: "/", maxAge: VALID_MS, ...(isForFrames && secure ? { sameSite: "none" as const, partitioned: true } : { sameSite: "lax" as const }),
      });
    },
    holds({ headers }, conversationId, passwordHash) {
      const [until = "", signature = ""] = (cookieOf(headers.cookie, nameOf(conversationId)) ?? "").split(".");
      if (!(Number(until) > clock())) return false;
      const wanted = Buffer.from(sign(conversationId, until, passwordHash));
      const given = Buffer.from(signature);
      return wanted.length === given.length && timingSafeEqual(wanted, given);
    },
  };
}
