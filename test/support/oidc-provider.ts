import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

/** Somebody the provider knows. */
export interface ProviderAccount {
  readonly email: string;
  readonly isEmailVerified: boolean;
  readonly name: string;
}

export interface RunningProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** By the name they type there; changed at any time. */
  readonly accounts: Map<string, ProviderAccount>;
  close(): Promise<void>;
}

/**
 * A certified OpenID Connect provider on loopback with its own sign-in pages (any password will do there).
 * @param port so that the server under test can be told of it before it listens
 */
export async function startOidcProvider({ redirectUri, port = 0, tellsInToken = false }: {
  readonly redirectUri: () => string;
  readonly port?: number;
  /** The address stands in the ID token already. */
  readonly tellsInToken?: boolean;
}): Promise<RunningProvider> {
  const accounts = new Map<string, ProviderAccount>();
  let answer: ReturnType<Provider["callback"]> | null = null;
  const server = createServer((req, res) => void answer?.(req, res));
  await new Promise<void>((resolve) => { server.listen(port, "127.0.0.1", resolve); });
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const [clientId, clientSecret] = ["hiroba-test", "a-client-secret-for-tests"];
  const create = (): Provider => new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri()], grant_types: ["authorization_code"], response_types: ["code"] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    conformIdTokenClaims: !tellsInToken,
    pkce: { required: () => true },
    cookies: { keys: ["only for tests"] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_ctx, accountId) => {
      const account = accounts.get(accountId);
      return account === undefined ? undefined : {
        accountId,
        claims: () => ({ sub: accountId, email: account.email, email_verified: account.isEmailVerified, name: account.name }),
      };
    },
  });
  // The address people are sent back to is known when the server under test listens.
  answer = (req, res) => {
    answer = create().callback();
    return answer(req, res);
  };
  return {
    issuer, clientId, clientSecret, accounts,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => { resolve(); });
    }),
  };
}
