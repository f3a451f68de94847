import type { Logger } from "pino";
import type { NewPassword, SignIn } from "../../contract/account.ts";
import type { Clock } from "../../deps.ts";
import type { Config } from "../../config.ts";
import type { Locale } from "../../../messages/locale.ts";
import { AppError } from "../../errors.ts";
import { composeMail } from "../../mail/compose-mail.ts";
import type { Mailer } from "../../mail/mailer.ts";
import type { Store } from "../../store/store.ts";
import { createAuth, linkIdentifier } from "./create-auth.ts";
import { createPasswordLinks } from "./password-links.ts";
import { createPasswords, type Passwords } from "./passwords.ts";
import { createSecondStep, type SecondStep } from "./second-step.ts";
import { createSessions, type Sessions } from "./sessions.ts";

/** A session as Set-Cookie headers. */
type Cookies = readonly string[];

export interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** What a request says of itself besides the way of signing in. */
export interface Arrival {
  /** The family of the browser; see device-name.ts. */
  readonly device: string;
  /** Slows down whoever tries codes; throws AppError "too-many-requests". */
  readonly limitCodes: (personId: string) => Promise<void>;
}

/** The ways into the console, and what belongs to them. Every way ends with the second step, where somebody has one. */
export interface SignInService {
  readonly passwords: Passwords;
  readonly secondStep: SecondStep;
  readonly sessions: Sessions;
  /** Throws AppError "sign-in-failed", "second-step-required", "second-step-wrong". */
  withPassword(given: SignIn, arrival: Arrival): Promise<Cookies>;
  /** The one-time link. Throws AppError "sign-in-link-invalid", "second-step-required", "second-step-wrong". */
  withLink(token: string, code: string | undefined, arrival: Arrival): Promise<Cookies>;
  /** Somebody another server vouches for. Throws AppError "second-step-required": go on with a one-time link. */
  vouchedFor(personId: string, arrival: Arrival): Promise<Cookies>;
  /** Whether whoever opens this link is asked for a code; asking does not use it up. */
  linkNeedsCode(token: string): Promise<boolean>;
  /** Mails a link for a new password, if somebody has this address. Throws AppError "mail-not-configured". */
  forgotten(email: string, locale: Locale): Promise<void>;
  /** Throws AppError "password-link-invalid", "password-weak". */
  newPassword(given: NewPassword): Promise<void>;
  /** Sets the password and ends the other sessions. @param kept the token of the session that stays */
  setPassword(person: Somebody, password: string, kept: string | null): Promise<void>;
  findByEmail(email: string): Promise<Somebody | null>;
  find(personId: string): Promise<Somebody | null>;
  rename(personId: string, name: string): Promise<void>;
}

export interface SignInOptions {
  readonly config: Pick<Config, "secret" | "publicUrl">;
  readonly store: Pick<Store, "accounts" | "signIn">;
  readonly mailer: Mailer | null;
  readonly publicUrl: () => string;
  readonly clock: Clock;
  readonly log: Logger;
}

export function createSignIn({ config, store, mailer, publicUrl, clock, log }: SignInOptions): SignInService {
  const auth = createAuth(config, store.accounts);
  const adapter = async () => (await auth.$context).internalAdapter;
  const passwords = createPasswords(auth);
  const links = createPasswordLinks(auth);
  const secondStep = createSecondStep({ store: store.signIn, secret: config.secret, clock });
  const sessions = createSessions(auth);

  const find = async (personId: string): Promise<Somebody | null> => toSomebody(await (await adapter()).findUserById(personId));
  const findByEmail = async (email: string): Promise<Somebody | null> => toSomebody((await (await adapter()).findUserByEmail(email.toLowerCase()))?.user ?? null);
  const linkOwner = async (token: string): Promise<Somebody | null> => {
    const kept = await (await adapter()).findVerificationValue(linkIdentifier(token));
    return kept === null || new Date(kept.expiresAt).getTime() <= Date.now() ? null : findByEmail((JSON.parse(kept.value) as { readonly email: string }).email);
  };
  const passSecondStep = async (personId: string, code: string | undefined, { limitCodes }: Arrival): Promise<void> => {
    if (code !== undefined && (await secondStep.stateOf(personId)) !== null) await limitCodes(personId);
    await secondStep.pass(personId, code);
  };
  const begin = async (personId: string, { device }: Arrival): Promise<Cookies> =>
    (await auth.api.beginSession({ body: { personId, device }, asResponse: true })).headers.getSetCookie();

  const setPassword = async (person: Somebody, password: string, kept: string | null): Promise<void> => {
    await passwords.set(person, password);
    await sessions.endAll(person.id, kept);
    await mail(person, null, ({ passwordChanged }) => ({ subject: passwordChanged.subject, text: passwordChanged.text({ name: person.name, link: `${publicUrl()}/console/forgotten` }) }));
  };
  const mail = async (person: Somebody, locale: Locale | null, words: Parameters<typeof composeMail>[1]): Promise<void> => {
    await mailer?.send({ to: person.email, ...composeMail((await store.signIn.language(person.id)) ?? locale, words) });
  };
  const mailPasswordLink = async (email: string, locale: Locale): Promise<void> => {
    const person = await findByEmail(email);
    if (person === null) return;
    // Behind the "#" it is never sent to a server, so no proxy's log keeps it.
    const link = `${publicUrl()}/console/new-password#${await links.make(person.id)}`;
    await mail(person, locale, ({ newPassword }) => ({ subject: newPassword.subject, text: newPassword.text({ name: person.name, link }) }));
  };

  return {
    passwords, secondStep, sessions, find, findByEmail, setPassword,

    async withPassword({ email, password, code }, arrival) {
      const personId = await passwords.check(email, password);
      if (personId === null) throw new AppError("sign-in-failed");
      await passSecondStep(personId, code, arrival);
      return begin(personId, arrival);
    },

    async withLink(token, code, arrival) {
      const person = await linkOwner(token);
      if (person === null) throw new AppError("sign-in-link-invalid");
      await passSecondStep(person.id, code, arrival);
      // Of two who use it at the same moment one gets in.
      if ((await (await adapter()).consumeVerificationValue(linkIdentifier(token))) === null) throw new AppError("sign-in-link-invalid");
      return begin(person.id, arrival);
    },

    async vouchedFor(personId, arrival) {
      await passSecondStep(personId, undefined, arrival);
      return begin(personId, arrival);
    },

    async linkNeedsCode(token) {
      const person = await linkOwner(token);
      return person !== null && (await secondStep.stateOf(person.id)) !== null;
    },

    forgotten(email, locale) {
      if (mailer === null) return Promise.reject(new AppError("mail-not-configured"));
      // Nobody waits for it: the time an answer takes would tell whether somebody has this address.
      mailPasswordLink(email, locale).catch((error: unknown) => { log.error({ err: error }, "a password link could not be mailed"); });
      return Promise.resolve();
    },

    async newPassword({ token, password }) {
      const ownerId = await links.ownerOf(token);
      const person = ownerId === null ? null : await find(ownerId);
      if (person === null) throw new AppError("password-link-invalid");
      // A password that will not do leaves the link as it is.
      passwords.ensureGood(person, password);
      if ((await links.redeem(token)) === null) throw new AppError("password-link-invalid");
      await setPassword(person, password, null);
    },

    async rename(personId, name) {
      await (await adapter()).updateUser(personId, { name });
    },
  };
}

const toSomebody = (row: { readonly id: string; readonly name: string; readonly email: string } | null): Somebody | null =>
  row === null ? null : { id: row.id, name: row.name, email: row.email };
