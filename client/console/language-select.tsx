/** Languages offered by name; any other tag a conversation already has stays selectable. */
export const offeredLanguages: readonly string[] = ["ja", "en", "zh-Hans", "zh-Hant", "ko", "es", "fr", "de", "it", "pt", "nl", "sv", "fi", "da", "nb", "pl", "uk", "ru", "vi", "id", "fil", "th", "ne", "my", "hi", "ar", "fa", "tr"];

/** "日本語", "English": each language in its own words, so that its speakers find it. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

export function LanguageSelect({ value, onChange, isDisabled = false, ...attributes }: {
  readonly id: string;
  readonly "aria-describedby"?: string;
  readonly "aria-invalid"?: true;
  readonly value: string;
  readonly onChange: (tag: string) => void;
  readonly isDisabled?: boolean;
}) {
  const tags = offeredLanguages.includes(value) ? offeredLanguages : [value, ...offeredLanguages];
  return (
    <select class="input console-select" {...attributes} disabled={isDisabled} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      {tags.map((tag) => (
        <option key={tag} value={tag} lang={tag}>{languageName(tag)}</option>
      ))}
    </select>
  );
}
