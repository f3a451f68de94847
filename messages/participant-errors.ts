import type { ErrorMessages } from "./en/errors.ts";

/** What nobody meets who takes part: said in the languages of the console and the report only. */
type OfficeCode =
  | "question-has-answers"
  | "sign-in-required" | "not-allowed" | "sign-in-link-invalid" | "sign-in-failed" | "not-invited" | "second-step-required" | "second-step-wrong" | "second-step-on" | "second-step-off"
  | "password-weak" | "password-wrong" | "password-link-invalid" | "mail-not-configured" | "session-not-found" | "model-not-configured" | "model-failed"
  | "organisation-not-found" | "person-not-found" | "last-owner" | "token-not-found"
  | "preview-not-possible" | "template-not-openable" | "conversation-in-use" | "topic-mismatch" | "participant-unknown"
  | "report-not-ready" | "report-sealed" | "report-locked" | "report-password-wrong"
  | "sentence-not-found" | "sentence-breaks-rules" | "sentence-not-showable" | "section-not-found"
  | "report-job-not-found" | "report-job-running" | "report-job-over" | "comments-unreadable" | "no-comments" | "claim-not-found"
  | "kiosk-not-found" | "nothing-to-print" | "printing-not-found" | "sheet-unknown" | "sheet-already-entered" | "sheet-empty" | "batch-not-found" | "batch-taken-back"
  | "statement-changed-meanwhile" | "statement-text-taken" | "correction-too-large" | "change-not-undoable"
  | "participant-not-found" | "nobody-to-exclude" | "exclusion-not-found" | "map-not-ready" | "invitation-batch-not-found";

/** Error sentences a citizen can meet. A new code belongs to these, or to the office's. */
export interface ParticipantErrorMessages {
  readonly code: Omit<ErrorMessages["code"], OfficeCode>;
  readonly field: ErrorMessages["field"];
}
