import { Role, type SignedInPerson } from "../contract/console.ts";
import type { ReportStatus } from "../report/stored-report.ts";
import { no, yes, type Answer } from "./answer.ts";

// What people with an account may do. Each role may do everything those below it may.

const rank = (role: Role): number => Role.options.indexOf(role);

const mayDo = (needed: Role) => (person: Pick<SignedInPerson, "role"> | null): Answer => {
  if (person === null) return no("sign-in-required");
  return rank(person.role) >= rank(needed) ? yes : no("not-allowed");
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
 * an account, who need no password.
 */
export function canReadReport(report: { readonly status: ReportStatus }, person: Pick<SignedInPerson, "role"> | null, isUnlocked: boolean): Answer {
  if (canRead(person).allowed) return yes;
  if (report.status !== "published") return no("report-not-found");
  return isUnlocked ? yes : no("report-locked");
}
