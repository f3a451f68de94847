import type { HomeMessages } from "../../messages/en/home.ts";
import { createFormat } from "../../messages/format.ts";
import type { ParticipantLocale } from "../../messages/locale.ts";
import type { Language } from "../shared/surface.tsx";

export interface HomeLanguage extends Language {
  readonly home: HomeMessages;
}

const catalogues = {
  en: () => import("./catalogue-en.ts"),
  ja: () => import("./catalogue-ja.ts"),
  "ja-x-easy": () => import("./catalogue-ja-x-easy.ts"),
  "zh-Hant": () => import("./catalogue-zh-hant.ts"),
  ko: () => import("./catalogue-ko.ts"),
  es: () => import("./catalogue-es.ts"),
  pt: () => import("./catalogue-pt.ts"),
};

export async function loadLanguage(locale: ParticipantLocale): Promise<HomeLanguage> {
  const { common, home } = await catalogues[locale]();
  return { locale, common, home, format: createFormat(locale) };
}
