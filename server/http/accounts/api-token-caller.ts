import { API_TOKEN_PREFIX, hashApiToken } from "../../api-token.ts";
import type { TokenScope } from "../../contract/api-tokens.ts";
import type { Role, SignedInPerson } from "../../contract/console.ts";
import type { Clock } from "../../deps.ts";
import { tokenName, tokenPersonId } from "../../store/api-token-store.ts";
import type { Store } from "../../store/store.ts";

const roleOf: Readonly<Record<TokenScope, Role>> = { read: "analyst", moderate: "moderator", organise: "organiser" };
const BEARER = `Bearer ${API_TOKEN_PREFIX}`;

/** Whether a request comes with an API token. It then counts alone: a cookie beside it is not looked at. */
export const hasApiToken = (authorization: string | undefined): authorization is string => authorization?.startsWith(BEARER) === true;

/** A program with a token acts like somebody with one role in one organisation, whose name in logs is the token's. */
export const isToken = (person: Pick<SignedInPerson, "id">): boolean => person.id.startsWith(tokenPersonId(""));

/** Whom the token of an Authorization header stands for; null for one that is unknown, revoked or at its end. */
export async function callerByToken({ apiTokens }: Pick<Store, "apiTokens">, clock: Clock, authorization: string): Promise<SignedInPerson | null> {
  const token = await apiTokens.findByHash(hashApiToken(authorization.slice("Bearer ".length).trim()));
  const now = clock();
  if (token === null || token.expiresAt <= now) return null;
  // The day is enough to see whether a token is still in use, and is written once a day.
  const day = new Date(now).toISOString().slice(0, 10);
  if (token.lastUsedOn !== day) await apiTokens.markUsed(token.id, day);
  const role = roleOf[token.scope];
  const { organisationId, organisationName } = token;
  return { id: tokenPersonId(token.id), name: tokenName(token.name), email: "", role, memberships: [{ organisationId, organisationName, role }], conversationRoles: [] };
}
