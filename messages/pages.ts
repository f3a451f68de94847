import { pages as en, type PageMessages } from "./en/pages.ts";
import type { Locale } from "./locale.ts";
import { pages as ja } from "./ja/pages.ts";

/** Sentences of server-written pages by language; imported by the server only. */
export const pageMessages: Readonly<Record<Locale, PageMessages>> = { en, ja };
