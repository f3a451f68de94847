import type { StartParticipation } from "../contract/participation.ts";
import type { Deps } from "../deps.ts";
import { signingKey } from "../signing-key.ts";
import type { KeyMark, ReaderIdentity } from "../site.ts";
import { livingParticipantIdFor, participantIdFor } from "./participant-token.ts";
import { readReaderIdToken, type ReaderIdKey } from "./reader-id-token.ts";

export interface RecognisedReader {
  readonly participantId: string;
  /** The site has signed for this reader, and the reader is on the organisers' list. */
  readonly isListed: boolean;
}

/**
 * The participant a host page's id stands for; null when it gives none. The id itself is kept only where the organisers asked.
 * @throws AppError "reader-id-invalid" or "reader-id-expired"
 */
export async function recogniseReader({ config, store, clock }: Deps, conversationId: string, { externalId, externalIdToken }: StartParticipation): Promise<RecognisedReader | null> {
  const isSigned = externalIdToken !== undefined;
  if (!isSigned && externalId === undefined) return null;
  const identity = await store.readerIds.identity(conversationId);
  const reader = isSigned ? await readReaderIdToken(externalIdToken, keysOf(config.secret, conversationId, identity), clock) : externalId ?? "";
  const participantId = await livingParticipantIdFor(config.secret, conversationId, reader, store.participants.isDeleted, isSigned);
  if (identity.keepsReaderIds) await store.readerIds.keep(conversationId, participantId, reader);
  return { participantId, isListed: isSigned && await store.gates.isAllowed(conversationId, participantIdFor(config.secret, conversationId, reader, true)) };
}

function keysOf(secret: string, conversationId: string, { key, site }: ReaderIdentity): readonly ReaderIdKey[] {
  const one = (mark: KeyMark | null | undefined, audience: readonly string[]): readonly ReaderIdKey[] =>
    (mark == null ? [] : [{ key: signingKey(secret, mark.keyId), audience }]);
  return [...one(key, [conversationId]), ...one(site?.key, site === null ? [] : [conversationId, site.id])];
}
