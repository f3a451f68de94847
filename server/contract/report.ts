import { z } from "zod";
import { ConversationId, Timestamp } from "./ids.ts";
import { LanguageTag, Locale } from "./locale.ts";
import { PublicOpinionMap, StatementOnMap } from "./opinion-map.ts";

export const ClaimType = z.enum([
  "agree_all_groups",
  "agree_overall",
  "disagree_overall",
  "split_overall",
  "groups_differ",
  "group_agrees",
  "group_disagrees",
  "uncertain",
  "bridges",
  "theme",
]);
export type ClaimType = z.infer<typeof ClaimType>;

/** One sentence of the report with its machine-checkable evidence. */
export const ReportSentence = z.strictObject({
  id: z.string(),
  claim: ClaimType,
  statementIds: z.array(z.number().int()),
  groupIds: z.array(z.string()),
  /** With numbers and quotations already set by code. */
  text: z.string(),
  source: z.enum(["template", "model", "person"]),
});
export type ReportSentence = z.infer<typeof ReportSentence>;

export const ReportSectionKind = z.enum(["key-findings", "common-ground", "differences", "bridging", "uncertain", "minority", "group"]);
export type ReportSectionKind = z.infer<typeof ReportSectionKind>;

export const ReportSection = z.strictObject({
  kind: ReportSectionKind,
  /** Set for sections of kind "group". */
  groupId: z.string().nullable(),
  sentences: z.array(ReportSentence),
  statementIds: z.array(z.number().int()),
});
export type ReportSection = z.infer<typeof ReportSection>;

/** What was left out and why; nothing is dropped silently. */
export const Omission = z.strictObject({
  reason: z.enum(["rejected", "pending", "meta", "group-too-small", "too-few-votes", "sentence-replaced"]),
  count: z.number().int(),
});
export type Omission = z.infer<typeof Omission>;

export const Report = z.strictObject({
  schema: z.literal("hiroba/report@1"),
  conversation: z.strictObject({
    id: ConversationId,
    topic: z.string(),
    descriptionHtml: z.string(),
    language: LanguageTag,
    isDemonstration: z.boolean(),
    source: z.string().nullable(),
    createdAt: Timestamp,
  }),
  snapshot: z.strictObject({ hash: z.string(), takenAt: Timestamp, firstVoteAt: Timestamp.nullable(), lastVoteAt: Timestamp.nullable() }),
  counts: PublicOpinionMap.shape.counts,
  map: PublicOpinionMap,
  /** All statements that were open to votes, with tallies; small groups hidden. */
  statements: z.array(StatementOnMap),
  timeline: z.array(z.strictObject({ day: z.string(), votes: z.number().int(), newParticipants: z.number().int() })),
  /** The same facts in every language; the sentences differ. */
  sections: z.record(Locale, z.array(ReportSection)),
  omissions: z.array(Omission),
  /** Thresholds of the vote predicates, printed on the page. */
  parameters: z.record(z.string(), z.number()),
  writing: z.strictObject({
    /** Name of the model that worded sentences; null when none did. */
    model: z.string().nullable(),
    fromModel: z.number().int(),
    fromTemplate: z.number().int(),
    replaced: z.number().int(),
  }),
});
export type Report = z.infer<typeof Report>;

export const ReportStatus = z.enum(["draft", "published", "withdrawn"]);
export type ReportStatus = z.infer<typeof ReportStatus>;

export const PublishedReport = z.strictObject({
  id: z.string(),
  version: z.number().int(),
  status: ReportStatus,
  createdAt: Timestamp,
  statusAt: Timestamp,
  report: Report,
});
export type PublishedReport = z.infer<typeof PublishedReport>;

/** A line of the console's list of report versions. */
export const ReportSummary = PublishedReport.omit({ report: true }).extend({
  mapVersion: z.number().int(),
  participants: z.number().int(),
  votes: z.number().int(),
  fromModel: z.number().int(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

export const ReportList = z.strictObject({ reports: z.array(ReportSummary), modelConfigured: z.boolean() });
export type ReportList = z.infer<typeof ReportList>;

export const WriteReport = z.strictObject({ useModel: z.boolean().default(false), publish: z.boolean().default(true) });
export type WriteReport = z.infer<typeof WriteReport>;

export const SetReportStatus = z.strictObject({ status: ReportStatus });
export type SetReportStatus = z.infer<typeof SetReportStatus>;
