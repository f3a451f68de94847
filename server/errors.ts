import type { ErrorCode } from "./contract/error.ts";

export type { ErrorCode };

/** HTTP status of each code; the one place where the two meet. */
export const statusOf: Readonly<Record<ErrorCode, number>> = {
  "invalid-json": 400,
  "invalid-request": 400,
  "body-too-large": 413,
  "unsupported-media-type": 415,
  "method-not-allowed": 405,
  "not-found": 404,
  "conversation-not-found": 404,
  "conversation-closed": 409,
  "conversation-archived": 410,
  "statement-not-found": 404,
  "statement-changed-meanwhile": 409,
  "statement-text-taken": 409,
  "correction-too-large": 409,
  "change-not-undoable": 409,
  "moderation-log-not-public": 404,
  "group-not-found": 404,
  "statement-not-votable": 409,
  "statement-too-long": 400,
  "statement-empty": 400,
  "control-characters": 400,
  "writing-not-allowed": 403,
  "participant-token-missing": 401,
  "participant-token-invalid": 401,
  "participant-token-expired": 401,
  "participant-token-deleted": 401,
  "device-code-invalid": 400,
  "request-id-reused": 409,
  "reader-id-invalid": 401,
  "reader-id-expired": 401,
  "signed-id-required": 403,
  "organisation-not-found": 404,
  "person-not-found": 404,
  "last-owner": 409,
  "token-not-found": 404,
  "site-not-found": 404,
  "site-not-allowed": 403,
  "site-full-today": 429,
  "sign-in-required": 401,
  "not-allowed": 403,
  "sign-in-link-invalid": 400,
  "sign-in-failed": 401,
  "second-step-required": 401,
  "second-step-wrong": 403,
  "second-step-on": 409,
  "second-step-off": 409,
  "password-weak": 400,
  "password-wrong": 403,
  "password-link-invalid": 400,
  "mail-not-configured": 409,
  "session-not-found": 404,
  "kiosk-code-invalid": 403,
  "kiosk-not-found": 404,
  "nothing-to-print": 409,
  "printing-not-found": 404,
  "sheet-unknown": 404,
  "sheet-already-entered": 409,
  "sheet-empty": 400,
  "batch-not-found": 404,
  "batch-taken-back": 409,
  "too-many-requests": 429,
  "report-not-found": 404,
  "report-not-ready": 409,
  "comments-unreadable": 400,
  "no-comments": 409,
  "claim-not-found": 404,
  "report-sealed": 409,
  "report-locked": 401,
  "report-password-wrong": 403,
  "sentence-not-found": 404,
  "sentence-breaks-rules": 409,
  "sentence-not-showable": 409,
  "section-not-found": 404,
  "report-job-not-found": 404,
  "report-job-running": 409,
  "report-job-over": 409,
  "model-not-configured": 409,
  "model-failed": 502,
  "service-not-ready": 503,
  internal: 500,
};

/** An error with a stable code; its text for readers comes from the catalogue, never from here. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly fields: readonly { readonly path: string; readonly problem: string }[];

  constructor(code: ErrorCode, fields: readonly { readonly path: string; readonly problem: string }[] = []) {
    super(code);
    this.code = code;
    this.fields = fields;
  }
}
