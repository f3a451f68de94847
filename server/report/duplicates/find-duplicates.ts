import type { DuplicateGroup } from "../../contract/duplicates.ts";
import { canonicalText, lettersOf } from "./canonical-text.ts";
import { mayBeOpposite } from "./may-be-opposite.ts";

export interface WrittenItem {
  readonly id: number;
  readonly text: string;
  /** Who wrote it; null: unknown, and then somebody of their own. */
  readonly author: string | null;
}

/** Shared part of the character triples of two texts from which they count as nearly the same. */
const LEAST_LIKENESS = 0.9;
/** Shorter texts have too few triples: one letter changes the meaning and hardly the share. */
const FEWEST_TRIPLES = 8;

/**
 * Statements that say the same: equal ones after folding widths and white space, then those whose character triples are
 * at least 90 % shared (Jaccard) and differ in nothing that could turn the meaning round. Groups hold what is like their
 * first member, so that a chain of small steps never joins two different texts. The order of the items changes nothing.
 */
export function findDuplicates(items: readonly WrittenItem[]): readonly DuplicateGroup[] {
  const ordered = [...items].sort((a, b) => a.id - b.id);
  const byText = new Map<string, WrittenItem[]>();
  for (const item of ordered) {
    const key = canonicalText(item.text);
    byText.set(key, [...(byText.get(key) ?? []), item]);
  }
  const equal = [...byText.values()];
  const near = joinNear(equal.map(([first]) => first?.text ?? ""));
  return near.flatMap((members): readonly DuplicateGroup[] => {
    const all = members.flatMap((index) => equal[index] ?? []).sort((a, b) => a.id - b.id);
    if (all.length < 2) return [];
    return [{ kind: members.length === 1 ? "same" : "near", itemIds: all.map(({ id }) => id), people: countPeople(all) }];
  });
}

/** Different authors; each text of an unknown author counts as somebody. */
export const countPeople = (items: readonly Pick<WrittenItem, "id" | "author">[]): number =>
  new Set(items.map(({ id, author }) => (author === null ? `#${String(id)}` : `@${author}`))).size;

/**
 * Groups of indices, each led by its earliest text. Candidates come from an index of the rarest triples: two texts that
 * share nine tenths of their triples share at least one of the rarest tenth (prefix filter, Chaudhuri 2006), so most
 * pairs are never looked at.
 */
function joinNear(texts: readonly string[]): readonly (readonly number[])[] {
  const triples = texts.map((text) => triplesOf(lettersOf(text)));
  const frequency = new Map<string, number>();
  for (const own of triples) for (const triple of own) frequency.set(triple, (frequency.get(triple) ?? 0) + 1);
  const rarestFirst = (own: ReadonlySet<string>): readonly string[] =>
    [...own].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1)).slice(0, Math.floor((1 - LEAST_LIKENESS) * own.size) + 1);

  const leaders = new Map<string, number[]>();
  const groups = new Map<number, number[]>();
  triples.forEach((own, index) => {
    const prefix = own.size < FEWEST_TRIPLES ? [] : rarestFirst(own);
    const candidates = [...new Set(prefix.flatMap((triple) => leaders.get(triple) ?? []))].sort((a, b) => a - b);
    const leader = candidates.find((candidate) => likeness(own, triples[candidate] ?? new Set()) >= LEAST_LIKENESS && !mayBeOpposite(texts[index] ?? "", texts[candidate] ?? ""));
    if (leader !== undefined) {
      groups.get(leader)?.push(index);
      return;
    }
    groups.set(index, [index]);
    for (const triple of prefix) leaders.set(triple, [...(leaders.get(triple) ?? []), index]);
  });
  return [...groups.values()];
}

function triplesOf(letters: string): ReadonlySet<string> {
  const characters = [...letters];
  const triples = new Set<string>();
  for (let start = 0; start + 3 <= characters.length; start += 1) triples.add(characters.slice(start, start + 3).join(""));
  return triples;
}

/** Jaccard: shared triples of all triples. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (Math.min(a.size, b.size) < LEAST_LIKENESS * Math.max(a.size, b.size)) return 0;
  let shared = 0;
  for (const triple of a) if (b.has(triple)) shared += 1;
  return shared / (a.size + b.size - shared);
}
