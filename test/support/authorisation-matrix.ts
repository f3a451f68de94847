// Who may call what: one line for each endpoint of the API. test/journeys/http/authorisation.test.ts walks all of it over
// real HTTP. A new endpoint needs a line here; think about who should be let in, not about who is.
import type { ErrorCode } from "../../server/contract/error.ts";
import type { Role } from "../../server/contract/console.ts";

/** The lowest of those who may: everybody, a participant with their token, or people from this role up. */
export type Needs = "everybody" | "participant" | Role;

/**
 * What the path names, in whose organisation, or in which conversation, the role is needed. "nothing": a role anywhere
 * will do. "oneself": the same, for people only, because a program has no account.
 */
export type Names = "conversation" | "report" | "report-job" | "site" | "organisation" | "nothing" | "oneself";

export type Row = readonly [needs: Needs, names: Names, besides?: {
  /** What a call that is let in uses up, so that each gets one of its own. */
  readonly spends?: "place" | "session" | "participant" | "other sessions";
  /** Answers that do not follow from the line, by "caller, where". */
  readonly except?: Readonly<Record<string, ErrorCode>>;
}];

export const matrix: Readonly<Record<string, Row>> = {
  // Citizens and readers.
  "GET /conversations": ["everybody", "nothing"],
  "GET /conversations/:id": ["everybody", "conversation"],
  // Who brings a token wants to go on as that participant, which is possible only where they are one.
  "POST /conversations/:id/participation": ["everybody", "conversation", { except: { "participant, foreign": "participant-token-invalid" } }],
  "POST /conversations/:id/resume": ["everybody", "conversation"],
  "GET /conversations/:id/me": ["participant", "conversation"],
  "DELETE /conversations/:id/me": ["participant", "conversation", { spends: "participant" }],
  "GET /conversations/:id/me/data": ["participant", "conversation"],
  "GET /conversations/:id/me/answers": ["participant", "conversation"],
  "POST /conversations/:id/me/answers": ["participant", "conversation"],
  "DELETE /conversations/:id/me/answers": ["participant", "conversation"],
  "GET /conversations/:id/questions": ["everybody", "conversation"],
  "GET /conversations/:id/me/reference": ["participant", "conversation"],
  "POST /conversations/:id/me/device-code": ["participant", "conversation"],
  "GET /conversations/:id/next": ["participant", "conversation"],
  "POST /conversations/:id/votes": ["participant", "conversation"],
  "POST /conversations/:id/statements": ["participant", "conversation"],
  "GET /conversations/:id/statements": ["everybody", "conversation"],
  "GET /conversations/:id/moderation-log.csv": ["everybody", "conversation"],
  "GET /conversations/:id/moderation-log.json": ["everybody", "conversation"],
  "GET /conversations/:id/map": ["everybody", "conversation"],
  "GET /conversations/:id/map/groups/:groupId": ["everybody", "conversation"],
  "GET /conversations/:id/place": ["participant", "conversation"],
  "POST /conversations/:id/kiosk": ["everybody", "conversation"],
  "POST /conversations/:id/kiosk/participation": ["everybody", "conversation"],
  "GET /reports/:reportId": ["everybody", "report"],
  "GET /reports/:reportId/files": ["everybody", "report"],
  "GET /reports/:reportId/files/:name": ["everybody", "report"],
  "GET /reports/:reportId/comments.csv": ["everybody", "report"],
  "GET /reports/:reportId/claims.csv": ["everybody", "report"],

  // Oneself.
  "GET /me": ["analyst", "nothing"],
  "POST /sign-out": ["everybody", "nothing", { spends: "session" }],
  "GET /sign-in": ["everybody", "nothing"],
  "POST /sign-in": ["everybody", "nothing"],
  "POST /sign-in/forgotten": ["everybody", "nothing"],
  "POST /sign-in/new-password": ["everybody", "nothing"],
  "GET /account": ["analyst", "oneself"],
  "PATCH /account": ["analyst", "oneself"],
  "POST /account/password": ["analyst", "oneself"],
  "GET /account/sessions": ["analyst", "oneself"],
  "POST /account/sessions/end": ["analyst", "oneself", { spends: "other sessions" }],
  "DELETE /account/sessions/:sessionId": ["analyst", "oneself"],
  "POST /account/second-step": ["analyst", "oneself"],
  "POST /account/second-step/confirm": ["analyst", "oneself"],
  "POST /account/second-step/recovery-codes": ["analyst", "oneself"],
  "POST /account/second-step/off": ["analyst", "oneself"],

  // Organisations, people, programs.
  "POST /console/organisations": ["owner", "nothing"],
  "PATCH /console/organisations/:organisationId": ["owner", "organisation"],
  "GET /console/organisations/:organisationId/people": ["owner", "organisation"],
  "POST /console/organisations/:organisationId/people": ["owner", "organisation"],
  "PATCH /console/organisations/:organisationId/people/:personId": ["owner", "organisation"],
  "DELETE /console/organisations/:organisationId/people/:personId": ["owner", "organisation"],
  "DELETE /console/organisations/:organisationId/people/:personId/sessions": ["owner", "organisation"],
  "GET /console/organisations/:organisationId/tokens": ["owner", "organisation"],
  "POST /console/organisations/:organisationId/tokens": ["owner", "organisation"],
  "DELETE /console/organisations/:organisationId/tokens/:tokenId": ["owner", "organisation"],
  "GET /console/conversations/:id/people": ["organiser", "conversation"],
  "POST /console/conversations/:id/people": ["organiser", "conversation"],
  "PATCH /console/conversations/:id/people/:personId": ["organiser", "conversation"],
  "DELETE /console/conversations/:id/people/:personId": ["organiser", "conversation"],

  // Conversations.
  "GET /console/conversations": ["analyst", "nothing"],
  "POST /console/conversations": ["organiser", "nothing"],
  "GET /console/conversations/:id": ["analyst", "conversation"],
  "PATCH /console/conversations/:id": ["organiser", "conversation"],
  "GET /console/conversations/:id/launch": ["analyst", "conversation"],
  "GET /console/conversations/:id/privacy": ["analyst", "conversation"],
  "PATCH /console/conversations/:id/privacy": ["organiser", "conversation"],
  "POST /console/conversations/:id/participant-requests": ["organiser", "conversation"],
  "POST /console/conversations/:id/participant-requests/data": ["organiser", "conversation"],
  "POST /console/conversations/:id/participant-requests/deletion": ["organiser", "conversation"],
  "GET /console/conversations/:id/retention": ["analyst", "conversation"],
  "PATCH /console/conversations/:id/retention": ["organiser", "conversation"],
  "GET /console/conversations/:id/privacy-log": ["organiser", "conversation"],
  "GET /console/conversations/:id/privacy-log.csv": ["organiser", "conversation"],
  "POST /console/conversations/:id/preview": ["organiser", "conversation"],
  "POST /console/conversations/:id/duplicate": ["organiser", "conversation"],
  "GET /console/conversations/:id/export.zip": ["organiser", "conversation"],
  "POST /console/conversations/:id/delete": ["owner", "conversation"],
  "POST /console/markdown": ["analyst", "nothing"],

  // Statements and decisions.
  "GET /console/conversations/:id/statements": ["analyst", "conversation"],
  "POST /console/conversations/:id/statements": ["organiser", "conversation"],
  "POST /console/conversations/:id/moderation": ["moderator", "conversation"],
  "GET /console/conversations/:id/moderation-log": ["analyst", "conversation"],
  "GET /console/conversations/:id/moderation-log.csv": ["analyst", "conversation"],
  "GET /console/conversations/:id/moderation-log.json": ["analyst", "conversation"],
  "GET /console/conversations/:id/translations": ["analyst", "conversation"],
  "POST /console/conversations/:id/translations": ["moderator", "conversation"],
  "PATCH /console/conversations/:id/translations/:statementId/:language": ["moderator", "conversation"],
  "DELETE /console/conversations/:id/translations/:statementId/:language": ["moderator", "conversation"],

  // The review queue: analysts see it; what prepares a decision, and any new wording of somebody's statement, is for who decides.
  "GET /console/conversations/:id/review-facets": ["analyst", "conversation"],
  "GET /console/conversations/:id/review-topics": ["analyst", "conversation"],
  "GET /console/conversations/:id/matching-statements": ["moderator", "conversation"],
  "POST /console/conversations/:id/statements/:statementId/correction": ["moderator", "conversation"],
  "POST /console/conversations/:id/statements/:statementId/replacement": ["moderator", "conversation"],
  "POST /console/conversations/:id/statement-changes/undo": ["moderator", "conversation"],
  "GET /console/conversations/:id/reject-reasons": ["analyst", "conversation"],
  "POST /console/conversations/:id/reject-reasons": ["organiser", "conversation"],
  "GET /console/conversations/:id/flags": ["analyst", "conversation"],
  "GET /console/conversations/:id/similar": ["analyst", "conversation"],
  "PATCH /console/conversations/:id/statements/:statementId/flags/:kind": ["moderator", "conversation"],

  // Seeds are the organisers' own words; languages and translations are looked after by who decides on statements.
  "POST /console/conversations/:id/seed-file": ["organiser", "conversation"],
  "POST /console/conversations/:id/seed-import": ["organiser", "conversation"],
  "GET /console/conversations/:id/seed-template.csv": ["organiser", "conversation"],
  "GET /console/conversations/:id/seeds": ["analyst", "conversation"],
  "PATCH /console/conversations/:id/seeds": ["organiser", "conversation"],
  "GET /console/conversations/:id/languages": ["moderator", "conversation"],
  "POST /console/conversations/:id/languages": ["moderator", "conversation"],
  "GET /console/conversations/:id/translation-proposals": ["moderator", "conversation"],
  "POST /console/conversations/:id/translation-proposals": ["moderator", "conversation"],
  "GET /console/conversations/:id/picture": ["analyst", "conversation"],

  // Integrity: patterns are figures; leaving people out of the map is the organisers' decision, and so is trying it out.
  "GET /console/conversations/:id/integrity": ["analyst", "conversation"],
  "POST /console/conversations/:id/integrity/preview": ["organiser", "conversation"],
  "POST /console/conversations/:id/exclusions": ["organiser", "conversation"],
  "POST /console/conversations/:id/exclusions/:number/taking-back": ["organiser", "conversation"],

  // What is asked of newcomers. Lists and codes are seen by nobody after they were made, so analysts may read how many there are.
  "GET /conversations/:id/work": ["everybody", "conversation"],
  "GET /console/conversations/:id/gates": ["analyst", "conversation"],
  "PATCH /console/conversations/:id/gates": ["organiser", "conversation"],
  "POST /console/conversations/:id/invitations": ["organiser", "conversation"],
  "DELETE /console/conversations/:id/invitations/:number": ["organiser", "conversation"],
  "POST /console/conversations/:id/allow-list": ["organiser", "conversation"],

  // Reminders name colleagues' addresses and a webhook: the organisers'.
  "GET /console/conversations/:id/reminders": ["organiser", "conversation"],
  "PATCH /console/conversations/:id/reminders": ["organiser", "conversation"],
  "POST /console/conversations/:id/reminders/key": ["organiser", "conversation"],
  "POST /console/conversations/:id/reminders/test": ["organiser", "conversation"],

  // Reports.
  "GET /console/conversations/:id/reports": ["analyst", "conversation"],
  "POST /console/conversations/:id/reports": ["organiser", "conversation"],
  "GET /console/conversations/:id/report-estimate": ["organiser", "conversation"],
  "GET /console/conversations/:id/report-jobs": ["analyst", "conversation"],
  "POST /console/conversations/:id/report-jobs": ["organiser", "conversation"],
  "GET /console/report-jobs/:jobId": ["analyst", "report-job"],
  "POST /console/report-jobs/:jobId/cancel": ["organiser", "report-job"],
  "POST /console/report-jobs/:jobId/resume": ["organiser", "report-job"],
  "PATCH /console/reports/:reportId": ["organiser", "report"],
  "GET /console/reports/:reportId/review": ["analyst", "report"],
  "POST /console/reports/:reportId/check": ["moderator", "report"],
  "POST /console/reports/:reportId/edits": ["organiser", "report"],
  "POST /console/reports/:reportId/approvals": ["organiser", "report"],
  "POST /console/reports/:reportId/revisions": ["organiser", "report"],
  "POST /console/reports/:reportId/claims": ["organiser", "report"],
  "GET /console/conversations/:id/report-access": ["analyst", "conversation"],
  "PATCH /console/conversations/:id/report-access": ["organiser", "conversation"],

  // Free comments.
  "POST /console/comments/preview": ["organiser", "nothing"],
  "POST /console/comments": ["organiser", "nothing"],
  "GET /console/conversations/:id/comments": ["analyst", "conversation"],
  "POST /console/conversations/:id/comment-reports": ["organiser", "conversation"],

  // Paper and tablets.
  "GET /console/conversations/:id/workshop": ["analyst", "conversation"],
  "POST /console/conversations/:id/kiosks": ["organiser", "conversation"],
  "DELETE /console/conversations/:id/kiosks/:number": ["organiser", "conversation"],
  "POST /console/conversations/:id/printings": ["organiser", "conversation"],
  "GET /console/conversations/:id/printings/:number/sheets.pdf": ["organiser", "conversation"],
  "GET /console/conversations/:id/printings/:number/template.csv": ["organiser", "conversation"],
  "POST /console/conversations/:id/sheets": ["organiser", "conversation"],
  "POST /console/conversations/:id/sheets/upload": ["organiser", "conversation"],
  "DELETE /console/conversations/:id/sheet-batches/:batchId": ["organiser", "conversation"],

  // Sites and their readers. Ids of readers are personal: analysts do not get them.
  "GET /console/sites": ["analyst", "nothing"],
  "POST /console/sites": ["organiser", "nothing"],
  "GET /console/sites/:siteId": ["analyst", "site"],
  "PATCH /console/sites/:siteId": ["organiser", "site"],
  "DELETE /console/sites/:siteId": ["organiser", "site", { spends: "place" }],
  "POST /console/sites/:siteId/key": ["organiser", "site"],
  "GET /console/conversations/:id/questions": ["analyst", "conversation"],
  "PATCH /console/conversations/:id/questions": ["organiser", "conversation"],
  "GET /console/conversations/:id/who-took-part": ["analyst", "conversation"],
  "GET /console/conversations/:id/who-took-part.csv": ["analyst", "conversation"],
  "PATCH /console/conversations/:id/census/:questionId": ["organiser", "conversation"],
  "GET /console/conversations/:id/reader-ids": ["analyst", "conversation"],
  "PATCH /console/conversations/:id/reader-ids": ["organiser", "conversation"],
  "POST /console/conversations/:id/reader-ids/key": ["organiser", "conversation"],
  "GET /console/conversations/:id/reader-ids.csv": ["organiser", "conversation"],
};

/** Everybody who is tried. Guests moderate one conversation and have no role in its organisation; "programs" are API tokens by scope. */
export const callers = ["nobody", "participant", "analyst", "moderator", "organiser", "owner", "guest", "program that reads", "program that moderates", "program that organises"] as const;
export type Caller = (typeof callers)[number];

/** "other": another conversation of the guest's own organisation. */
export type Where = "own" | "other" | "foreign";

/** Let in, or the code of the refusal. */
export type Answer = "yes" | ErrorCode;

/** At home, for each line's `needs`: y yes, n not-allowed, s sign-in-required, t participant-token-missing; in the order of `callers`. */
const atHome: Readonly<Record<Needs, string>> = {
  //           nobody participant analyst moderator organiser owner guest | read moderate organise
  everybody:   "y     y           y       y         y         y     y       y    y        y",
  participant: "t     y           t       t         t         t     t       t    t        t",
  analyst:     "s     s           y       y         y         y     y       y    y        y",
  moderator:   "s     s           n       y         y         y     y       n    y        y",
  organiser:   "s     s           n       n         y         y     n       n    n        y",
  owner:       "s     s           n       n         n         y     n       n    n        n",
};
const meaning: Readonly<Record<string, Answer>> = { y: "yes", n: "not-allowed", s: "sign-in-required", t: "participant-token-missing" };

const missing = {
  conversation: "conversation-not-found", report: "report-not-found", "report-job": "report-job-not-found", site: "site-not-found", organisation: "organisation-not-found",
} as const;

/** What the matrix says a caller hears. Where one has no role at all, even the owner of another organisation, there is nothing. */
export function expectedAnswer([needs, names, { except = {} } = {}]: Row, caller: Caller, where: Where): Answer {
  const exception = except[`${caller}, ${where}`];
  if (exception !== undefined) return exception;
  const home = meaning[atHome[needs].split(/\s+/)[callers.indexOf(caller)] ?? ""];
  if (home === undefined) throw new Error(`the matrix does not say what ${caller} may do`);
  if (names === "oneself" && caller.startsWith("program")) return "not-allowed";
  if (names === "nothing" || names === "oneself" || needs === "everybody") return home;
  if (needs === "participant") return caller === "participant" && where === "foreign" ? "participant-token-invalid" : home;
  if (caller === "nobody" || caller === "participant") return home;
  const isStranger = where === "foreign" || (caller === "guest" && (where === "other" || names === "site" || names === "organisation"));
  return isStranger ? missing[names] : home;
}

export interface Observation {
  /** "GET /console/sites" */
  readonly endpoint: string;
  readonly caller: Caller;
  readonly where: Where;
  readonly answer: string;
}

/** One sentence for every answer that is not as the matrix says, and for every endpoint that has no line in it. */
export function differences(rows: Readonly<Record<string, Row>>, observed: readonly Observation[]): readonly string[] {
  return [...new Set(observed.flatMap(({ endpoint, caller, where, answer }) => {
    const row = rows[endpoint];
    if (row === undefined) return [`${endpoint} has no line in test/support/authorisation-matrix.ts`];
    const expected = expectedAnswer(row, caller, where);
    return answer === expected ? [] : [`${endpoint}, ${caller}, ${where}: ${answer} instead of ${expected}`];
  }))];
}
