/** Languages known by their names; any other is known by its tag. */
const named = ["ja", "en", "zh-Hans", "zh-Hant", "zh", "ko", "es", "fr", "de", "it", "pt", "nl", "sv", "fi", "da", "nb", "pl", "uk", "ru", "vi", "id", "fil", "th", "ne", "my", "hi", "ar", "fa", "tr", "ja-x-easy"];

const fold = (text: string): string => text.normalize("NFKC").trim().toLowerCase().replace(/[\s_]+/gu, " ");

const tagOf: ReadonlyMap<string, string> = new Map(named.flatMap((tag) => [
  [fold(tag), tag] as const,
  ...["en", "ja", tag.split("-x-")[0] ?? tag].flatMap((reader) => {
    const name = tag.includes("-x-") ? undefined : new Intl.DisplayNames([reader], { type: "language" }).of(tag);
    return name === undefined ? [] : [[fold(name), tag] as const];
  }),
]).concat([["やさしい日本語", "ja-x-easy"], ["中国語(簡体字)", "zh-Hans"], ["中国語(繁体字)", "zh-Hant"], ["simplified chinese", "zh-Hans"], ["traditional chinese", "zh-Hant"]]));

const knownLanguages = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** A language tag from a person's word for it: "en", "ja-JP", "English", "英語", "日本語". Null when no language is called so. */
export function readLanguage(word: string): string | null {
  const folded = fold(word);
  const tag = tagOf.get(folded);
  if (tag !== undefined) return tag;
  if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/u.test(folded)) return null;
  try {
    const [canonical = ""] = Intl.getCanonicalLocales(folded);
    return knownLanguages.of(canonical.split("-")[0] ?? "") === undefined ? null : canonical;
  } catch {
    return null;
  }
}
