import { z } from "zod";

/** Stable codes; a client decides by the code, never by the text. */
export const ErrorCode = z.enum([
  "invalid-json",
  "invalid-request",
  "body-too-large",
  "unsupported-media-type",
  "method-not-allowed",
  "not-found",
  "conversation-not-found",
  "conversation-closed",
  "conversation-archived",
  "statement-not-found",
  "group-not-found",
  "statement-not-votable",
  "statement-too-long",
  "statement-empty",
  "control-characters",
  "writing-not-allowed",
  "participant-token-missing",
  "participant-token-invalid",
  "participant-token-expired",
  "participant-token-deleted",
  "device-code-invalid",
  "request-id-reused",
  "reader-id-invalid",
  "reader-id-expired",
  "signed-id-required",
  "site-not-found",
  "site-not-allowed",
  "site-full-today",
  "sign-in-required",
  "not-allowed",
  "sign-in-link-invalid",
  "too-many-requests",
  "report-not-found",
  "report-not-ready",
  "model-not-configured",
  "model-failed",
  "service-not-ready",
  "internal",
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** The body of every answer with a status of 400 or more. */
export const ErrorBody = z.strictObject({
  error: z.strictObject({
    code: ErrorCode,
    /** In the reader's language; safe to show. */
    message: z.string(),
    /** Which parts of the request are wrong, as paths like "statements.0.text". */
    fields: z.array(z.strictObject({ path: z.string(), problem: z.string() })).optional(),
  }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
