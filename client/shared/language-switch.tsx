import { languageNames, participantLocales, type ParticipantLocale } from "../../messages/locale.ts";

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
        {participantLocales.map((one) => <option key={one} value={one} lang={one}>{languageNames[one]}</option>)}
      </select>
    </label>
  );
}
