import { deriveKey } from "../secret.ts";

/** The key a webhook is signed with, as organisers get it. It follows from the server's secret; the database holds no key. */
export const webhookKey = (secret: string, keyId: string): string => Buffer.from(deriveKey(secret, `webhook ${keyId}`)).toString("base64url");
