import type { ApiTokenCreated, CreateApiToken } from "../contract/api-tokens.ts";
import type { SignedInPerson } from "../contract/console.ts";
import type { Deps } from "../deps.ts";
import { AppError } from "../errors.ts";
import { API_TOKEN_PREFIX, hashApiToken } from "../api-token.ts";

const DAY_MS = 86_400_000;
/** Signs of 31: 198 bits, which nobody guesses; so an ordinary hash of it is enough. */
const SECRET_SIGNS = 40;

/** A new token; what is answered is the only copy of it. */
export async function createApiToken({ store, clock, chance }: Deps, organisationId: string, { name, scope, days }: CreateApiToken, by: Pick<SignedInPerson, "name">): Promise<ApiTokenCreated> {
  const secret = `${API_TOKEN_PREFIX}${chance.shortId(SECRET_SIGNS)}`;
  const now = clock();
  const token = { id: chance.shortId(10), name, scope, createdBy: by.name, createdAt: now, expiresAt: now + days * DAY_MS, lastUsedOn: null };
  await store.apiTokens.create({ ...token, organisationId, hash: hashApiToken(secret) });
  return { token, secret };
}

/** From this moment it opens nothing. Throws AppError "token-not-found". */
export async function revokeApiToken({ store, clock }: Pick<Deps, "store" | "clock">, organisationId: string, tokenId: string): Promise<void> {
  if (!(await store.apiTokens.revoke(organisationId, tokenId, clock()))) throw new AppError("token-not-found");
}
