import { lettersOf } from "../report/duplicates/letters-of.ts";
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
  /** A bit for each triple: bits that only one text has are triples the other lacks. */
  readonly signature: Int32Array;
}

const SIGNATURE_WORDS = 8;

/** Of very many alike (a burst) the first few are enough, and telling opposites apart takes time. */
const MOST_LOOKED_AT = 40;
const MOST_FOUND = 500;

/**
 * Texts of one conversation, to be asked which of them say nearly the same. A text is kept as the sorted hashes of its
 * character triples: 10,000 texts of 60 letters take 2.7 MB, and one question walks through those of a like length only,
 * most of which their signatures rule out.
 */
export class NearIndex {
  readonly #entries = new Map<number, Entry>();
  /** By number of triples: like texts have like numbers of them. */
  readonly #bySize = new Map<number, Map<number, Entry>>();
  /** What `likeBefore` has answered; a text worded anew may change any of it. */
  readonly #before = new Map<number, readonly Like[]>();

  /** Adds a text, or puts it in the place of an earlier wording. */
  set(id: number, text: string): void {
    this.delete(id);
    const triples = triplesOf(text);
    const entry = { id, text, triples, signature: signatureOf(triples) };
    this.#entries.set(id, entry);
    const same = this.#bySize.get(triples.length);
    if (same === undefined) this.#bySize.set(triples.length, new Map([[id, entry]]));
    else same.set(id, entry);
  }

  delete(id: number): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    this.#entries.delete(id);
    this.#before.clear();
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
      for (const entry of this.#bySize.get(other)?.values() ?? []) {
        if (entry.id === id || !isWanted(entry.id) || !mayBeLike(own, entry)) continue;
        const likeness = likenessOf(own.triples, entry.triples);
        if (likeness >= LEAST_LIKENESS && found.length < MOST_FOUND) found.push({ entry, likeness });
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

  /** `like` among statements with smaller ids, remembered: asked again it costs nothing. */
  likeBefore(id: number): readonly Like[] {
    const known = this.#before.get(id);
    if (known !== undefined) return known;
    const like = this.like(id, (other) => other < id);
    this.#before.set(id, like);
    return like;
  }
}

/** How many triples each of two texts may have that the other lacks, where they are like enough. */
const mayMiss = (own: number, other: number): number => own - (LEAST_LIKENESS * (own + other)) / (1 + LEAST_LIKENESS) + 1e-9;

/** False only when they cannot be like: each bit that one signature has alone is at least one triple that the other lacks. */
function mayBeLike({ triples: a, signature: left }: Entry, { triples: b, signature: right }: Entry): boolean {
  let leftMayMiss = mayMiss(a.length, b.length);
  let rightMayMiss = mayMiss(b.length, a.length);
  for (let word = 0; word < SIGNATURE_WORDS; word += 1) {
    const one = left[word] as number;
    const other = right[word] as number;
    leftMayMiss -= countBits(one & ~other);
    rightMayMiss -= countBits(other & ~one);
    if (leftMayMiss < 0 || rightMayMiss < 0) return false;
  }
  return true;
}

/** Set bits of a 32-bit word, by halves (Hacker's Delight 5-1). */
function countBits(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function signatureOf(triples: Int32Array): Int32Array {
  const signature = new Int32Array(SIGNATURE_WORDS);
  for (const triple of triples) {
    // The upper bits of a product are mixed best.
    const place = Math.imul(triple, 0x9e3779b1) >>> 24;
    const word = place >>> 5;
    signature[word] = (signature[word] ?? 0) | (1 << (place & 31));
  }
  return signature;
}

/** Jaccard: shared of all, on two sorted lists; 0 as soon as it cannot reach LEAST_LIKENESS any more. */
function likenessOf(a: Int32Array, b: Int32Array): number {
  const both = a.length + b.length;
  // shared / (a + b − shared) ≥ t exactly when shared ≥ t·(a + b) / (1 + t): so many of each may be missing in the other.
  const mayMissLeft = mayMiss(a.length, b.length);
  const mayMissRight = mayMiss(b.length, a.length);
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
