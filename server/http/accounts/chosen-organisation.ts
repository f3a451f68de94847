import type { Response } from "express";
import { roleAt } from "../../contract/console.ts";
import { AppError } from "../../errors.ts";
import { ensure } from "../../policies/answer.ts";
import { canOrganise } from "../../policies/curate.ts";
import { signedInPerson } from "./require-role.ts";

/**
 * The organisation something new is for: the one that was named, or the only one this person organises for.
 * @throws AppError "organisation-not-found", "not-allowed", or "invalid-request" when there are several to choose from
 */
export function chosenOrganisation(res: Response, asked: string | undefined): string {
  const person = signedInPerson(res);
  const place = (organisationId: string) => ({ organisationId, conversationId: null });
  if (asked !== undefined) {
    if (roleAt(person, place(asked)) === null) throw new AppError("organisation-not-found");
    ensure(canOrganise(person, place(asked)));
    return asked;
  }
  const mine = person.memberships.filter(({ organisationId }) => canOrganise(person, place(organisationId)).allowed);
  if (mine.length > 1) throw new AppError("invalid-request", [{ path: "organisationId", problem: "missing" }]);
  const [only] = mine;
  if (only === undefined) throw new AppError("not-allowed");
  return only.organisationId;
}
