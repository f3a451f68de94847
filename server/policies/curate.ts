import type { Role, SignedInPerson } from "../contract/console.ts";
import type { ReportStatus } from "../report/stored-report.ts";
import { no, yes, type Answer } from "./answer.ts";

// What people with an account may do. An organiser may do everything a moderator may.

const mayDo = (needed: Role) => (person: Pick<SignedInPerson, "role"> | null): Answer => {
  if (person === null) return no("sign-in-required");
  return person.role === "organiser" || person.role === needed ? yes : no("not-allowed");
};

/** Read the console and decide about statements. */
export const canModerate = mayDo("moderator");
/** Create and change conversations, seed statements, write reports, invite people. */
export const canOrganise = mayDo("organiser");

/**
 * Everybody reads a published report, with the password where there is one; drafts and withdrawn ones are for people with
 * an account, who need no password.
 */
export function canReadReport(report: { readonly status: ReportStatus }, person: Pick<SignedInPerson, "role"> | null, isUnlocked: boolean): Answer {
  if (canModerate(person).allowed) return yes;
  if (report.status !== "published") return no("report-not-found");
  return isUnlocked ? yes : no("report-locked");
}
