import { passwordProblem } from "../../contract/password-rules.ts";
import { AppError } from "../../errors.ts";
import type { Auth } from "./create-auth.ts";

/** People's passwords, kept as argon2id in better-auth's accounts table. Nobody needs to have one. */
export interface Passwords {
  has(personId: string): Promise<boolean>;
  /** The person's id; null for a wrong password and for nobody's address alike, after the same work. */
  check(email: string, password: string): Promise<string | null>;
  /** Throws AppError "password-weak" with what is wrong in its fields. */
  ensureGood(person: { readonly email: string }, password: string): void;
  /** Throws like `ensureGood`. */
  set(person: { readonly id: string; readonly email: string }, password: string): Promise<void>;
}

const PROVIDER = "credential";

export function createPasswords(auth: Auth): Passwords {
  const context = auth.$context;
  const credentialOf = async (personId: string) =>
    (await (await context).internalAdapter.findAccounts(personId)).find(({ providerId }) => providerId === PROVIDER);
  // Compared with when there is nothing to compare with, so that an answer takes as long for nobody as for somebody.
  const nobodys = context.then(({ password }) => password.hash("nobody has this password"));

  return {
    ensureGood,
    has: async (personId) => (await credentialOf(personId))?.password != null,

    async check(email, password) {
      const { internalAdapter, password: hashing } = await context;
      const found = await internalAdapter.findUserByEmail(email.toLowerCase());
      const kept = found === null ? undefined : (await credentialOf(found.user.id))?.password;
      const isRight = await hashing.verify({ hash: kept ?? (await nobodys), password });
      return isRight && kept != null && found !== null ? found.user.id : null;
    },

    async set({ id, email }, password) {
      ensureGood({ email }, password);
      const { internalAdapter, password: hashing } = await context;
      const hashed = await hashing.hash(password);
      if ((await credentialOf(id)) === undefined) await internalAdapter.linkAccount({ userId: id, providerId: PROVIDER, accountId: id, password: hashed });
      else await internalAdapter.updatePassword(id, hashed);
    },
  };
}

function ensureGood({ email }: { readonly email: string }, password: string): void {
  const problem = passwordProblem(password, email);
  if (problem !== null) throw new AppError("password-weak", [{ path: "password", problem: problem === "too-short" ? "tooShort" : "invalid" }]);
}
