import type { Request, Response } from "express";
import { pageMessages } from "../../messages/pages.ts";
import { escapeHtml } from "./escape-html.ts";
import { sendPlainPage } from "./plain-page.ts";
import { requestLocale } from "./request-locale.ts";

/** Asks for the password of a protected report, without any script. A frame on another site cannot keep a pass, so it leads out. */
export function sendPasswordPage(req: Request, res: Response, { reportId, isWrong, isFrame }: { readonly reportId: string; readonly isWrong: boolean; readonly isFrame: boolean }): void {
  const locale = requestLocale(req);
  const words = pageMessages[locale].reportPassword;
  const address = `/report/${escapeHtml(encodeURIComponent(reportId))}`;
  const asked = `lang=${locale}`;
  const form = `<form method="post" action="${address}?${asked}">
${isWrong ? `<p id="wrong" role="alert"><strong>${escapeHtml(words.wrong)}</strong></p>` : ""}
<p><label for="password">${escapeHtml(words.label)}</label><br>
<input id="password" name="password" type="password" autocomplete="current-password" required autofocus${isWrong ? ' aria-invalid="true" aria-describedby="wrong"' : ""}></p>
<p><button>${escapeHtml(words.button)}</button></p>
</form>
${(["en", "ja"] as const).filter((other) => other !== locale).map((other) => `<p><a href="${address}?lang=${other}" lang="${other}" hreflang="${other}">${escapeHtml(pageMessages[other].reportPassword.inThisLanguage)}</a></p>`).join("\n")}`;
  const link = `<p><a href="${address}?${asked}" target="_blank" rel="noopener">${escapeHtml(words.openOutside)}</a></p>`;
  sendPlainPage(res, isWrong ? 403 : 401, { locale, title: words.title, text: words.text, bodyHtml: isFrame ? link : form, isFramable: isFrame });
}
