import type { Request, RequestHandler, Response } from "express";
import { roleAt, type Role, type SignedInPerson } from "../../contract/console.ts";
import type { Place } from "../../domain.ts";
import { AppError, type ErrorCode } from "../../errors.ts";
import { ensure } from "../../policies/answer.ts";
import { canModerate, canOrganise, canOwn, canRead } from "../../policies/curate.ts";
import type { PlaceKind } from "../../store/organisation-store.ts";
import type { Accounts } from "./accounts.ts";
import { isToken } from "./api-token-caller.ts";

const policyOf = { analyst: canRead, moderator: canModerate, organiser: canOrganise, owner: canOwn } as const satisfies Record<Role, unknown>;

/** What an address names decides where its caller must have the role. */
const named: readonly { readonly path: string; readonly parameter: string; readonly kind: PlaceKind; readonly missing: ErrorCode }[] = [
  { path: "/console/organisations/", parameter: "organisationId", kind: "organisation", missing: "organisation-not-found" },
  { path: "/console/conversations/", parameter: "id", kind: "conversation", missing: "conversation-not-found" },
  { path: "/console/reports/", parameter: "reportId", kind: "report", missing: "report-not-found" },
  { path: "/console/report-jobs/", parameter: "jobId", kind: "report-job", missing: "report-job-not-found" },
  { path: "/console/sites/", parameter: "siteId", kind: "site", missing: "site-not-found" },
];

export type Guard = Pick<Accounts, "callerOf" | "placeOf">;

/**
 * Lets people of this role or a higher one through, and API tokens; puts them into `res.locals`: read them with
 * `signedInPerson(res)`. The role is the one in the organisation, or in the conversation, that the route's path names;
 * where it names none, any will do, and the route itself shows only what the caller may see. Who has no role there at all
 * is told that there is no such thing; others get "sign-in-required" or "not-allowed".
 */
export const requireRole = (guard: Guard) => (role: Role): RequestHandler => async (req, res, next) => {
  res.set("Cache-Control", "no-store");
  const pattern = patternOf(req);
  const person = await guard.callerOf(req.headers);
  if (person === null) throw new AppError("sign-in-required");
  const where = named.find(({ path, parameter }) => pattern.startsWith(`${path}:${parameter}`));
  // A token acts for an organisation; what is somebody's own (their password, their sessions) is not its business.
  if (isToken(person) && pattern !== "/me" && !pattern.startsWith("/console/")) throw new AppError("not-allowed");
  // A new kind of address must be entered above: by mistake nothing is open.
  if (where === undefined && pattern.includes(":")) throw new Error(`the guard does not know whose ${pattern} is`);
  const place = where === undefined ? null : await guard.placeOf(where.kind, String(req.params[where.parameter]));
  if (where !== undefined && (place === null || roleAt(person, place) === null)) throw new AppError(where.missing);
  ensure(policyOf[role](person, place ?? undefined));
  res.locals["person"] = person;
  next();
};

/** The path as the route was declared, not as it was asked for: upper case and percent signs change nothing. */
function patternOf(req: Request): string {
  const { path } = req.route as { readonly path?: unknown } ?? {};
  if (typeof path !== "string") throw new Error("requireRole guards routes, not whole routers");
  return path;
}

/** The person a guarded route answers. Throws when the route has no guard, which is a mistake of ours. */
export function signedInPerson(res: Response): SignedInPerson {
  const person: unknown = res.locals["person"];
  if (person === undefined) throw new Error("a route reads the signed-in person without requireRole");
  return person as SignedInPerson;
}

/** Lists of what lies in several organisations show only what the caller has a role for. */
export const isVisibleTo = (person: SignedInPerson, place: Place): boolean => roleAt(person, place) !== null;
