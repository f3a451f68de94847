import type { InvitePerson, Role, SignedInPerson } from "../../contract/console.ts";
import { AppError } from "../../errors.ts";
import type { Config } from "../../config.ts";
import type { AccountDatabase } from "../../store/store.ts";
import { createAuth, linkIdentifier, type LinkDelivery } from "./create-auth.ts";

/** Headers of a request; nothing but the cookie is read. */
interface CookieHeader {
  readonly cookie?: string | undefined;
}

/**
 * Organisers and moderators: who they are, and that it is really them. They sign in with a one-time link; there are no
 * passwords, and only an organiser or somebody at the server's terminal can make a link.
 */
export interface Accounts {
  /** The organiser of ORGANISER_EMAIL, created when there is no organiser at all. */
  ensureOwner(): Promise<{ readonly person: SignedInPerson; readonly isNew: boolean }>;
  /** An address that signs this person in: works once, for three days. Throws AppError "not-found" for nobody's address. */
  oneTimeLink(person: Pick<SignedInPerson, "email">): Promise<string>;
  /** Whether the link has been neither used nor outlived; asking does not use it. */
  isLinkAlive(token: string): Promise<boolean>;
  /** Uses the link up. The session as Set-Cookie headers. Throws AppError "sign-in-link-invalid". */
  redeem(token: string): Promise<readonly string[]>;
  /** Who sends this request, as the database says now; null when nobody is signed in. */
  personOf(headers: CookieHeader): Promise<SignedInPerson | null>;
  /** Ends the session; Set-Cookie headers that remove it from the browser. */
  signOut(headers: CookieHeader): Promise<readonly string[]>;
  /** Oldest first. */
  listPeople(): Promise<readonly SignedInPerson[]>;
  /**
   * Adds a person, or gives the one who has this address the name and role named now; either way with a fresh link.
   * Nobody changes their own role, so an organiser always remains: AppError "not-allowed".
   */
  invite(person: InvitePerson, by: Pick<SignedInPerson, "id">): Promise<{ readonly person: SignedInPerson; readonly signInLink: string }>;
}

export interface AccountsOptions {
  readonly config: Pick<Config, "secret" | "publicUrl" | "organiserEmail">;
  /** `store.accounts` */
  readonly database: AccountDatabase;
  /** Where people reach the server, without a trailing slash; asked when a link is made, because the port may be chosen late. */
  readonly publicUrl: () => string;
}

const MOST_PEOPLE = 10_000;

export function createAccounts({ config, database, publicUrl }: AccountsOptions): Accounts {
  const auth = createAuth(config, database);
  const people = async () => (await auth.$context).internalAdapter;
  const findByEmail = async (email: string): Promise<SignedInPerson | null> => {
    const found = await (await people()).findUserByEmail(email.toLowerCase());
    return found === null ? null : toPerson(found.user);
  };
  const create = async ({ name, email, role }: InvitePerson): Promise<SignedInPerson> =>
    toPerson(await (await people()).createUser({ name, email, role, emailVerified: true }, { method: "magic-link" }));
  const list = async (): Promise<readonly SignedInPerson[]> =>
    (await (await people()).listUsers(MOST_PEOPLE, 0, { field: "createdAt", direction: "asc" })).map(toPerson);

  const oneTimeLink = async ({ email }: Pick<SignedInPerson, "email">): Promise<string> => {
    if ((await findByEmail(email)) === null) throw new AppError("not-found");
    let token = "";
    const metadata: LinkDelivery = { deliver: (made) => void (token = made) };
    await auth.api.signInMagicLink({ body: { email, metadata }, headers: new Headers() });
    return `${publicUrl()}/console/sign-in/${token}`;
  };

  return {
    oneTimeLink,
    listPeople: list,

    async ensureOwner() {
      const organiser = (await list()).find(({ role }) => role === "organiser");
      if (organiser !== undefined) return { person: organiser, isNew: false };
      const email = config.organiserEmail;
      return { person: await create({ name: email.split("@")[0] ?? email, email, role: "organiser" }), isNew: true };
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

    async personOf({ cookie }) {
      if (cookie === undefined) return null;
      const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
      return session === null ? null : toPerson(session.user);
    },

    async signOut({ cookie }) {
      const answer = await auth.api.signOut({ headers: new Headers(cookie === undefined ? {} : { cookie }), asResponse: true });
      return answer.headers.getSetCookie();
    },

    async invite(invited, by) {
      const existing = await findByEmail(invited.email);
      if (existing?.id === by.id && existing.role !== invited.role) throw new AppError("not-allowed");
      const person = existing === null
        ? await create(invited)
        : toPerson(await (await people()).updateUser(existing.id, { name: invited.name, role: invited.role }));
      return { person, signInLink: await oneTimeLink(person) };
    },
  };
}

/** better-auth's row as the contract says it. */
function toPerson(row: object): SignedInPerson {
  const { id, name, email, role } = row as Record<"id" | "name" | "email" | "role", string>;
  return { id, name, email, role: role as Role };
}
