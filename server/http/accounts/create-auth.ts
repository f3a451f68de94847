import { createHash } from "node:crypto";
import { betterAuth } from "better-auth";
import { magicLink } from "better-auth/plugins";
import type { Config } from "../../config.ts";
import { deriveKey } from "../../secret.ts";
import type { AccountDatabase } from "../../store/store.ts";
import { hashPassword, isPassword } from "./argon2-hash.ts";
import { beginSession } from "./begin-session.ts";

const DAY_SECONDS = 86_400;
/** A link is handed over by mail, chat or on paper: long enough for that, and it works once. */
const LINK_SECONDS = 3 * DAY_SECONDS;
/** Then one signs in anew; a session does not grow longer by being used. */
const SESSION_SECONDS = 30 * DAY_SECONDS;

/** What is kept of a link's token: who reads the database cannot sign in with it. */
const hashToken = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** The key under which better-auth's magic-link plugin keeps a link that has not been used. */
export const linkIdentifier = (token: string): string => `magic-link:${hashToken(token)}`;

/** What `signInMagicLink` is given as `metadata`: who takes the link's token. */
export interface LinkDelivery extends Record<string, unknown> {
  readonly deliver: (token: string) => void;
}

/**
 * better-auth on our database (tables: migration 0002, without the roles since 0022). Called in this process only; its own HTTP routes are not mounted,
 * so nobody can register, change a role or ask for a link from outside.
 */
export const createAuth = (config: Pick<Config, "secret" | "publicUrl">, { db, type }: AccountDatabase) =>
  betterAuth({
    appName: "Hiroba",
    // Without PUBLIC_URL the port is not known yet; the address matters only to the routes that are not mounted.
    baseURL: config.publicUrl ?? "http://localhost",
    secret: Buffer.from(deriveKey(config.secret, "sessions")).toString("base64url"),
    database: { db, type },
    user: { modelName: "people" },
    session: { modelName: "sessions", expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    account: { modelName: "accounts" },
    emailAndPassword: {
      enabled: true, disableSignUp: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(password, hash) },
    },
    verification: { modelName: "verifications" },
    advanced: {
      cookiePrefix: "hiroba",
      useSecureCookies: config.publicUrl?.startsWith("https:") ?? false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/" },
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    // Its lines may name e-mail addresses; what goes wrong reaches us as an error.
    logger: { disabled: true },
    plugins: [
      beginSession(),
      magicLink({
        expiresIn: LINK_SECONDS,
        disableSignUp: true,
        storeToken: { type: "custom-hasher", hash: (token) => Promise.resolve(hashToken(token)) },
        // Nothing is sent: whoever asked for the link gets it and hands it over.
        sendMagicLink: ({ token, metadata }) => {
          (metadata as LinkDelivery | undefined)?.deliver(token);
        },
      }),
    ],
  });

export type Auth = ReturnType<typeof createAuth>;
