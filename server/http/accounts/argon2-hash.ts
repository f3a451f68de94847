// The only importer of @node-rs/argon2.
import { hash, verify } from "@node-rs/argon2";
import { canonicalPassword } from "../../contract/password-rules.ts";

/** 19 MB, two passes: one of the parameter sets OWASP names for argon2id, which is algorithm 2. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** As "$argon2id$v=19$m=…", with a salt of its own. */
export const hashPassword = (password: string): Promise<string> => hash(canonicalPassword(password), COST);

/** False also for what is no hash. */
export const isPassword = (password: string, hashed: string): Promise<boolean> =>
  verify(hashed, canonicalPassword(password)).catch(() => false);
