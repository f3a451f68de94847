import { lettersOf } from "../report/duplicates/canonical-text.ts";
import { mayBeOpposite } from "../report/duplicates/may-be-opposite.ts";
import { FEWEST_TRIPLES, LEAST_LIKENESS, MOST_LIKE } from "./thresholds.ts";

export interface Like {
  readonly statementId: number;
  /** Shared part of the character triples (Jaccard), 0–1. */
  readonly likeness: number;
}

interface Entry {
  readonly id: number;
  readonly text: string;
  /** Sorted, each once. */
  readonly triples: Int32Array;
}

/** Of very many alike (a burst) the first few are enough, and telling opposites apart takes time. */
const MOST_LOOKED_AT = 40;

/**
 * Texts of one conversation, to be asked which of them say nearly the same. A text is kept as the sorted hashes of its
 * character triples: 10,000 texts of 60 letters take 2.4 MB, and one question walks through those of a like length only.
 */
export class NearIndex {
  readonly #entries = new Map<number, Entry>();
  /** Ids by number of triples: like texts have like numbers of them. */
  readonly #bySize = new Map<number, Set<number>>();

  /** Adds a text, or puts it in the place of an earlier wording. */
  set(id: number, text: string): void {
    this.delete(id);
    const entry = { id, text, triples: triplesOf(text) };
    this.#entries.set(id, entry);
    const same = this.#bySize.get(entry.triples.length);
    if (same === undefined) this.#bySize.set(entry.triples.length, new Set([id]));
    else same.add(id);
  }

  delete(id: number): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    this.#bySize.get(entry.triples.length)?.delete(id);
  }

  textOf(id: number): string | undefined {
    return this.#entries.get(id)?.text;
  }

  get ids(): readonly number[] {
    return [...this.#entries.keys()];
  }

  /**
   * Texts that say nearly the same as this one, the likest first, at most MOST_LIKE. Those that may say the opposite are
   * not among them.
   * @param isWanted which ids may be answered; left out: all others
   */
  like(id: number, isWanted: (other: number) => boolean = () => true): readonly Like[] {
    const own = this.#entries.get(id);
    if (own === undefined || own.triples.length < FEWEST_TRIPLES) return [];
    const found: { readonly entry: Entry; readonly likeness: number }[] = [];
    const size = own.triples.length;
    for (let other = Math.ceil(size * LEAST_LIKENESS); other <= Math.floor(size / LEAST_LIKENESS); other += 1) {
      for (const candidate of this.#bySize.get(other) ?? []) {
        if (candidate === id || !isWanted(candidate)) continue;
        const entry = this.#entries.get(candidate);
        const likeness = entry === undefined ? 0 : likenessOf(own.triples, entry.triples);
        if (entry !== undefined && likeness >= LEAST_LIKENESS) found.push({ entry, likeness });
      }
    }
    found.sort((a, b) => b.likeness - a.likeness || a.entry.id - b.entry.id);
    const like: Like[] = [];
    let looked = 0;
    for (const { entry, likeness } of found) {
      if (like.length === MOST_LIKE || looked === MOST_LOOKED_AT) break;
      looked += 1;
      if (!mayBeOpposite(own.text, entry.text)) like.push({ statementId: entry.id, likeness: Math.round(likeness * 1000) / 1000 });
    }
    return like;
  }
}

/** Jaccard: shared of all, on two sorted lists; 0 as soon as it cannot reach LEAST_LIKENESS any more. */
function likenessOf(a: Int32Array, b: Int32Array): number {
  const both = a.length + b.length;
  // shared / (a + b − shared) ≥ t exactly when shared ≥ t·(a + b) / (1 + t): so many of each may be missing in the other.
  const needed = (LEAST_LIKENESS * both) / (1 + LEAST_LIKENESS) - 1e-9;
  const mayMissLeft = a.length - needed;
  const mayMissRight = b.length - needed;
  let left = 0;
  let right = 0;
  let shared = 0;
  while (left < a.length && right < b.length) {
    const one = a[left] as number;
    const other = b[right] as number;
    if (one === other) shared += 1;
    if (one <= other) left += 1;
    if (other <= one) right += 1;
    if (left - shared > mayMissLeft || right - shared > mayMissRight) return 0;
  }
  return shared / (both - shared);
}

/** The same for two texts; 0 when they are not alike, or too short to tell. */
export function likenessOfTexts(a: string, b: string): number {
  const [left, right] = [triplesOf(a), triplesOf(b)];
  return Math.min(left.length, right.length) < FEWEST_TRIPLES ? 0 : likenessOf(left, right);
}

/** FNV-1a over three code points each: without cutting the text into pieces. */
function triplesOf(text: string): Int32Array {
  const points = Array.from(lettersOf(text), (character) => character.codePointAt(0) ?? 0);
  const hashes = new Set<number>();
  for (let start = 0; start + 3 <= points.length; start += 1) {
    let hash = 0x811c9dc5;
    for (let place = start; place < start + 3; place += 1) hash = Math.imul(hash ^ (points[place] ?? 0), 0x01000193);
    hashes.add(hash);
  }
  return Int32Array.from(hashes).sort();
}
