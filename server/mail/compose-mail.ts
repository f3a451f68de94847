import type { MailMessages } from "../../messages/en/mail.ts";
import { locales, type Locale } from "../../messages/locale.ts";
import { mailMessages } from "../../messages/mail.ts";
import type { Mail } from "./smtp-transport.ts";

type Wording = Pick<Mail, "subject" | "text">;

/** A mail in the reader's language; where that is not known, in every language we have, one below the other. */
export function composeMail(language: Locale | null, words: (messages: MailMessages) => Wording): Wording {
  if (language !== null) return words(mailMessages[language]);
  const all = locales.map((locale) => words(mailMessages[locale]));
  return { subject: all.map(({ subject }) => subject).join(" / "), text: all.map(({ text }) => text).join("\n――――――――――\n\n") };
}
