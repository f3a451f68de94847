import type { ApiToken } from "../contract/api-tokens.ts";

/** A token that is used: for which organisation, by its own name. */
export interface StoredApiToken extends ApiToken {
  readonly organisationId: string;
  readonly organisationName: string;
}

/** How decisions made with a token are signed, where people are by their id. */
export const tokenPersonId = (tokenId: string): string => `token:${tokenId}`;
export const tokenName = (name: string): string => `token ${name}`;

export interface ApiTokenStore {
  create(token: ApiToken & { readonly organisationId: string; readonly hash: string }): Promise<void>;
  /** Not revoked ones, oldest first; those that have ended too. */
  list(organisationId: string): Promise<readonly ApiToken[]>;
  /** Null for unknown and revoked ones. */
  findByHash(hash: string): Promise<StoredApiToken | null>;
  markUsed(id: string, day: string): Promise<void>;
  revoke(organisationId: string, id: string, at: number): Promise<boolean>;
}
