import { createHmac, timingSafeEqual } from "node:crypto";

/** Codes change every 30 seconds and have six digits: what every authenticator app expects (RFC 6238, SHA-1). */
const STEP_MS = 30_000;
const DIGITS = 6;
/** A clock may be off by one step either way, and typing takes time. */
const TOLERATED_STEPS = 1;

/** The code of one time step (RFC 4226, 5.3). */
export function totpCode(secret: Uint8Array, step: number, digits: number = DIGITS): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", secret).update(counter).digest();
  const offset = (hash[hash.length - 1] ?? 0) & 0x0f;
  return String((hash.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits).padStart(digits, "0");
}

/** The time step whose code this is, near `now`; null when it is none of them. */
export function stepOfCode(secret: Uint8Array, code: string, now: number): number | null {
  const current = Math.floor(now / STEP_MS);
  let found: number | null = null;
  // All are compared, so that the time taken says nothing.
  for (let step = Math.max(0, current - TOLERATED_STEPS); step <= current + TOLERATED_STEPS; step += 1) {
    if (isEqual(totpCode(secret, step), code)) found = step;
  }
  return found;
}

const isEqual = (wanted: string, given: string): boolean => {
  const bytes = Buffer.from(given);
  return bytes.length === wanted.length && timingSafeEqual(Buffer.from(wanted), bytes);
};

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648 base 32 without padding: how authenticator apps take a secret. */
export function base32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(value >>> bits) & 31] ?? "";
    }
    value &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + (alphabet[(value << (5 - bits)) & 31] ?? "");
}

/** What the QR code says (the "Key Uri Format" that authenticator apps share). */
export const totpUri = ({ secret, issuer, account }: { readonly secret: Uint8Array; readonly issuer: string; readonly account: string }): string =>
  `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(account)}?secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`;
