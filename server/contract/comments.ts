// Free comments without votes: the file they come in, and the report made of them.
import { z } from "zod";
import { DuplicateGroup } from "./duplicates.ts";
import { ConversationId, OrganisationId, StatementId, Timestamp } from "./ids.ts";
import { LanguageTag } from "./locale.ts";
import { LineText } from "./text.ts";
import { TopicList } from "./topic.ts";

/** Why a file of comments cannot be read at all. */
export const CommentFileProblem = z.enum([
  "empty-file", "not-text", "unknown-encoding", "no-comment-column", "column-twice", "quote-never-closed", "quote-inside-cell", "row-too-long", "not-csv", "no-comments", "too-many-comments",
]);
export type CommentFileProblem = z.infer<typeof CommentFileProblem>;

/** Why one row was not taken ("id-again": it was, under an id of its own). */
export const CommentRowProblem = z.enum(["wrong-width", "no-text", "too-long", "id-again"]);
export type CommentRowProblem = z.infer<typeof CommentRowProblem>;

export const CommentRowNote = z.strictObject({ line: z.number().int(), problem: CommentRowProblem });
export type CommentRowNote = z.infer<typeof CommentRowNote>;

/** How a file was written, and what became of its rows: rows = taken + skipped. */
export const CommentFile = z.strictObject({
  name: z.string(),
  encoding: z.enum(["UTF-8", "UTF-8 with BOM", "UTF-16", "Shift_JIS"]),
  delimiter: z.enum([",", ";", "\t"]),
  rows: z.number().int(),
  taken: z.number().int(),
  skipped: z.number().int(),
  /** The first hundred. */
  notes: z.array(CommentRowNote),
  /** Which column holds what; null: there is none. */
  columns: z.strictObject({ comment: z.string(), id: z.string().nullable(), name: z.string().nullable(), attributes: z.array(z.string()) }),
  ignoredColumns: z.array(z.string()),
});
export type CommentFile = z.infer<typeof CommentFile>;

/** What a file would become; nothing is stored. */
export const CommentPreview = z.strictObject({
  /** Null: the file can be read. */
  problem: z.strictObject({ code: CommentFileProblem, line: z.number().int().nullable(), detail: z.string() }).nullable(),
  file: CommentFile.nullable(),
  language: LanguageTag,
  people: z.number().int(),
  /** The first comments, for a look whether the right column was taken. */
  sample: z.array(z.strictObject({ id: z.string(), text: z.string() })),
});
export type CommentPreview = z.infer<typeof CommentPreview>;

export const PreviewComments = z.strictObject({ name: LineText(200).optional() });
export type PreviewComments = z.infer<typeof PreviewComments>;

/** In the address, because the body is the file. */
export const UploadComments = z.strictObject({ name: LineText(200).optional(), topic: LineText(200), language: LanguageTag, organisationId: OrganisationId.optional() });
export type UploadComments = z.infer<typeof UploadComments>;

/** What became of a comment; each ends as exactly one of these. */
export const CommentOutcome = z.enum(["cited", "duplicate", "too-short", "unclassified"]);
export type CommentOutcome = z.infer<typeof CommentOutcome>;

/** A comment as readers see it: personal data masked, nobody's name. */
export const CommentLine = z.strictObject({
  /** 1, 2, 3 … in the order of the file. */
  number: z.number().int(),
  /** The file's own id. */
  externalId: z.string(),
  text: z.string(),
  outcome: CommentOutcome,
  /** The comment whose claims stand for this one. */
  duplicateOf: z.number().int().nullable(),
  claimIds: z.array(z.number().int()),
});
export type CommentLine = z.infer<typeof CommentLine>;

/** Exact words of a comment: `text.slice(start, start + quote.length) === quote`. */
export const CommentQuote = z.strictObject({ number: z.number().int(), start: z.number().int(), quote: z.string() });
export type CommentQuote = z.infer<typeof CommentQuote>;

/** One thing that was said, with the exact words it rests on. */
export const Claim = z.strictObject({
  id: z.number().int(),
  text: z.string(),
  language: LanguageTag,
  /** "comment": the comment's own words. "model": worded by a model, checked by code, and marked. */
  source: z.enum(["comment", "model"]),
  quotes: z.array(CommentQuote).min(1),
  /** Comments that say it, duplicates counted, and the different people who wrote them. */
  comments: z.number().int(),
  people: z.number().int(),
});
export type Claim = z.infer<typeof Claim>;

/** A claim of the model that code refused, and why; the comment's own words stand instead. */
export const RefusedClaim = z.strictObject({ number: z.number().int(), text: z.string(), quote: z.string(), reason: z.string() });
export type RefusedClaim = z.infer<typeof RefusedClaim>;

export const TopicFigures = z.strictObject({ topicId: z.string(), claims: z.number().int(), comments: z.number().int(), people: z.number().int() });
export type TopicFigures = z.infer<typeof TopicFigures>;

/** The part of a report that is made of free comments. */
export const CommentsReport = z.strictObject({
  file: CommentFile,
  counts: z.strictObject({
    /** cited + duplicate + tooShort + unclassified. */
    comments: z.number().int(),
    people: z.number().int(),
    /** People are told apart by a column of names; without one each comment counts as a person. */
    hasNames: z.boolean(),
    claims: z.number().int(),
    cited: z.number().int(),
    duplicate: z.number().int(),
    tooShort: z.number().int(),
    unclassified: z.number().int(),
    /** Places taken out of the published text, by kind. */
    masked: z.strictObject({ emails: z.number().int(), phones: z.number().int(), links: z.number().int(), names: z.number().int() }),
  }),
  comments: z.array(CommentLine),
  claims: z.array(Claim),
  /** Over claim ids. */
  topics: TopicList,
  figures: z.array(TopicFigures),
  /** Over comment numbers. */
  duplicates: z.array(DuplicateGroup),
  writing: z.strictObject({
    model: z.string().nullable(),
    claimsFromModel: z.number().int(),
    topicsNamed: z.number().int(),
    refused: z.array(RefusedClaim),
    modelProblem: z.string().nullable(),
  }),
});
export type CommentsReport = z.infer<typeof CommentsReport>;

/** `useModel`: claims and names of topics by the configured model, checked by code; what is not answered is from the comments' own words. */
export const WriteCommentsReport = z.strictObject({ useModel: z.boolean().default(false), publish: z.boolean().default(true) });
export type WriteCommentsReport = z.infer<typeof WriteCommentsReport>;

/** Claims that people are to vote on: in the conversation of the comments itself, or in another one. */
export const OpenClaims = z.strictObject({ claimIds: z.array(z.number().int()).min(1).max(1000), conversationId: ConversationId.optional() });
export type OpenClaims = z.infer<typeof OpenClaims>;

export const ClaimsOpened = z.strictObject({
  conversationId: ConversationId,
  created: z.array(StatementId),
  /** Claims whose words were a statement already; their origin is kept with it. */
  existing: z.array(z.strictObject({ claimId: z.number().int(), statementId: StatementId })),
  tooLong: z.array(z.strictObject({ claimId: z.number().int(), graphemes: z.number().int() })),
});
export type ClaimsOpened = z.infer<typeof ClaimsOpened>;

/** Whether a conversation began with comments, and how many statements were opened from comments. */
export const ConversationComments = z.strictObject({ file: CommentFile.nullable(), uploadedAt: Timestamp.nullable(), opened: z.number().int() });
export type ConversationComments = z.infer<typeof ConversationComments>;

/** Where a statement comes from: a claim of a report of comments, with the exact words. */
export const StatementOrigin = z.strictObject({
  statementId: StatementId,
  reportId: z.string(),
  claimId: z.number().int(),
  comments: z.number().int(),
  people: z.number().int(),
  quotes: z.array(z.strictObject({ externalId: z.string(), quote: z.string() })),
  openedAt: Timestamp,
});
export type StatementOrigin = z.infer<typeof StatementOrigin>;

