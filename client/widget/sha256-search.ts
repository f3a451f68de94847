// The first 64 bits of the fractional parts of the cube roots of the first primes (FIPS 180-4, 4.2.2), computed.
const K = new Uint32Array(64);
const START = new Int32Array(8);
for (let prime = 2, found = 0; found < 64; prime += 1) {
  let isPrime = true;
  for (let factor = 2; factor * factor <= prime; factor += 1) if (prime % factor === 0) isPrime = false;
  if (!isPrime) continue;
  K[found] = ((prime ** (1 / 3)) % 1) * 2 ** 32;
  if (found < 8) START[found] = (Math.sqrt(prime) % 1) * 2 ** 32;
  found += 1;
}

const words = new Uint32Array(64);
const state = new Uint32Array(8);

/**
 * Looks for a counter at which SHA-256(salt + nonce + counter) begins with the prefix: 16 + 16 bytes, and the counter in four,
 * big-endian. In plain JavaScript, because the browser's own hashing needs a promise for each hash and a secure address.
 * @param hex `salt` and `nonce` as 32 hex digits each, `prefix` as 8 or more
 * @returns the counter with the whole hash in hex, or null when there is none in from … to − 1
 */
export function findCounter({ salt, nonce, prefix }: { readonly salt: string; readonly nonce: string; readonly prefix: string }, from: number, to: number): { readonly counter: number; readonly hash: string } | null {
  const fixed = Array.from({ length: 8 }, (_, index) => parseInt((salt + nonce).slice(index * 8, index * 8 + 8), 16));
  const wanted = parseInt(prefix.slice(0, 8), 16);
  for (let counter = from; counter < to; counter += 1) {
    words.set(fixed);
    words[8] = counter;
    // Padding of a message of 36 bytes: one bit, zeros, and the length in bits.
    words[9] = 0x8000_0000;
    words.fill(0, 10, 15);
    words[15] = 36 * 8;
    compress();
    if (state[0] !== wanted) continue;
    const hash = Array.from(state, (word) => word.toString(16).padStart(8, "0")).join("");
    if (hash.startsWith(prefix)) return { counter, hash };
  }
  return null;
}

/** One block (FIPS 180-4, 6.2.2): reads `words`, leaves the hash in `state`. */
function compress(): void {
  for (let t = 16; t < 64; t += 1) {
    const w15 = words[t - 15] as number;
    const w2 = words[t - 2] as number;
    const s0 = ((w15 >>> 7) | (w15 << 25)) ^ ((w15 >>> 18) | (w15 << 14)) ^ (w15 >>> 3);
    const s1 = ((w2 >>> 17) | (w2 << 15)) ^ ((w2 >>> 19) | (w2 << 13)) ^ (w2 >>> 10);
    words[t] = ((words[t - 16] as number) + s0 + (words[t - 7] as number) + s1) | 0;
  }
  let a = START[0] as number;
  let b = START[1] as number;
  let c = START[2] as number;
  let d = START[3] as number;
  let e = START[4] as number;
  let f = START[5] as number;
  let g = START[6] as number;
  let h = START[7] as number;
  for (let t = 0; t < 64; t += 1) {
    const S1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + S1 + ((e & f) ^ (~e & g)) + (K[t] as number) + (words[t] as number)) | 0;
    const S0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (S0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = (START[0] as number) + a;
  state[1] = (START[1] as number) + b;
  state[2] = (START[2] as number) + c;
  state[3] = (START[3] as number) + d;
  state[4] = (START[4] as number) + e;
  state[5] = (START[5] as number) + f;
  state[6] = (START[6] as number) + g;
  state[7] = (START[7] as number) + h;
}
