import { isAtLeast, roleAt, type Role, type SignedInPerson } from "../contract/console.ts";
import type { Place } from "../domain.ts";
import type { ReportStatus } from "../report/stored-report.ts";
import { no, yes, type Answer } from "./answer.ts";

// What people with an account may do. better-auth says who somebody is; what they may do stands in our own tables
// (memberships, conversation_roles) and is decided here. Each role may do everything those below it may.

/** Somebody's roles, or nobody's. */
export type Curator = Pick<SignedInPerson, "role" | "memberships" | "conversationRoles"> | null;

/** @param place left out: anywhere, for what belongs to no organisation */
const mayDo = (needed: Role) => (person: Curator, place?: Place): Answer => {
  if (person === null) return no("sign-in-required");
  return isAtLeast(place === undefined ? person.role : roleAt(person, place), needed) ? yes : no("not-allowed");
};

/** Read the console, drafts of reports, and download. */
export const canRead = mayDo("analyst");
/** Decide about statements. */
export const canModerate = mayDo("moderator");
/** Create and change conversations, seed statements, write reports. */
export const canOrganise = mayDo("organiser");
/** Decide who belongs to the organisation and as what; delete for good. */
export const canOwn = mayDo("owner");

/**
 * Everybody reads a published report, with the password where there is one; drafts and withdrawn ones are for people with
 * a role in its conversation, who need no password.
 */
export function canReadReport(report: { readonly status: ReportStatus }, person: Curator, isUnlocked: boolean, place: Place): Answer {
  if (canRead(person, place).allowed) return yes;
  if (report.status !== "published") return no("report-not-found");
  return isUnlocked ? yes : no("report-locked");
}
