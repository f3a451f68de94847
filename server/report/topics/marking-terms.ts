import { stem } from "./stem.ts";
import { isCjk } from "./words-of-text.ts";

/** A word that marks a topic. */
export interface Term {
  /** As people wrote it most often, folded. */
  readonly form: string;
  readonly key: string;
  /** How strongly: many texts of the topic, few others. */
  readonly score: number;
}

const MOST_TERMS = 4;
/** A further word must mark at least this share of what the first marks. */
const LEAST_OF_FIRST = 0.3;
/** … and stand beside an earlier one in this share of its own texts in the group, in two at least. */
const LEAST_BESIDE = 0.3;

export const wordKey = (word: string): string => (isCjk(word) ? word : stem(word));

/** The commonest form of each key. */
export function commonestForms(words: Iterable<readonly string[]>): ReadonlyMap<string, string> {
  const forms = new Map<string, Map<string, number>>();
  for (const own of words) {
    for (const word of own) {
      const key = wordKey(word);
      const written = forms.get(key) ?? new Map<string, number>();
      forms.set(key, written.set(word, (written.get(word) ?? 0) + 1));
    }
  }
  const commonest = (written: ReadonlyMap<string, number>): string =>
    [...written].sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))[0]?.[0] ?? "";
  return new Map([...forms].map(([key, written]) => [key, commonest(written)]));
}

/**
 * Words that mark a group of texts: the strongest one, and others that often stand beside an earlier one, so that one topic
 * does not hold two words that have nothing to do with each other.
 *
 * @param group keys of each text of the group
 * @param everywhere number of texts with each key, of all that were clustered
 */
export function markingTerms(group: readonly ReadonlySet<string>[], forms: ReadonlyMap<string, string>, everywhere: ReadonlyMap<string, number>): readonly Term[] {
  const inside = textsWith(group);
  const candidates = [...inside]
    // Said by one text only, a word marks that text and not the topic.
    .filter(([, texts]) => texts >= 2)
    .map(([key, texts]): Term => ({ key, form: forms.get(key) ?? key, score: (texts * texts) / (everywhere.get(key) ?? texts) }))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  const terms: Term[] = [];
  for (const candidate of candidates) {
    const [first] = terms;
    if (terms.length === MOST_TERMS || (first !== undefined && candidate.score < LEAST_OF_FIRST * first.score)) break;
    // 駐車 beside 駐車場 says nothing new.
    if (terms.some(({ form }) => form.includes(candidate.form) || candidate.form.includes(form))) continue;
    const beside = group.filter((keys) => keys.has(candidate.key) && terms.some(({ key }) => keys.has(key))).length;
    if (first !== undefined && beside < Math.max(2, LEAST_BESIDE * (inside.get(candidate.key) ?? 0))) continue;
    terms.push(candidate);
  }
  return terms;
}

/** In how many texts each key stands. */
export function textsWith(texts: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const own of texts) for (const key of own) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The words of these terms that a text has, strength added up; 0 when it has none. A kanji word also counts inside a longer one. */
export function termStrength(own: ReadonlySet<string>, terms: readonly Term[]): number {
  return terms.reduce((sum, { key, score }) => sum + (own.has(key) || (isCjk(key) && key.length > 1 && [...own].some((word) => word.includes(key))) ? score : 0), 0);
}
