import type { KioskMessages } from "../../messages/en/kiosk.ts";
import { participantLocales, type ParticipantLocale } from "../../messages/locale.ts";
import { loadLanguage, type WidgetLanguage } from "../widget/catalogue.ts";
import { loadPartsLanguage } from "../widget/parts-catalogue.tsx";

/** What the tablet says: the widget's words and its own. */
export interface KioskLanguage {
  readonly widget: WidgetLanguage;
  readonly kiosk: KioskMessages;
}

const catalogues = {
  en: () => import("../../messages/en/kiosk.ts"),
  ja: () => import("../../messages/ja/kiosk.ts"),
  "ja-x-easy": () => import("../../messages/ja-x-easy/kiosk.ts"),
  "zh-Hant": () => import("../../messages/zh-Hant/kiosk.ts"),
  ko: () => import("../../messages/ko/kiosk.ts"),
  es: () => import("../../messages/es/kiosk.ts"),
  pt: () => import("../../messages/pt/kiosk.ts"),
};

export async function loadKioskLanguage(locale: ParticipantLocale): Promise<KioskLanguage> {
  const [widget, { kiosk }] = await Promise.all([loadLanguage(locale), catalogues[locale]()]);
  return { widget, kiosk };
}

/** Everything the tablet may need later is fetched while it is online: parts and words of every language. */
export const fetchAhead = (): Promise<unknown> => Promise.allSettled([
  import("../widget/after-first.tsx"), import("../widget/end-panel.tsx"), import("../widget/write-form.tsx"), import("../widget/map-tab.tsx"), import("../widget/questions-card.tsx"),
  ...participantLocales.flatMap((locale) => [loadKioskLanguage(locale), loadPartsLanguage(locale)]),
]);
