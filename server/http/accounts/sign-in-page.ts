import type { Request, Response } from "express";
import { pageMessages } from "../../../messages/pages.ts";
import { escapeHtml } from "../escape-html.ts";
import { sendPlainPage } from "../plain-page.ts";
import { requestLocale } from "../request-locale.ts";

/** The page behind a one-time link: a button, and a field for the code where somebody has a second step. */
export function sendSignInPage(req: Request, res: Response, { token, asksCode, isWrong }: { readonly token: string; readonly asksCode: boolean; readonly isWrong: boolean }): void {
  const locale = requestLocale(req);
  const { title, text, button, codeText, code, codeWrong } = pageMessages[locale].signIn;
  const field = asksCode
    ? `${isWrong ? `<p role="alert">${escapeHtml(codeWrong)}</p>` : ""}<p><label for="code">${escapeHtml(code)}</label><br>
<input id="code" name="code" type="text" inputmode="text" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="40" required autofocus></p>`
    : "";
  const bodyHtml = `<form method="post" action="/console/sign-in/${escapeHtml(encodeURIComponent(token))}">${field}<button>${escapeHtml(button)}</button></form>`;
  sendPlainPage(res, isWrong ? 403 : 200, { locale, title, text: asksCode ? codeText : text, bodyHtml });
}
