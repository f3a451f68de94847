import { hkdfSync, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ConfigError, type Config, type ConfigWithoutSecret } from "./config.ts";

/**
 * The configuration with its secret: HIROBA_SECRET, or the one in DATA_DIR/secret, which is created (mode 0600) when
 * it is not there. Two processes that start at once end with the same one: the file is created exclusively.
 * @throws ConfigError when there is none and the folder cannot be written
 */
export async function loadSecret(config: ConfigWithoutSecret): Promise<Config> {
  if (config.secret !== null) return { ...config, secret: config.secret };
  const path = join(config.dataDir, "secret");
  try {
    await mkdir(config.dataDir, { recursive: true });
    await writeFile(path, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) {
      throw new ConfigError([`HIROBA_SECRET must be set, because ${path} cannot be created`]);
    }
  }
  const secret = (await readFile(path, "utf8")).trim();
  if (secret.length < 32) throw new ConfigError([`HIROBA_SECRET is not set and ${path} holds fewer than 32 characters`]);
  return { ...config, secret };
}

/** A 32-byte key for one purpose, so that no two uses of the secret share a key (RFC 5869). */
export const deriveKey = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "hiroba", purpose, 32));
