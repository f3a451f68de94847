import { z } from "zod";
import { ConversationId, Timestamp } from "./ids.ts";
import { Locale } from "./locale.ts";
import { FailedRule, PublishedReport, TextRun } from "./report.ts";
import { LineText } from "./text.ts";

// What people do with a report before it is published: edit sentences, approve sections, decide who may read it.

/** Longest sentence a person may write, slots included; what is shown may have 240 characters (rule V13). */
const SENTENCE_LENGTH = 1000;

/** "key-findings", "group:A", "minority:B" …: a section in every language; "report" is the whole. */
export const ReviewSection = z.string().max(40).regex(/^[a-z-]+(:[A-Z]{1,2})?$/);
export type ReviewSection = z.infer<typeof ReviewSection>;

export const CheckSentence = z.strictObject({ locale: Locale, sentenceId: z.string().max(60), skeleton: LineText(SENTENCE_LENGTH) });
export type CheckSentence = z.infer<typeof CheckSentence>;

/** A value code can set in a sentence: what a person inserts instead of typing a number or a quotation. */
export const OfferedSlot = z.strictObject({
  /** As it stands in the skeleton: "{{S12.agree}}". */
  slot: z.string(),
  measure: z.enum(["agree", "disagree", "pass", "votes", "quote", "name", "size", "value"]),
  statementId: z.number().int().nullable(),
  groupId: z.string().nullable(),
  /** What the reader will see; for a quotation the beginning of the statement. */
  shown: z.string(),
});
export type OfferedSlot = z.infer<typeof OfferedSlot>;

/** What the verifier says of a wording. `runs` is null when a slot has no value: such a sentence cannot be shown at all. */
export const SentenceChecked = z.strictObject({ failedRules: z.array(FailedRule), runs: z.array(TextRun).nullable(), slots: z.array(OfferedSlot) });
export type SentenceChecked = z.infer<typeof SentenceChecked>;

/** A reason is needed only where the sentence breaks a rule: it is then shown to readers as staff wording. */
export const EditSentence = CheckSentence.extend({ reason: LineText(300).optional() });
export type EditSentence = z.infer<typeof EditSentence>;

export const ReportEdit = z.strictObject({
  number: z.number().int(),
  locale: Locale,
  sentenceId: z.string(),
  by: z.string(),
  at: Timestamp,
  before: z.string(),
  after: z.string(),
  failedRules: z.array(FailedRule),
  reason: z.string().nullable(),
});
export type ReportEdit = z.infer<typeof ReportEdit>;

export const ReportApproval = z.strictObject({ section: ReviewSection, by: z.string(), at: Timestamp });
export type ReportApproval = z.infer<typeof ReportApproval>;

/** A report under review. `canEdit` is false once it has been published, and for reports older than the review. */
export const ReportReview = z.strictObject({
  published: PublishedReport,
  edits: z.array(ReportEdit),
  approvals: z.array(ReportApproval),
  canEdit: z.boolean(),
});
export type ReportReview = z.infer<typeof ReportReview>;

export const ApproveSection = z.strictObject({ section: ReviewSection, isApproved: z.boolean() });
export type ApproveSection = z.infer<typeof ApproveSection>;

/** Who may read the reports of a conversation, and whether one follows it while it runs. */
export const ReportAccess = z.strictObject({ conversationId: ConversationId, isProtected: z.boolean(), isLive: z.boolean(), changedAt: Timestamp.nullable() });
export type ReportAccess = z.infer<typeof ReportAccess>;

/** `password` null opens the reports to everybody; what is left out stays. */
export const SetReportAccess = z.strictObject({ password: z.string().min(8).max(200).nullable().optional(), isLive: z.boolean().optional() });
export type SetReportAccess = z.infer<typeof SetReportAccess>;

