import { createHash, randomBytes } from "node:crypto";
import type { Auth } from "./create-auth.ts";

/** Somebody asked for it just now and has their mail before them. */
const LINK_MS = 30 * 60_000;

/** One-time links with which somebody chooses a new password. What the database keeps of them opens nothing. */
export interface PasswordLinks {
  /** The link's token. */
  make(personId: string): Promise<string>;
  /** Whose it is; asking does not use it up. Null: used, outlived, or never made. */
  ownerOf(token: string): Promise<string | null>;
  /** Uses it up. */
  redeem(token: string): Promise<string | null>;
}

const identifierOf = (token: string): string => `password-link:${createHash("sha256").update(token).digest("base64url")}`;

export function createPasswordLinks(auth: Auth): PasswordLinks {
  const adapter = async () => (await auth.$context).internalAdapter;
  return {
    async make(personId) {
      const token = randomBytes(24).toString("base64url");
      await (await adapter()).createVerificationValue({ identifier: identifierOf(token), value: personId, expiresAt: new Date(Date.now() + LINK_MS) });
      return token;
    },
    async ownerOf(token) {
      const kept = await (await adapter()).findVerificationValue(identifierOf(token));
      return kept === null || new Date(kept.expiresAt).getTime() <= Date.now() ? null : kept.value;
    },
    async redeem(token) {
      const kept = await (await adapter()).consumeVerificationValue(identifierOf(token));
      return kept === null || new Date(kept.expiresAt).getTime() <= Date.now() ? null : kept.value;
    },
  };
}
