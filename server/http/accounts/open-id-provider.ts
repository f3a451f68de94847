// The only importer of openid-client.
import * as openId from "openid-client";
import type { Config } from "../../config.ts";

/** What the identity provider says of whoever came back from it. */
export interface Vouched {
  /** Never changes for one person, unlike their address. */
  readonly subject: string;
  readonly email: string | null;
  readonly isEmailVerified: boolean;
  readonly name: string | null;
}

/** What must be remembered between going there and coming back; kept in the browser, sealed. */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0, 3.1; RFC 7636). */
export interface OpenIdProvider {
  readonly issuer: string;
  begin(): Promise<{ readonly url: string; readonly journey: Journey }>;
  /** Throws where anything does not fit: state, code, verifier, nonce, signature, issuer, audience, time. */
  finish(address: URL, journey: Journey): Promise<Vouched>;
}

const TIMEOUT_SECONDS = 10;

export type OpenIdConfig = Pick<Config, "openIdIssuer" | "openIdClientId" | "openIdClientSecret">;

/** Null where none is configured. `scope` says what is asked for beside who it is. The provider is asked for its addresses when somebody first goes there. */
export function createOpenIdProvider({ openIdIssuer: issuer, openIdClientId: clientId, openIdClientSecret: secret }: OpenIdConfig, callback: () => string, scope = "openid email profile"): OpenIdProvider | null {
  if (issuer === null || clientId === null) return null;
  const discover = (): Promise<openId.Configuration> => openId.discovery(new URL(issuer), clientId, secret ?? undefined, secret === null ? openId.None() : openId.ClientSecretBasic(secret), {
    timeout: TIMEOUT_SECONDS,
    // Plain http is for this machine only; see config.ts.
    execute: [openId.enableNonRepudiationChecks, ...(issuer.startsWith("http:") ? [openId.allowInsecureRequests] : [])],
  });
  let known: Promise<openId.Configuration> | null = null;
  const provider = (): Promise<openId.Configuration> => {
    known ??= discover();
    // A provider that was out of reach is asked again.
    known.catch(() => (known = null));
    return known;
  };

  return {
    issuer,
    async begin() {
      const journey = { state: openId.randomState(), nonce: openId.randomNonce(), verifier: openId.randomPKCECodeVerifier() };
      const url = openId.buildAuthorizationUrl(await provider(), {
        redirect_uri: callback(), scope, state: journey.state, nonce: journey.nonce,
        code_challenge: await openId.calculatePKCECodeChallenge(journey.verifier), code_challenge_method: "S256",
      });
      return { url: url.href, journey };
    },
    async finish(address, { state, nonce, verifier }) {
      const configuration = await provider();
      const tokens = await openId.authorizationCodeGrant(configuration, address, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
      const claims = tokens.claims();
      if (claims === undefined) throw new Error("the identity provider sent no ID token");
      // Many providers put the address into the token, the others tell it when asked (5.3).
      const told = typeof claims["email"] === "string" || !scope.includes("email") ? claims : await openId.fetchUserInfo(configuration, tokens.access_token, claims.sub);
      const text = (value: unknown): string | null => (typeof value === "string" && value.trim() !== "" ? value.trim() : null);
      return { subject: claims.sub, email: text(told["email"]), isEmailVerified: told["email_verified"] === true, name: text(told["name"]) };
    },
  };
}
