import type { Response } from "express";
import type { ParticipantLocale } from "../../messages/locale.ts";
import { escapeHtml } from "./escape-html.ts";
import { htmlOf } from "./html-of.ts";
import { sendPlainPage } from "./plain-page.ts";

export interface PasswordWords {
  readonly title: string;
  readonly text: string;
  readonly label: string;
  readonly button: string;
  readonly wrong: string;
  readonly openOutside: string;
}

export interface PasswordPage {
  readonly locale: ParticipantLocale;
  readonly words: PasswordWords;
  /** Where the form goes. */
  readonly action: string;
  /** More fields of it, by name. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Addresses of the same page in other languages. */
  readonly languages: readonly { readonly locale: ParticipantLocale; readonly name: string; readonly address: string }[];
  readonly isWrong: boolean;
  /** Stands in a frame on other sites: leads out of it to this address, because such a frame may not be able to keep a pass. */
  readonly outside?: string;
  /** A frame that may try: the form stands there too. */
  readonly isFormInFrame?: boolean;
}

/** Asks for the password of what is protected, without any script. */
export function sendPasswordPage(res: Response, { locale, words, action, hidden = {}, languages, isWrong, outside, isFormInFrame = false }: PasswordPage): void {
  const form = `<form method="post" action="${escapeHtml(action)}">
${Object.entries(hidden).map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`).join("")}
${isWrong ? `<p id="wrong" role="alert"><strong>${htmlOf(words.wrong)}</strong></p>` : ""}
<p><label for="password">${htmlOf(words.label)}</label><br>
<input id="password" name="password" type="password" autocomplete="current-password" required autofocus${isWrong ? ' aria-invalid="true" aria-describedby="wrong"' : ""}></p>
<p><button>${htmlOf(words.button)}</button></p>
</form>
${languages.filter((one) => one.locale !== locale).map((one) => `<p><a href="${escapeHtml(one.address)}" lang="${one.locale}" hreflang="${one.locale}">${htmlOf(one.name)}</a></p>`).join("\n")}`;
  const link = outside === undefined ? "" : `<p><a href="${escapeHtml(outside)}" target="_blank" rel="noopener">${htmlOf(words.openOutside)}</a></p>`;
  sendPlainPage(res, isWrong ? 403 : 401, {
    locale, title: words.title, text: words.text, bodyHtml: outside === undefined ? form : isFormInFrame ? form + link : link, isFramable: outside !== undefined,
  });
}
