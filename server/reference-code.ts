import { createHmac } from "node:crypto";
import { readableSigns } from "./random-chance.ts";
import { deriveKey } from "./secret.ts";

const LENGTH = 12;
const GROUP = 4;

/** What stands for one participant of one conversation when they write to the organisers. */
export type ReferenceCodes = (conversationId: string, participantId: string) => string;

/**
 * Codes like "k7mq-3xwd-ch9t": the same each time, different in every conversation, made from a key of their own. Whoever has
 * one can name the participant to an organiser and do nothing else: it is no token, and nothing leads from it to one.
 */
export function createReferenceCodes(secret: string): ReferenceCodes {
  const key = deriveKey(secret, "reference-code");
  return (conversationId, participantId) => {
    const bytes = createHmac("sha256", key).update(conversationId).update("\0").update(participantId).digest();
    const signs = Array.from(bytes.subarray(0, LENGTH), (byte) => readableSigns[byte % readableSigns.length] ?? "");
    return Array.from({ length: LENGTH / GROUP }, (_, group) => signs.slice(group * GROUP, (group + 1) * GROUP).join("")).join("-");
  };
}

/** A code as somebody copied it from a letter: width, capitals, blanks and hyphens do not matter. */
export const foldReferenceCode = (typed: string): string => typed.normalize("NFKC").toLowerCase().replace(/[^a-z0-9]/g, "");
