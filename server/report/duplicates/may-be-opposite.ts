import { textKey } from "../../contract/text-key.ts";

// Where two nearly equal texts differ in one of these, they may say the opposite. Too much on this list costs a
// suggestion; too little shows two opposite opinions as one.
const words = new Set(
  `not no never none nor without cannot less more fewer lower higher raise reduce increase decrease up down before after only open close closed keep remove
  allow forbid ban permit support oppose agree disagree for against yes good bad better worse always start stop begin end free paid public private
  nicht kein keine keinen keiner nie niemals ohne weniger mehr erhöhen senken reduzieren erlauben verbieten für gegen ja nein vor nach auf ab zu
  ない なく なし ず ぬ ません なかった 上げる 下げる 上げ 下げ 増やす 減らす 増や 減ら 賛成 反対 必要 不要 良い 悪い 開く 閉じる`.split(/\s+/u),
);
/** Characters that turn a word of kanji round, or stand at one end of a scale. */
const turning = /[上下増減增减多少不無无非未反賛赞高低大小長長短早遅有無内外前後開閉廃禁止許可残壊速強弱]|ない|ません|なく|ず$|ぬ$/u;

const segmenter = new Intl.Segmenter("ja", { granularity: "word" });

/** One text is compared with many others in a row, and cutting it into words takes most of the time. */
const kept = new Map<string, ReadonlyMap<string, number>>();
const MOST_KEPT = 5_000;

function tokensOf(text: string): ReadonlyMap<string, number> {
  const counts = kept.get(text) ?? countTokens(text);
  // A Map keeps the order of entry: what was asked for longest ago is first, and goes first.
  kept.delete(text);
  kept.set(text, counts);
  const oldest = kept.size > MOST_KEPT ? kept.keys().next() : undefined;
  if (oldest?.done === false) kept.delete(oldest.value);
  return counts;
}

function countTokens(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { segment, isWordLike } of segmenter.segment(textKey(text).toLowerCase())) {
    if (isWordLike === true) counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return counts;
}

/**
 * Whether what differs between two texts could turn the meaning round: a negation, an opposite, a number, or one word put
 * in the place of another. Words added, word forms, slips of the pen and particles do not.
 */
export function mayBeOpposite(a: string, b: string): boolean {
  const [left, right] = [tokensOf(a), tokensOf(b)];
  const only = (own: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): readonly string[] => [...own.keys()].filter((token) => own.get(token) !== other.get(token));
  const [onlyLeft, onlyRight] = [only(left, right), only(right, left)];
  if ([...onlyLeft, ...onlyRight].some(turns)) return true;
  const isContent = (token: string): boolean => /\p{L}/u.test(token) && !/^\p{Script=Hiragana}+$/u.test(token);
  const [replaced, replacing] = [onlyLeft.filter(isContent), onlyRight.filter(isContent)];
  return replaced.length > 0 && replacing.length > 0 && replaced.some((token) => !replacing.some((other) => isForm(token, other)));
}

const turns = (token: string): boolean =>
  words.has(token) || /\p{N}/u.test(token) || /n['’]t$/u.test(token) || /^(?:un|in|dis|non)\p{L}{3}/u.test(token) || turning.test(token);

/** Two forms, or two spellings, of one word: they begin alike for at least two thirds. */
function isForm(a: string, b: string): boolean {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a[shared] === b[shared]) shared += 1;
  return shared >= 2 && shared >= (2 / 3) * Math.max(a.length, b.length);
}
