import { createHash } from "node:crypto";
import type { Response } from "express";
import { directionOf, type ParticipantLocale } from "../../messages/locale.ts";
import { withoutReadings } from "../../messages/readings.ts";
import { escapeHtml } from "./escape-html.ts";
import { faviconLink } from "./favicon.ts";
import { htmlOf } from "./html-of.ts";

const style = `:root{color-scheme:light dark}
body{margin:0;font:1.125rem/1.7 "Noto Sans JP","Hiragino Sans","Yu Gothic UI",system-ui,sans-serif;overflow-wrap:anywhere}
:lang(ja){word-break:auto-phrase}
main{max-width:36rem;margin:0 auto;padding:min(8vh,5rem) 1.5rem 2rem}
h1{font-size:1.75rem;line-height:1.4}
button{font:inherit;font-weight:700;min-height:3rem;padding:.5rem 2rem;border:0;border-radius:.5rem;background:#0017c1;color:#fff;cursor:pointer}
input{font:inherit;min-height:3rem;padding:.25rem .75rem;border:1px solid #767676;border-radius:.5rem;width:100%;max-width:24rem;box-sizing:border-box}
a:focus-visible,button:focus-visible,input:focus-visible{outline:4px solid #b78f00;outline-offset:3px}`;
const styleHash = createHash("sha256").update(style).digest("base64");

export interface PlainPage {
  readonly locale: ParticipantLocale;
  readonly title: string;
  readonly text: string;
  /** HTML below the text; what comes from outside is escaped by the caller. */
  readonly bodyHtml?: string;
  /** True for what stands in the widget's frame on other sites. */
  readonly isFramable?: boolean;
}

/** Sends a page of a few words that needs neither script nor the built client. Nobody may cache it, and without `isFramable` nobody may frame it. */
export function sendPlainPage(res: Response, status: number, page: PlainPage): void {
  const ancestors = page.isFramable === true ? "*" : "'none'";
  if (page.isFramable === true) res.removeHeader("X-Frame-Options");
  res.status(status).set({
    "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${styleHash}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ${ancestors}`,
    "Cache-Control": "no-store",
    // A form's POST names its origin only when the page may say where it was.
    "Referrer-Policy": "same-origin",
    "X-Robots-Tag": "noindex",
  }).vary("Accept-Language").type("html").send(renderPlainPage(page));
}

const renderPlainPage = ({ locale, title, text, bodyHtml = "" }: PlainPage): string => `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(withoutReadings(title))}</title>
${faviconLink}
<style>${style}</style>
</head>
<body>
<main>
<h1>${htmlOf(title)}</h1>
<p>${htmlOf(text)}</p>
${bodyHtml}
</main>
</body>
</html>
`;
