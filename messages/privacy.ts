import { privacy as en, type PrivacyMessages } from "./en/privacy.ts";
import { privacy as ja } from "./ja/privacy.ts";
import type { Locale } from "./locale.ts";

export type { PrivacyMessages };

/** Sentences of the privacy page by language; imported by the server only. */
export const privacyMessages: Readonly<Record<Locale, PrivacyMessages>> = { en, ja };
