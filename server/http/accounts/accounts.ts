import { highestRole, type SignedInPerson } from "../../contract/console.ts";
import { AppError } from "../../errors.ts";
import type { Config } from "../../config.ts";
import type { Clock } from "../../deps.ts";
import type { Place } from "../../domain.ts";
import type { PlaceKind } from "../../store/organisation-store.ts";
import type { Store } from "../../store/store.ts";
import { callerByToken, hasApiToken } from "./api-token-caller.ts";
import { createAuth, linkIdentifier, type LinkDelivery } from "./create-auth.ts";
import { noteDay } from "./sessions.ts";

/** Headers of a request; nothing but the cookie is read. */
interface CookieHeader {
  readonly cookie?: string | undefined;
}

/** The same, where an API token may come instead. */
interface CallerHeaders extends CookieHeader {
  readonly authorization?: string | undefined;
}

/** Somebody with an account, whatever they may do. */
export type Person = Pick<SignedInPerson, "id" | "name" | "email">;

/**
 * People who use the console: who they are, and that it is really them. better-auth knows that and nothing more; what they
 * may do stands in our own tables (store/organisation-store.ts) and is decided by our own rules (policies/curate.ts).
 */
export interface Accounts {
  /** Whoever owns the server's first organisation; with nobody there, ORGANISER_EMAIL becomes its owner. */
  ensureOwner(): Promise<{ readonly person: Person; readonly isNew: boolean }>;
  /** An address that signs this person in: works once, for three days. Throws AppError "not-found" for nobody's address. */
  oneTimeLink(person: Pick<Person, "email">): Promise<string>;
  /** Whether the link has been neither used nor outlived; asking does not use it. */
  isLinkAlive(token: string): Promise<boolean>;
  /** Uses the link up. The session as Set-Cookie headers. Throws AppError "sign-in-link-invalid". */
  redeem(token: string): Promise<readonly string[]>;
  /** Who sends this request, as the database says now; null when nobody is signed in, or somebody who has no role any more. */
  personOf(headers: CookieHeader): Promise<SignedInPerson | null>;
  /** The same, or whoever an API token stands for. */
  callerOf(headers: CallerHeaders): Promise<SignedInPerson | null>;
  /** Where something lies; null: there is no such thing. */
  placeOf(kind: PlaceKind, id: string): Promise<Place | null>;
  /** Ends the session; Set-Cookie headers that remove it from the browser. */
  signOut(headers: CookieHeader): Promise<readonly string[]>;
  /** The person of this address, added when there is none. Who is there already keeps their name. */
  findOrAdd(person: Omit<Person, "id">): Promise<Person>;
  /** Deletes somebody who has no role left, with their sessions; does nothing to anybody else. */
  forgetIfNobody(personId: string): Promise<void>;
}

export interface AccountsOptions {
  readonly config: Pick<Config, "secret" | "publicUrl" | "organiserEmail" | "organisationName">;
  readonly store: Pick<Store, "accounts" | "organisations" | "apiTokens">;
  /** The time; the real one unless told. */
  readonly clock?: Clock;
  /** Where people reach the server, without a trailing slash; asked when a link is made, because the port may be chosen late. */
  readonly publicUrl: () => string;
}

export function createAccounts({ config, store: { accounts, organisations, apiTokens }, publicUrl, clock = Date.now }: AccountsOptions): Accounts {
  const auth = createAuth(config, accounts);
  const people = async () => (await auth.$context).internalAdapter;
  const findByEmail = async (email: string): Promise<Person | null> => {
    const found = await (await people()).findUserByEmail(email.toLowerCase());
    return found === null ? null : toPerson(found.user);
  };
  const findOrAdd = async ({ name, email }: Omit<Person, "id">): Promise<Person> =>
    (await findByEmail(email)) ?? toPerson(await (await people()).createUser({ name, email, emailVerified: true }, { method: "magic-link" }));
  /** With what they may do; null when that is nothing. */
  const withRoles = async (person: Person): Promise<SignedInPerson | null> => {
    const roles = await organisations.rolesOf(person.id);
    const role = highestRole([...roles.memberships, ...roles.conversationRoles].map((held) => held.role));
    return role === null ? null : { ...person, role, ...roles };
  };
  const personOf = async ({ cookie }: CookieHeader): Promise<SignedInPerson | null> => {
    if (cookie === undefined) return null;
    const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
    if (session === null) return null;
    await noteDay(auth, session.session);
    return withRoles(toPerson(session.user));
  };

  const oneTimeLink = async ({ email }: Pick<Person, "email">): Promise<string> => {
    if ((await findByEmail(email)) === null) throw new AppError("not-found");
    let token = "";
    const metadata: LinkDelivery = { deliver: (made) => void (token = made) };
    await auth.api.signInMagicLink({ body: { email, metadata }, headers: new Headers() });
    return `${publicUrl()}/console/sign-in/${token}`;
  };

  return {
    oneTimeLink,
    personOf,
    callerOf: (headers) => (hasApiToken(headers.authorization) ? callerByToken({ apiTokens }, clock, headers.authorization) : personOf(headers)),
    placeOf: organisations.placeOf,
    findOrAdd,

    async ensureOwner() {
      const ownerId = await organisations.firstOwnerId();
      const owner = ownerId === null ? null : await (await people()).findUserById(ownerId);
      if (owner !== null) return { person: toPerson(owner), isNew: false };
      const email = config.organiserEmail;
      const person = await findOrAdd({ name: email.split("@")[0] ?? email, email });
      await organisations.found(config.organisationName, person.id);
      return { person, isNew: true };
    },

    async isLinkAlive(token) {
      const kept = await (await people()).findVerificationValue(linkIdentifier(token));
      return kept !== null && new Date(kept.expiresAt).getTime() > Date.now();
    },

    async redeem(token) {
      // No header of the request goes in: neither the browser's name nor its address is kept with a session.
      const answer = await auth.api.magicLinkVerify({ query: { token }, headers: new Headers(), asResponse: true });
      const cookies = answer.headers.getSetCookie();
      if (answer.status !== 200 || cookies.length === 0) throw new AppError("sign-in-link-invalid");
      return cookies;
    },

    async signOut({ cookie }) {
      const answer = await auth.api.signOut({ headers: new Headers(cookie === undefined ? {} : { cookie }), asResponse: true });
      return answer.headers.getSetCookie();
    },

    async forgetIfNobody(personId) {
      const { memberships, conversationRoles } = await organisations.rolesOf(personId);
      if (memberships.length + conversationRoles.length === 0) await (await people()).deleteUser(personId);
    },
  };
}

/** better-auth's row as the contract says it. */
function toPerson(row: object): Person {
  const { id, name, email } = row as Person;
  return { id, name, email };
}
