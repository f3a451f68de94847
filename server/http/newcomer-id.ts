import { createHmac } from "node:crypto";
import type { Deps } from "../deps.ts";
import { deriveKey } from "../secret.ts";

/**
 * The id of somebody new. With an attempt of theirs it follows from it: a device whose answer was lost asks again and is the
 * same participant, who needs no second code. Nobody can make one without the attempt.
 */
export const newcomerId = ({ chance, config }: Pick<Deps, "chance" | "config">, conversationId: string, attempt: string | undefined): string =>
  (attempt === undefined ? chance.uuid() : `n-${createHmac("sha256", deriveKey(config.secret, "attempt")).update(conversationId).update("\0").update(attempt).digest("base64url")}`);
