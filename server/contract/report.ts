import { z } from "zod";
import { CommentsReport, StatementOrigin } from "./comments.ts";
import { DuplicateGroup } from "./duplicates.ts";
import { ConversationId, StatementId, Timestamp } from "./ids.ts";
import { LanguageTag, Locale } from "./locale.ts";
import { PublicOpinionMap, StatementOnMap } from "./opinion-map.ts";
import { TopicList } from "./topic.ts";
import { WhoTookPartTable } from "./who-took-part.ts";

/**
 * What a sentence says about the votes; each has one predicate in server/report/vote-predicates.ts that must hold for
 * every cited statement. "theme" says nothing about votes; "section_size", "group_size" and "no_member" speak of a
 * section or group as a whole.
 */
export const ClaimType = z.enum([
  "agree_all_groups",
  "disagree_all_groups",
  "agree_overall",
  "disagree_overall",
  "split_overall",
  "groups_differ",
  "group_agrees",
  "group_disagrees",
  "group_agrees_more",
  "group_disagrees_more",
  "minority_agrees",
  "minority_disagrees",
  "uncertain",
  "bridges",
  "under_voted",
  "theme",
  "section_size",
  "group_size",
  "no_member",
]);
export type ClaimType = z.infer<typeof ClaimType>;

/** A piece of a sentence: words, a number set by code, or a statement quoted whole from the list of statements. */
export const TextRun = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("words"), text: z.string() }),
  z.strictObject({ kind: z.literal("number"), text: z.string() }),
  z.strictObject({ kind: z.literal("quote"), statementId: StatementId }),
]);
export type TextRun = z.infer<typeof TextRun>;

export const SentenceSource = z.enum(["template", "model", "person"]);
export type SentenceSource = z.infer<typeof SentenceSource>;

/** A rule of the verifier that a wording breaks. */
export const FailedRule = z.strictObject({ rule: z.string(), detail: z.string() });
export type FailedRule = z.infer<typeof FailedRule>;

/** What a person changed: when, what stood there before, and which rules the new wording breaks, with the reason given. */
export const SentenceEdited = z.strictObject({ at: Timestamp, before: z.string(), failedRules: z.array(FailedRule), reason: z.string().nullable() });
export type SentenceEdited = z.infer<typeof SentenceEdited>;

/** One sentence of the report with its machine-checkable evidence. */
export const ReportSentence = z.strictObject({
  /** Stable inside the report, the same in every language, usable as an anchor. */
  id: z.string(),
  claim: ClaimType,
  statementIds: z.array(StatementId),
  groupIds: z.array(z.string()),
  /** The sentence as written, with slots such as {{S12.agree}} where code sets numbers and quotations. */
  skeleton: z.string(),
  runs: z.array(TextRun),
  source: SentenceSource,
  /** Set on sentences a person worded. */
  edited: SentenceEdited.optional(),
});
export type ReportSentence = z.infer<typeof ReportSentence>;

export const ReportSectionKind = z.enum([
  "key-findings",
  "group",
  "common-ground",
  "differences",
  "bridging",
  "divided",
  "minority",
  "uncertain",
  "under-voted",
]);
export type ReportSectionKind = z.infer<typeof ReportSectionKind>;

export const ReportSection = z.strictObject({
  kind: ReportSectionKind,
  /** Set for sections of kind "group". */
  groupId: z.string().nullable(),
  sentences: z.array(ReportSentence),
  /** Statements shown in the section, best first. */
  statementIds: z.array(StatementId),
  /** Statements that met the section's rule, shown or not. */
  members: z.number().int(),
});
export type ReportSection = z.infer<typeof ReportSection>;

/** What was left out and why; nothing is dropped silently. */
export const Omission = z.strictObject({
  reason: z.enum(["rejected", "pending", "meta", "group-too-small", "too-few-votes", "not-placed", "added-later", "people-left-out", "sentence-replaced"]),
  count: z.number().int(),
});
export type Omission = z.infer<typeof Omission>;

/** A sentence of the model that was checked and did not pass the first time: what was wrong and what became of it. */
export const RefusedSentence = z.strictObject({
  locale: Locale,
  section: ReportSectionKind,
  groupId: z.string().nullable(),
  skeleton: z.string(),
  failedRules: z.array(z.strictObject({ rule: z.string(), detail: z.string() })),
  /** "repaired": a second wording passed; "replaced": only the template stands; "dropped": a template broke a rule (a fault of ours). */
  outcome: z.enum(["repaired", "replaced", "dropped"]),
});
export type RefusedSentence = z.infer<typeof RefusedSentence>;

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
  /** People by how they took part; left out in reports written before this was counted. */
  sources: z.strictObject({ online: z.number().int(), kiosk: z.number().int(), paper: z.number().int() }).optional(),
  /** What people said of themselves; left out where nothing was asked, `table` null where it is not published. */
  whoTookPart: z.strictObject({ table: WhoTookPartTable.nullable() }).optional(),
  timeline: z.array(z.strictObject({ day: z.string(), votes: z.number().int(), newParticipants: z.number().int() })),
  /** The same facts in every language; the sentences differ. */
  sections: z.record(Locale, z.array(ReportSection)),
  omissions: z.array(Omission),
  /** What the statements are about; left out in reports written before there were topics. */
  topics: TopicList.optional(),
  /** Statements that say the same, counted as statements and as people; votes stay apart. */
  duplicates: z.array(DuplicateGroup).optional(),
  /** Statements that were claims of free comments before. */
  origins: z.array(StatementOrigin).optional(),
  /** Set in a report of free comments: there are no votes then, and `map`, `statements` and `sections` are empty. */
  comments: CommentsReport.optional(),
  /** Thresholds of the vote predicates, printed on the page. */
  parameters: z.record(z.string(), z.number()),
  writing: z.strictObject({
    /** Name of the model that worded sentences; null when none did. */
    model: z.string().nullable(),
    fromModel: z.number().int(),
    fromTemplate: z.number().int(),
    /** Sentences a person worded, and those among them that break a rule and say so. Left out when there are none. */
    fromPeople: z.number().int().optional(),
    overridden: z.number().int().optional(),
    /** Sentences of the model that failed the check twice and gave way to the template. */
    replaced: z.number().int(),
    /** Version of the rules every sentence passed. */
    rulesVersion: z.string(),
    refused: z.array(RefusedSentence),
    /** Why the model wrote nothing although it was asked; null when it was not asked or did write. */
    modelProblem: z.string().nullable(),
  }),
});
export type Report = z.infer<typeof Report>;

export const ReportStatus = z.enum(["draft", "review", "published", "withdrawn"]);
export type ReportStatus = z.infer<typeof ReportStatus>;

/** One published version among others. */
export const VersionLink = z.strictObject({ id: z.string(), version: z.number().int(), createdAt: Timestamp });
export type VersionLink = z.infer<typeof VersionLink>;

export const PublishedReport = z.strictObject({
  id: z.string(),
  version: z.number().int(),
  /** "live": written anew from templates as the conversation goes on; nobody has reviewed it, and it has no version. */
  status: z.enum([...ReportStatus.options, "live"]),
  createdAt: Timestamp,
  statusAt: Timestamp,
  /** sha256 of the canonical JSON of `report`, set when it was first published; from then on it never changes. */
  contentHash: z.string().nullable(),
  /** Readers need the password. */
  isProtected: z.boolean(),
  /** Only of a live report: the conversation is over, so it no longer changes. */
  isClosed: z.boolean().optional(),
  /** All published versions of this conversation, newest first. */
  versions: z.array(VersionLink),
  report: Report,
});
export type PublishedReport = z.infer<typeof PublishedReport>;

/** A line of the console's list of report versions. */
export const ReportSummary = PublishedReport.omit({ report: true, isProtected: true, isClosed: true, versions: true, status: true }).extend({
  status: ReportStatus,
  /** The version this one was made from, to change what that said; null when written from the votes. */
  parentId: z.string().nullable(),
  mapVersion: z.number().int(),
  participants: z.number().int(),
  votes: z.number().int(),
  fromModel: z.number().int(),
});
export type ReportSummary = z.infer<typeof ReportSummary>;

export const ReportList = z.strictObject({ reports: z.array(ReportSummary), modelConfigured: z.boolean() });
export type ReportList = z.infer<typeof ReportList>;

export const WriteReport = z.strictObject({ publish: z.boolean().default(true) });
export type WriteReport = z.infer<typeof WriteReport>;

export const SetReportStatus = z.strictObject({ status: ReportStatus });
export type SetReportStatus = z.infer<typeof SetReportStatus>;
