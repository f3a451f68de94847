import { participantLocales, type ParticipantLocale } from "../../messages/locale.ts";

/** Each language under its own name, for readers who cannot read the page. */
const ownNames: Readonly<Record<ParticipantLocale, string>> = {
  en: "English", ja: "日本語", "ja-x-easy": "やさしい日本語", "zh-Hant": "繁體中文", ko: "한국어", es: "Español", pt: "Português",
};

interface Props {
  /** "Language", in the language of the page. */
  readonly label: string;
  readonly locale: ParticipantLocale;
  readonly onLocale: (locale: ParticipantLocale) => void;
}

/** The language of a citizen's page, as a small labelled select. */
export function LanguageSwitch({ label, locale, onLocale }: Props) {
  return (
    <label class="language-switch">
      <span class="visually-hidden">{label}</span>
      <select class="language-switch__select" value={locale} onChange={(event) => onLocale(event.currentTarget.value as ParticipantLocale)}>
        {participantLocales.map((one) => <option key={one} value={one} lang={one}>{ownNames[one]}</option>)}
      </select>
    </label>
  );
}
