import type { DuplicateGroup } from "../../contract/duplicates.ts";
import { textKey } from "../../contract/text-key.ts";
import { lettersOf } from "./letters-of.ts";
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
    const key = textKey(item.text);
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
  const rarestFirst = (own: ReadonlySet<string>): readonly string[] => [...own].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1));

  const leaders = new Map<string, number[]>();
  const groups = new Map<number, number[]>();
  triples.forEach((own, index) => {
    const sorted = own.size < FEWEST_TRIPLES ? [] : rarestFirst(own);
    const prefix = sorted.slice(0, Math.floor((1 - LEAST_LIKENESS) * own.size) + 1);
    const candidates = new Set<number>();
    for (const triple of prefix) for (const candidate of leaders.get(triple) ?? []) candidates.add(candidate);
    const leader = [...candidates].filter((candidate) => isLike(sorted, triples[candidate] ?? new Set())).sort((a, b) => a - b).find((candidate) => !mayBeOpposite(texts[index] ?? "", texts[candidate] ?? ""));
    if (leader !== undefined) {
      groups.get(leader)?.push(index);
      return;
    }
    groups.set(index, [index]);
    for (const triple of prefix) {
      const led = leaders.get(triple);
      if (led === undefined) leaders.set(triple, [index]);
      else led.push(index);
    }
  });
  return [...groups.values()];
}

function triplesOf(letters: string): ReadonlySet<string> {
  const characters = [...letters];
  const triples = new Set<string>();
  for (let start = 0; start + 3 <= characters.length; start += 1) triples.add(characters.slice(start, start + 3).join(""));
  return triples;
}

/**
 * Jaccard, shared triples of all triples, at least LEAST_LIKENESS. The rarest come first, because they are the ones that
 * texts of one pattern do not share: a difference shows after a few of them.
 */
function isLike(sorted: readonly string[], other: ReadonlySet<string>): boolean {
  // shared / (a + b − shared) ≥ t exactly when shared ≥ t·(a + b) / (1 + t).
  const needed = (LEAST_LIKENESS * (sorted.length + other.size)) / (1 + LEAST_LIKENESS);
  let mayMiss = sorted.length - needed + 1e-9;
  for (const triple of sorted) {
    if (mayMiss < 0) return false;
    if (!other.has(triple)) mayMiss -= 1;
  }
  return mayMiss >= 0;
}
