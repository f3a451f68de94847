import { deriveKey } from "./secret.ts";

/**
 * The key a publisher signs readers' ids with, as they get it: 43 characters, whose bytes are the HS256 key. It follows from
 * the server's secret, so that the database holds no key that could be stolen from it.
 */
export const signingKey = (secret: string, keyId: string): string => Buffer.from(deriveKey(secret, `reader-ids ${keyId}`)).toString("base64url");
