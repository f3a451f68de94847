/** Seeded chance: the same seed gives the same numbers on every machine. */
export interface Random {
  /** Uniform in [0, 1) with 32 bits. */
  next(): number;
  /** Uniform integer in 0 … bound − 1. */
  below(bound: number): number;
}

/**
 * The small fast counter generator sfc32 (Chris Doty-Humphrey, PractRand), 32-bit integer arithmetic only.
 * `stream` separates independent uses of one seed (restart number, resample number, …).
 */
export function createRandom(seed: number, stream = 0): Random {
  let a = seed | 0;
  let b = Math.floor(seed / 4_294_967_296) | 0;
  let c = stream | 0;
  let counter = 1;

  const next32 = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum | 0;
    return sum >>> 0;
  };
  for (let warmUp = 0; warmUp < 15; warmUp += 1) next32();

  return {
    next: () => next32() / 4_294_967_296,
    below: (bound) => Math.floor((next32() / 4_294_967_296) * bound),
  };
}
