import type { Request, Response } from "express";
import { pageMessages } from "../../messages/pages.ts";
import { sendPasswordPage } from "./password-page.ts";
import { requestLocale } from "./request-locale.ts";

/** Asks for the password of a protected report. A frame on another site cannot keep a pass, so it leads out. */
export function sendReportPasswordPage(req: Request, res: Response, { reportId, isWrong, isFrame }: { readonly reportId: string; readonly isWrong: boolean; readonly isFrame: boolean }): void {
  const locale = requestLocale(req);
  const address = `/report/${encodeURIComponent(reportId)}`;
  const here = `${address}?lang=${locale}`;
  sendPasswordPage(res, {
    locale, words: pageMessages[locale].reportPassword, action: here, isWrong,
    languages: (["en", "ja"] as const).map((one) => ({ locale: one, name: pageMessages[one].reportPassword.inThisLanguage, address: `${address}?lang=${one}` })),
    ...(isFrame && { outside: here }),
  });
}
