import { createHash } from "node:crypto";
import type { Response } from "express";

/** How a policy names a script or style sheet that stands in the page itself. */
export const inlineHash = (content: string): string => `sha256-${createHash("sha256").update(content).digest("base64")}`;

const OWN_PAGES = "'self'";

/**
 * The content security policy of a page made from the built client: everything comes from this server, and only the
 * sites named may show the page in a frame.
 * @param frameAncestors origins besides our own; "any" lets every site (the widget of a conversation that names none)
 * @param inline the scripts and the style sheet inside the page, "sha256-…"; no others run or count
 */
export function setPagePolicy(res: Response, frameAncestors: readonly string[] | "any" = [], inline: { readonly scriptHashes: readonly string[]; readonly styleHash: string | null } = { scriptHashes: [], styleHash: null }): void {
  const ancestors = frameAncestors === "any" ? "*" : [OWN_PAGES, ...frameAncestors].join(" ");
  res.set("Content-Security-Policy", [
    "default-src 'self'",
    ["script-src 'self'", ...inline.scriptHashes.map((hash) => `'${hash}'`)].join(" "),
    `style-src 'self'${inline.styleHash === null ? "" : ` '${inline.styleHash}'`}`,
    // Figures are offered as pictures to download, which a page makes as blobs.
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join("; "));
  // The older header knows no list of sites; where others may frame the page it must not speak.
  if (frameAncestors === "any" || frameAncestors.length > 0) res.removeHeader("X-Frame-Options");
  else res.set("X-Frame-Options", "SAMEORIGIN");
}
