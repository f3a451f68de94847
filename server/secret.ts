import { hkdfSync, randomBytes } from "node:crypto";
import { access, link, mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ConfigError, type Config, type ConfigWithoutSecret } from "./config.ts";

/**
 * The configuration with its secret: HIROBA_SECRET, or the one in DATA_DIR/secret, which is created (mode 0600) when
 * it is not there. Two processes that start at once end with the same one.
 * @throws ConfigError when there is none and the folder cannot be written
 */
export async function loadSecret(config: ConfigWithoutSecret): Promise<Config> {
  if (config.secret !== null) return { ...config, secret: config.secret };
  const path = join(config.dataDir, "secret");
  await createSecret(config.dataDir, path).catch((cause: unknown) => {
    throw new ConfigError([`HIROBA_SECRET must be set, because ${path} cannot be created`], { cause });
  });
  const secret = (await readFile(path, "utf8")).trim();
  if (secret.length < 32) throw new ConfigError([`HIROBA_SECRET is not set and ${path} holds fewer than 32 characters`]);
  return { ...config, secret };
}

/** Written aside and then given its name, which only the first one gets: nobody ever reads half a secret. */
async function createSecret(folder: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (await isThere(path)) return;
  const aside = `${path}.${randomBytes(6).toString("hex")}`;
  await writeFile(aside, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  try {
    await link(aside, path);
  } catch (error) {
    if (!(await isThere(path))) throw error;
  } finally {
    await unlink(aside);
  }
}

const isThere = (path: string): Promise<boolean> => access(path).then(() => true, () => false);

/** A 32-byte key for one purpose, so that no two uses of the secret share a key (RFC 5869). */
export const deriveKey = (secret: string, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", secret, "hiroba", purpose, 32));
