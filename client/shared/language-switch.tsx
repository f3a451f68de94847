import { isLocale, locales, type Locale } from "../../messages/locale.ts";

/** Each language under its own name, for readers who cannot read the page. */
const ownName = (locale: Locale): string => new Intl.DisplayNames(locale, { type: "language" }).of(locale) ?? locale;

interface Props {
  /** "Language", in the language of the page. */
  readonly label: string;
  readonly locale: Locale;
  readonly onLocale: (locale: Locale) => void;
}

/** The language of the page, as a small labelled select. */
export function LanguageSwitch({ label, locale, onLocale }: Props) {
  return (
    <label class="language-switch">
      <span class="visually-hidden">{label}</span>
      <select
        class="language-switch__select"
        value={locale}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (isLocale(chosen)) onLocale(chosen);
        }}
      >
        {locales.map((one) => <option key={one} value={one} lang={one}>{ownName(one)}</option>)}
      </select>
    </label>
  );
}
