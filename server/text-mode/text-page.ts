import type { Response } from "express";
import { directionOf, languageNames, participantLocales } from "../../messages/locale.ts";
import type { ParticipantMessages } from "../../messages/participant.ts";
import type { Conversation } from "../domain.ts";
import { escapeHtml } from "../http/escape-html.ts";
import { htmlOf } from "../http/html-of.ts";
import { inlineHash } from "../http/page-policy.ts";

const style = `:root{color-scheme:light dark}
body{margin:0;font:1.125rem/1.7 system-ui,sans-serif;overflow-wrap:anywhere}
:lang(ja){word-break:auto-phrase}
main{max-width:40rem;margin:0 auto;padding:1rem}
h1{font-size:1.25rem}h2{font-size:1.375rem;line-height:1.5}h3{font-size:1.125rem}
button,select,textarea{font:inherit;min-height:2.75rem;padding:.25rem .75rem;margin:.25rem 0;max-width:100%;box-sizing:border-box}
textarea{width:100%}
.answers button{display:block;width:100%;text-align:start}
input{width:1.5rem;height:1.5rem;vertical-align:middle}input[type=text]{font:inherit;width:14rem;height:auto;min-height:2.75rem;max-width:100%;box-sizing:border-box}
.said{border-inline-start:.375rem solid;padding-inline-start:.75rem}
table{border-collapse:collapse;width:100%;margin-block:1rem}caption,th,td{text-align:start}caption{font-weight:700}
th,td{border-block-end:1px solid;padding:.25rem .5rem .25rem 0;vertical-align:top;overflow-wrap:normal}
tr:first-child th,td{font-size:.875rem}.n{white-space:nowrap}div{overflow-x:auto}
ul,ol{padding-inline-start:1.25rem}li{margin-block:.5rem}
:focus-visible{outline:3px solid;outline-offset:2px}`;
const styleHash = inlineHash(style);

/** What every text page needs besides its own part. */
export interface TextPage {
  readonly conversation: Pick<Conversation, "id" | "topic" | "language">;
  readonly messages: ParticipantMessages;
  /** Travels in the form and nowhere else; empty when nobody takes part. */
  readonly token: string;
  /** Names this page, for the request ids of what is done on it. */
  readonly page: string;
  readonly said: { readonly text: string; readonly isError: boolean } | null;
  /** The part shown, for "show this in another language". */
  /** Stands above everything. */
  readonly bannerHtml?: string;
  readonly part: "vote" | "results" | "mine" | "write";
}

export const button = (act: string, label: string): string => `<button name="do" value="${act}">${htmlOf(label)}</button>`;

/** Words of somebody, in their own language. */
export const quote = (tag: string, { text, language }: { readonly text: string; readonly language: string }): string =>
  `<${tag} lang="${escapeHtml(language)}" dir="auto">${escapeHtml(text)}</${tag}>`;

/**
 * A text page: one form around everything, whose buttons say what is wanted. The token is a field of it, so it stands in no
 * address, history or Referer, and no cookie exists that another site's page could make use of: whoever sends this form
 * without knowing the token acts for nobody (no cross-site request forgery). Answers to POST are pages, not redirects,
 * because a redirect would have to carry the token in its address; sending a page again changes nothing (requestIdOf).
 */
export function textPage({ conversation, messages: { locale, common, widget, parts: { mine }, textMode }, token, page, said, part, bannerHtml = "" }: TextPage, bodyHtml: string): string {
  const { id } = conversation;
  const parts = [["vote", widget.tabNames.vote], ["results", textMode.results], ["mine", widget.tabNames.mine], ["write", widget.write]] as const;
  const options = participantLocales.map((one) => `<option value="${one}" lang="${one}"${one === locale ? " selected" : ""}>${languageNames[one]}</option>`).join("");
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(conversation.topic)}</title><style>${style}</style></head><body><main>${bannerHtml}<form method="post" action="/c/${id}/text">
<input type="hidden" name="token" value="${escapeHtml(token)}"><input type="hidden" name="page" value="${page}">
${quote("h1", { text: conversation.topic, language: conversation.language })}
${said === null ? "" : `<p class="said" role="${said.isError ? "alert" : "status"}">${htmlOf(said.text)}</p>`}
${bodyHtml}
<hr><nav>${parts.map(([name, label]) => (name === part ? "" : button(name, label))).join("\n")}</nav>
<p><label>${htmlOf(common.switchLanguage)} <select name="lang">${options}</select></label> ${button(part, textMode.switchTo)}</p>
<p><small>${token === "" ? "" : `${htmlOf(textMode.place)} `}<a href="/c/${id}?lang=${locale}">${htmlOf(textMode.ordinary)}</a> · <a href="/c/${id}/privacy?lang=${locale}">${htmlOf(mine.privacyPage)}</a></small></p>
</form></main></body></html>
`;
}

/** Nobody keeps it (it holds the token), nobody frames it, and it loads nothing. */
export function sendTextPage(res: Response, status: number, html: string): void {
  res.status(status).set({
    "Content-Security-Policy": `default-src 'none'; style-src '${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
  }).vary("Accept-Language").type("html").send(html);
}
