import { pages as en, type PageMessages } from "./en/pages.ts";
import { pages as es } from "./es/pages.ts";
import { pages as ja } from "./ja/pages.ts";
import { pages as jaEasy } from "./ja-x-easy/pages.ts";
import { pages as ko } from "./ko/pages.ts";
import type { ParticipantLocale } from "./locale.ts";
import { pages as pt } from "./pt/pages.ts";
import { pages as zhHant } from "./zh-Hant/pages.ts";

/** Sentences of server-written pages by language; imported by the server only. */
export const pageMessages: Readonly<Record<ParticipantLocale, PageMessages>> = { en, ja, "ja-x-easy": jaEasy, "zh-Hant": zhHant, ko, es, pt };
