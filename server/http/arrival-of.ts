import type { Request } from "express";

const robots = /bot\b|crawl|spider|slurp|preview|facebookexternalhit|monitor|curl|wget|python|headlesslighthouse/iu;
const LONGEST_NAME = 100;

/**
 * Where somebody came from who opens a page: the name of the site that links to it or embeds it, "direct" without one, "own" for
 * our own pages, "other" for what is no name of a site. Null when it is no person's browser that opens it. The rest of the
 * address is not looked at.
 */
export function arrivalOf(req: Pick<Request, "get" | "method">, ownUrl: string): string | null {
  if (req.method !== "GET" || robots.test(req.get("user-agent") ?? "")) return null;
  if (/prefetch|prerender/iu.test(`${req.get("sec-purpose") ?? ""} ${req.get("purpose") ?? ""}`)) return null;
  const referrer = req.get("referer");
  if (referrer === undefined || referrer === "") return "direct";
  const host = hostOf(referrer);
  if (host === null) return "other";
  return host === hostOf(ownUrl) ? "own" : host;
}

function hostOf(address: string): string | null {
  try {
    const { protocol, hostname } = new URL(address);
    const name = hostname.toLowerCase().replace(/^www\./u, "");
    // Numbers instead of a name may be somebody's own network.
    const isName = /^(?:https?|android-app):$/u.test(protocol) && /[a-z]/u.test(name) && !name.includes(":");
    return isName && name.length <= LONGEST_NAME ? name : null;
  } catch {
    return null;
  }
}
