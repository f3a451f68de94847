import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { canonicalPassword } from "./contract/password-rules.ts";

const derive = promisify<string, Buffer, number, { readonly N: number; readonly r: number; readonly p: number; readonly maxmem: number }, Buffer>(scrypt);
// 32 MB and some 200 ms for each try (one of the parameter sets OWASP names for scrypt).
const COST = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 } as const;
const KEY_BYTES = 32;

/** "scrypt$N$r$p$salt$key", the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(canonicalPassword(password), salt, KEY_BYTES, COST);
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [, N, r, p, salt = "", key = ""] = hash.split("$");
  const wanted = Buffer.from(key, "base64url");
  const given = await derive(canonicalPassword(password), Buffer.from(salt, "base64url"), wanted.length, { N: Number(N), r: Number(r), p: Number(p), maxmem: COST.maxmem });
  return timingSafeEqual(given, wanted);
}
