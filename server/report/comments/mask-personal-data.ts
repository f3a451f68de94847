/** Stands where personal data stood; the same in every language. */
export const MASK = "•••";

export interface MaskCounts {
  readonly emails: number;
  readonly phones: number;
  readonly links: number;
  readonly names: number;
}

export const nothingMasked: MaskCounts = { emails: 0, phones: 0, links: 0, names: 0 };

// The patterns of rule V12, which no sentence of a report may contain, here to be taken out of people's own words.
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const handle = /(?<![\p{L}\p{N}])[@＠][\p{L}\p{N}_]{2,}/gu;
const link = /(?:https?:\/\/|www\.)[^\s　、。，（）()「」<>]+/giu;
/** Seven digits or more with the marks people put between them; a date or a price is shorter or has commas. */
const phone = /(?<![\p{N}\p{Script=Latin}])(?:[+＋]|\(|（)?\p{Nd}(?:[\s().\-‐－（）]{0,2}\p{Nd}){6,14}(?!\p{N})/gu;
/** "Ms Tanaka", "Herr Müller", "Dr. Smith": a title names a person who is not asked. */
const titled = /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|Mme|Sr|Sra)\.?\s+\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?/gu;

/**
 * Takes e-mail addresses, handles, telephone numbers, links, persons with a title, and the names of the people who wrote
 * (as the file gives them) out of a text. Names of others without a title are not recognised: a person has to look.
 */
export function maskPersonalData(text: string, names: NamePattern): { readonly text: string; readonly masked: MaskCounts } {
  const counts = { emails: 0, phones: 0, links: 0, names: 0 };
  const replace = (kind: keyof MaskCounts) => (): string => {
    counts[kind] += 1;
    return MASK;
  };
  let cleaned = text.replace(email, replace("emails")).replace(link, replace("links")).replace(handle, replace("emails")).replace(phone, replace("phones")).replace(titled, replace("names"));
  if (names !== null) cleaned = cleaned.replace(names, replace("names"));
  return { text: cleaned, masked: counts };
}

export type NamePattern = RegExp | null;

const SHORTEST_NAME = 2;
const SHORTEST_LATIN_NAME = 4;

/**
 * The names of the people who wrote, as one pattern. Ids are no names ("person 12", "A7"); a name of letters with an
 * alphabet must stand by itself, because "Anna" is a part of other words.
 */
export function namePattern(names: Iterable<string | null>): NamePattern {
  const wanted = new Set<string>();
  for (const name of names) {
    const written = name?.trim() ?? "";
    const isLatin = /^[\p{Script=Latin}\s.'’-]+$/u.test(written);
    if (/[\p{N}_#]/u.test(written) || written.length < (isLatin ? SHORTEST_LATIN_NAME : SHORTEST_NAME)) continue;
    if (/^(?:anonymous|anonym|unknown|resident|citizen|participant|匿名|不明|市民|住民|参加者|回答者|なし|無記名)$/iu.test(written)) continue;
    wanted.add(written);
  }
  if (wanted.size === 0) return null;
  const escaped = [...wanted].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(escaped.map((name) => (/^[\p{Script=Latin}]/u.test(name) ? `(?<!\\p{L})${name}(?!\\p{L})` : name)).join("|"), "gu");
}

export const addMasks = (a: MaskCounts, b: MaskCounts): MaskCounts =>
  ({ emails: a.emails + b.emails, phones: a.phones + b.phones, links: a.links + b.links, names: a.names + b.names });
