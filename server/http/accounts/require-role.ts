import type { RequestHandler, Response } from "express";
import type { Role, SignedInPerson } from "../../contract/console.ts";
import { ensure } from "../../policies/answer.ts";
import { canModerate, canOrganise, canOwn, canRead } from "../../policies/curate.ts";
import type { Accounts } from "./accounts.ts";

const policyOf = { analyst: canRead, moderator: canModerate, organiser: canOrganise, owner: canOwn } as const satisfies Record<Role, unknown>;

/**
 * Lets signed-in people of this role or a higher one through and puts them into `res.locals`; read them with
 * `signedInPerson(res)`. Others get "sign-in-required" or "not-allowed".
 */
export const requireRole = (accounts: Pick<Accounts, "personOf">) => (role: Role): RequestHandler => async (req, res, next) => {
  res.set("Cache-Control", "no-store");
  const person = await accounts.personOf(req.headers);
  ensure(policyOf[role](person));
  res.locals["person"] = person;
  next();
};

/** The person a guarded route answers. Throws when the route has no guard, which is a mistake of ours. */
export function signedInPerson(res: Response): SignedInPerson {
  const person: unknown = res.locals["person"];
  if (person === undefined) throw new Error("a route reads the signed-in person without requireRole");
  return person as SignedInPerson;
}
