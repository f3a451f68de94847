import type { RequestHandler, Response } from "express";
import { AppError } from "../../errors.ts";
import type { Accounts } from "./accounts.ts";
import type { OwnSession } from "./sessions.ts";
import type { SignInService, Somebody } from "./sign-in.ts";

/** Whoever is signed in with a session of their own, whatever they may do. */
export interface Self extends Somebody, Pick<OwnSession, "token"> {}

/** For one's own account: an API token has none. Read the person with `selfOf(res)`. */
export const requireSession = (accounts: Pick<Accounts, "callerOf">, { sessions, find }: Pick<SignInService, "sessions" | "find">): RequestHandler => async (req, res, next) => {
  res.set("Cache-Control", "no-store");
  if ((await accounts.callerOf(req.headers)) === null) throw new AppError("sign-in-required");
  const session = await sessions.of(req.headers.cookie);
  const person = session === null ? null : await find(session.personId);
  if (session === null || person === null) throw new AppError("not-allowed");
  res.locals["self"] = { ...person, token: session.token } satisfies Self;
  next();
};

/** Throws when the route has no guard, which is a mistake of ours. */
export function selfOf(res: Response): Self {
  const self: unknown = res.locals["self"];
  if (self === undefined) throw new Error("a route reads the person's own account without requireSession");
  return self as Self;
}
