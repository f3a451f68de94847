import { isLocale, locales, type Locale } from "../../messages/locale.ts";
import { useLanguage } from "./surface.tsx";

/** Each language under its own name, for readers who cannot read the page. */
const ownNames: Readonly<Record<Locale, string>> = { en: "English", ja: "日本語" };

/** The language of the page, as a small labelled select. */
export function LanguageSwitch({ onLocale }: { readonly onLocale: (locale: Locale) => void }) {
  const { common, locale } = useLanguage();
  return (
    <label class="language-switch">
      <span class="visually-hidden">{common.switchLanguage}</span>
      <select
        class="language-switch__select"
        value={locale}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (isLocale(chosen)) onLocale(chosen);
        }}
      >
        {locales.map((one) => <option key={one} value={one} lang={one}>{ownNames[one]}</option>)}
      </select>
    </label>
  );
}
