import type { HomeMessages } from "../../messages/en/home.ts";
import { createFormat } from "../../messages/format.ts";
import type { Locale } from "../../messages/locale.ts";
import type { Language } from "../shared/surface.tsx";

export interface HomeLanguage extends Language {
  readonly home: HomeMessages;
}

const catalogues = { en: () => import("./catalogue-en.ts"), ja: () => import("./catalogue-ja.ts") };

export async function loadLanguage(locale: Locale): Promise<HomeLanguage> {
  const { common, home } = await catalogues[locale]();
  return { locale, common, home, format: createFormat(locale) };
}
