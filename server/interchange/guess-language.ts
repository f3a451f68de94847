const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Characters that are written so only in one of the two Chinese scripts, common enough to meet in a hundred sentences. */
const traditionalOnly = /[們個這來為時會國對說還沒過後開關學車電話體業產錢買賣讓與應該總樣點種實際經濟類組織]/g;
const simplifiedOnly = /[们个这来为时会国对说还没过后开关学车电话体业产钱买卖让与应该总样点种实际经济类组织]/g;
const words: readonly (readonly [tag: string, pattern: RegExp])[] = [
  ["de", /(?<!\p{L})(?:und|der|die|das|nicht|ist|für|mit|wir|ich|werden)(?!\p{L})/giu],
  ["fr", /(?<!\p{L})(?:les|des|est|pour|dans|une|pas|nous|que|avec)(?!\p{L})/giu],
  ["es", /(?<!\p{L})(?:los|las|que|para|una|por|con|del|más|está)(?!\p{L})/giu],
  ["en", /(?<!\p{L})(?:the|and|is|of|to|should|for|not|are|we)(?!\p{L})/giu],
];

/**
 * A language tag for a conversation, from its texts together: kana means Japanese, hangul Korean, Han without kana
 * Chinese (traditional or simplified by the characters only one of them has), otherwise the commonest small words.
 * A guess for when nobody said; English when nothing speaks for another language.
 */
export function guessLanguage(texts: Iterable<string>): string {
  const text = [...texts].join("\n");
  const letters = Math.max(1, count(text, /\p{L}/gu));
  if (count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) / letters > 0.1) return "ja";
  if (count(text, /\p{Script=Hangul}/gu) / letters > 0.3) return "ko";
  if (count(text, /\p{Script=Han}/gu) / letters > 0.3) return chinese(text);
  const [best] = words.map(([tag, pattern]) => ({ tag, found: count(text, pattern) })).sort((left, right) => right.found - left.found);
  return best !== undefined && best.found > 0 ? best.tag : "en";
}

/** How many small words of a language stand in a text; 0 for languages without a list. */
export function countSmallWords(text: string, tag: string): number {
  const pattern = words.find(([known]) => known === tag)?.[1];
  return pattern === undefined ? 0 : count(text, pattern);
}

function chinese(text: string): string {
  const [traditional, simplified] = [count(text, traditionalOnly), count(text, simplifiedOnly)];
  return traditional === simplified ? "zh" : traditional > simplified ? "zh-Hant" : "zh-Hans";
}
