import { mail as en, type MailMessages } from "./en/mail.ts";
import { mail as ja } from "./ja/mail.ts";
import type { Locale } from "./locale.ts";

/** Sentences of mails by language; imported by the server only. */
export const mailMessages: Readonly<Record<Locale, MailMessages>> = { en, ja };
