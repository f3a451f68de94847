import type { SignedInPerson } from "../contract/console.ts";
import { no, yes, type Answer } from "./answer.ts";
import { canOrganise, canOwn } from "./curate.ts";

/**
 * Whoever holds a one-time link can sign in as its person. So it is shown only to somebody who could take away everything
 * that person may do anyway: never to the owner of another organisation, nor to an organiser who invites an owner.
 * @param roles what the person could do before they were invited
 */
export const canHandOverLink = (by: SignedInPerson, { memberships, conversationRoles }: Pick<SignedInPerson, "memberships" | "conversationRoles">): Answer =>
  memberships.every(({ organisationId }) => canOwn(by, { organisationId, conversationId: null }).allowed)
  && conversationRoles.every((place) => canOrganise(by, place).allowed)
    ? yes : no("not-allowed");
