import { createHmac, timingSafeEqual } from "node:crypto";
import type { Request, Response } from "express";
import type { Clock } from "../deps.ts";
import { deriveKey } from "../secret.ts";
import { cookieOf } from "./cookie-of.ts";

const VALID_MS = 12 * 3_600_000;

/**
 * A reader who gave the password of a conversation's reports holds a pass: a signed cookie for one conversation, good for
 * twelve hours or until the password changes. It says nothing about who the reader is.
 */
export interface ReportPasses {
  issue(res: Response, conversationId: string, passwordHash: string): void;
  holds(req: Pick<Request, "headers">, conversationId: string, passwordHash: string): boolean;
}

export function createReportPasses({ secret, clock, publicUrl }: { readonly secret: string; readonly clock: Clock; readonly publicUrl: () => string }): ReportPasses {
  const key = deriveKey(secret, "report-pass");
  const sign = (conversationId: string, until: string, passwordHash: string): string =>
    createHmac("sha256", key).update(JSON.stringify([conversationId, until, passwordHash])).digest("base64url");
  const nameOf = (conversationId: string): string => `hiroba_report_${conversationId}`;
  return {
    issue(res, conversationId, passwordHash) {
      const until = String(clock() + VALID_MS);
      res.cookie(nameOf(conversationId), `${until}.${sign(conversationId, until, passwordHash)}`, {
        httpOnly: true, sameSite: "lax", secure: publicUrl().startsWith("https:"), path: "/", maxAge: VALID_MS,
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
