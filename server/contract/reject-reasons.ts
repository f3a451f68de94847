import { z } from "zod";
import { LanguageTag } from "./locale.ts";
import { LineText } from "./text.ts";

/** One reason in one or more languages; an author reads it in the language of the statement where there is one. */
export const RejectReason = z.strictObject({
  texts: z.record(LanguageTag, LineText(300)).refine((texts) => Object.keys(texts).length > 0, { params: { code: "empty" } }),
});
export type RejectReason = z.infer<typeof RejectReason>;

/** The conversation's own reasons in order; none: moderators are offered the standard ones. */
export const RejectReasonList = z.strictObject({ reasons: z.array(RejectReason).max(20) });
export type RejectReasonList = z.infer<typeof RejectReasonList>;
