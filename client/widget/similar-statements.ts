/** Scripts written without spaces: two signs carry about as much as three letters. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Pieces of a text: pairs of signs in runs of Japanese or Chinese, triples of letters elsewhere, word borders included. */
export function piecesOf(text: string): ReadonlyMap<string, number> {
  const folded = text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  const pieces = new Map<string, number>();
  const add = (piece: string): void => void pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
  for (const run of folded.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\s]+/gu) ?? []) {
    const signs = [...(dense.test(run) ? run : ` ${run} `)];
    const size = dense.test(run) ? 2 : 3;
    if (signs.length < size) add(signs.join(""));
    for (let start = 0; start + size <= signs.length; start += 1) add(signs.slice(start, start + size).join(""));
  }
  return pieces;
}

/** Dice coefficient of two bags of pieces: 0 nothing in common, 1 the same pieces. */
export function likeness(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [piece, count] of one) shared += Math.min(count, other.get(piece) ?? 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 0 : (2 * shared) / all;
}

const sum = (pieces: ReadonlyMap<string, number>): number => [...pieces.values()].reduce((total, count) => total + count, 0);

const LEAST_LIKENESS = 0.4;
/** Below this a text says too little to be like anything. */
const LEAST_PIECES = 4;

/**
 * The statements most like what is being written, best first. Opposites look alike too ("more trees", "no more trees"):
 * this is good for an offer, never for a refusal.
 */
export function findSimilar<Candidate extends { readonly text: string }>(written: string, candidates: readonly Candidate[], most = 3): readonly Candidate[] {
  const pieces = piecesOf(written);
  if (sum(pieces) < LEAST_PIECES) return [];
  return candidates
    .map((candidate) => ({ candidate, score: likeness(pieces, piecesOf(candidate.text)) }))
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((left, right) => right.score - left.score)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
