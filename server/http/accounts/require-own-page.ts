import type { Request, RequestHandler } from "express";
import { AppError } from "../../errors.ts";
import { hasApiToken } from "./api-token-caller.ts";

const reads: readonly string[] = ["GET", "HEAD", "OPTIONS"];

/**
 * Refuses what changes something when a page of another site sent it with our reader's cookie (cross-site request
 * forgery). Browsers say where a request comes from in Sec-Fetch-Site (over https and on this machine) and in Origin; a
 * program that says neither holds the cookie itself and needs no page to misuse it; neither does one with an API token, whose
 * cookie counts for nothing.
 * @param publicUrl where people reach the server, for proxies that rewrite Host
 */
export const requireOwnPage = (publicUrl: () => string): RequestHandler => (req, _res, next) => {
  if (!reads.includes(req.method) && !hasApiToken(req.get("authorization")) && !isFromOwnPage(req, publicUrl())) throw new AppError("not-allowed");
  next();
};

function isFromOwnPage(req: Request, publicUrl: string): boolean {
  const site = req.get("sec-fetch-site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const origin = req.get("origin");
  return origin === undefined || origin === new URL(publicUrl).origin || (URL.canParse(origin) && new URL(origin).host === req.get("host"));
}
