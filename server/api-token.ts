import { createHash } from "node:crypto";

/** How every API token begins, so that people, and programs that look for lost secrets, know what it is. */
export const API_TOKEN_PREFIX = "hiroba_";

/** What is kept of a token: who reads the database cannot act with it. */
export const hashApiToken = (secret: string): string => createHash("sha256").update(secret).digest("base64url");
