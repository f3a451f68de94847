// Seeds from a file, their order, their languages, and translations a model proposes.
import { z } from "zod";
import { StatementId } from "./ids.ts";
import { LanguageTag } from "./locale.ts";
import { LineText } from "./text.ts";
import { Moderation } from "./statement.ts";

export const MOST_SEED_ROWS = 2_000;
export const MOST_SEED_COLUMNS = 40;
export const LARGEST_SEED_FILE_MB = 5;

/** Why a file of seeds cannot be read at all. */
export const SeedFileProblem = z.enum([
  "empty-file", "not-text", "unknown-encoding", "quote-never-closed", "quote-inside-cell", "row-too-long", "not-csv",
  "xlsx-broken", "xlsx-password", "xls-old", "xlsx-too-large", "no-rows", "too-many-rows", "too-many-columns",
]);
export type SeedFileProblem = z.infer<typeof SeedFileProblem>;

/** What a column of the file holds. */
export const SeedColumn = z.discriminatedUnion("holds", [
  z.strictObject({ holds: z.enum(["statement", "language", "meta", "order", "nothing"]) }),
  z.strictObject({ holds: z.literal("translation"), language: LanguageTag }),
]);
export type SeedColumn = z.infer<typeof SeedColumn>;

/** Something the text of a cell does not show: it is calculated, part of a merged area, or its row has more cells than there are headings. */
export const CellMark = z.enum(["formula", "merged", "extra-cells"]);
export type CellMark = z.infer<typeof CellMark>;

/** In the address, because the body is the file. `sheet`: the name of one; left out: the first that holds something. */
export const ReadSeedFile = z.strictObject({ name: LineText(200).optional(), sheet: z.string().max(200).optional() });
export type ReadSeedFile = z.infer<typeof ReadSeedFile>;

/** A file as a table. Nothing is stored; a file that cannot be read is an answer, not an error. */
export const SeedTable = z.strictObject({
  /** Null: the file can be read. */
  problem: z.strictObject({ code: SeedFileProblem, line: z.number().int().nullable() }).nullable(),
  /** CSV: null. */
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  encoding: z.string().nullable(),
  /** 1 where nothing stands above them; 0 without any. */
  headingRow: z.number().int(),
  headings: z.array(z.string()),
  /** What each column seems to hold, by its heading. */
  columns: z.array(SeedColumn),
  rows: z.array(z.strictObject({
    /** As the spreadsheet, or the lines of the file, count. */
    row: z.number().int(),
    cells: z.array(z.string()),
    marks: z.array(z.strictObject({ column: z.number().int(), mark: CellMark })),
  })),
});
export type SeedTable = z.infer<typeof SeedTable>;

const Cell = z.string().max(8_000);

/** A row as the file has it, or as it was mended. */
export const SeedRow = z.strictObject({
  row: z.number().int().min(1).max(1_048_576),
  text: Cell,
  language: Cell,
  meta: Cell,
  order: Cell,
  translations: z.record(LanguageTag, Cell),
  /** Of the cell of the statement; a mended cell has none. */
  marks: z.array(CellMark).max(3),
});
export type SeedRow = z.infer<typeof SeedRow>;

export const ImportSeeds = z.strictObject({ rows: z.array(SeedRow).min(1).max(MOST_SEED_ROWS), isPreview: z.boolean() });
export type ImportSeeds = z.infer<typeof ImportSeeds>;

export const SeedRowProblemCode = z.enum([
  "empty", "too-long", "duplicate", "exists", "control-characters", "formula", "merged", "extra-cells", "language-unknown", "meta-unknown", "order-unknown",
  "translation-too-long", "translation-control-characters", "translation-same-language",
]);
export type SeedRowProblemCode = z.infer<typeof SeedRowProblemCode>;

export const SeedRowProblem = z.strictObject({
  row: z.number().int(),
  problem: SeedRowProblemCode,
  /** too-long: what it has and what it may have, in graphemes. */
  count: z.number().int().optional(),
  max: z.number().int().optional(),
  /** duplicate: the earlier row. */
  sameAsRow: z.number().int().optional(),
  /** exists: the statement. */
  statementId: StatementId.optional(),
  /** translation-…: which. */
  language: LanguageTag.optional(),
});
export type SeedRowProblem = z.infer<typeof SeedRowProblem>;

export const SeedsImported = z.strictObject({
  /** Empty, unless somebody has to mend something; then nothing was stored. */
  problems: z.array(SeedRowProblem),
  /** Rows whose text looks like another language than the one they would get. */
  languages: z.array(z.strictObject({ row: z.number().int(), language: LanguageTag, proposed: LanguageTag })),
  /** Null: a preview, or nothing was stored. */
  created: z.array(StatementId).nullable(),
});
export type SeedsImported = z.infer<typeof SeedsImported>;

/** The organisers' statements in the order in which they are shown when seeds come first. */
export const SeedList = z.strictObject({
  showsFirst: z.boolean(),
  seeds: z.array(z.strictObject({ id: StatementId, text: z.string(), language: LanguageTag, moderation: Moderation, isMeta: z.boolean() })),
});
export type SeedList = z.infer<typeof SeedList>;

/** What is left out stays. Seeds missing from `order` follow those named. */
export const ArrangeSeeds = z.strictObject({ showsFirst: z.boolean().optional(), order: z.array(StatementId).max(5_000).optional() });
export type ArrangeSeeds = z.infer<typeof ArrangeSeeds>;

/** Statements whose words look like another language than the one that is kept. */
export const LanguageProposals = z.strictObject({
  proposals: z.array(z.strictObject({ statementId: StatementId, text: z.string(), language: LanguageTag, proposed: LanguageTag })),
});
export type LanguageProposals = z.infer<typeof LanguageProposals>;

export const SetLanguages = z.strictObject({ changes: z.array(z.strictObject({ statementId: StatementId, language: LanguageTag })).min(1).max(200) });
export type SetLanguages = z.infer<typeof SetLanguages>;

/** As many statements as one request has translated. */
export const TRANSLATED_AT_ONCE = 50;

/** Translations a model proposed and nobody has approved, beside the original, and what is not translated yet. */
export const TranslationProposals = z.strictObject({
  /** Null: no language model is configured. */
  model: z.string().nullable(),
  proposals: z.array(z.strictObject({ statementId: StatementId, language: LanguageTag, text: z.string(), original: z.string(), originalLanguage: LanguageTag, model: z.string() })),
  /** Statements that are not rejected and have no translation into these languages, approved or not. */
  missing: z.array(z.strictObject({ language: LanguageTag, statementIds: z.array(StatementId) })),
});
export type TranslationProposals = z.infer<typeof TranslationProposals>;

/** `languages`: separated by commas, at most ten. */
export const TranslationProposalsQuery = z.strictObject({ languages: z.string().max(400).optional() });
export type TranslationProposalsQuery = z.infer<typeof TranslationProposalsQuery>;

export const ProposeTranslations = z.strictObject({ language: LanguageTag, statementIds: z.array(StatementId).min(1).max(TRANSLATED_AT_ONCE) });
export type ProposeTranslations = z.infer<typeof ProposeTranslations>;

export const TranslationsProposed = z.strictObject({
  proposed: z.array(StatementId),
  /** What the model said could not be used: a person has to translate these. */
  unusable: z.array(StatementId),
  /** The day's tokens for this conversation are used up; the rest was not asked. */
  isCapReached: z.boolean(),
});
export type TranslationsProposed = z.infer<typeof TranslationsProposed>;
