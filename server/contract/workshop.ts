import { z } from "zod";
import { ConversationId, StatementId, Timestamp } from "./ids.ts";
import { Locale } from "./locale.ts";
import { StatementCard } from "./statement.ts";
import { LineText } from "./text.ts";
import { Vote } from "./vote.ts";

/** How somebody took part: on a device of their own, at a shared tablet, or on paper. */
export const ParticipantSource = z.enum(["online", "kiosk", "paper"]);
export type ParticipantSource = z.infer<typeof ParticipantSource>;

/** People who voted, and their votes that count now, by how they took part. */
export const SourceCounts = z.strictObject({
  online: z.strictObject({ participants: z.number().int(), votes: z.number().int() }),
  kiosk: z.strictObject({ participants: z.number().int(), votes: z.number().int() }),
  paper: z.strictObject({ participants: z.number().int(), votes: z.number().int() }),
});
export type SourceCounts = z.infer<typeof SourceCounts>;

// Shared tablets

/** Seconds without a touch before the tablet asks whether somebody is there. */
export const IdleSeconds = z.union([z.literal(60), z.literal(120), z.literal(180)]);

export const OpenKiosk = z.strictObject({
  /** For the organisers: "Community hall, 3 March". */
  label: LineText(100),
  hours: z.number().int().min(1).max(336),
  idleSeconds: IdleSeconds,
});
export type OpenKiosk = z.infer<typeof OpenKiosk>;

/** A code with which any number of tablets can be set up until it ends. */
export const Kiosk = z.strictObject({
  number: z.number().int(),
  label: z.string(),
  createdAt: Timestamp,
  endsAt: Timestamp,
  idleSeconds: z.number().int(),
  isOpen: z.boolean(),
  participants: z.number().int(),
});
export type Kiosk = z.infer<typeof Kiosk>;

/** The code is shown this once; only a hash of it is kept. */
export const KioskOpened = z.strictObject({
  kiosk: Kiosk,
  code: z.string(),
  link: z.url(),
  /** The link as a QR code: an SVG path in a square of this many units. */
  qrCode: z.strictObject({ size: z.number().int(), path: z.string() }),
});
export type KioskOpened = z.infer<typeof KioskOpened>;

/** As typed by hand: spaces, hyphens and capitals do not matter. */
export const KioskCode = z.string().min(4).max(40);

export const SetUpTablet = z.strictObject({ code: KioskCode });
export const TabletSetUp = z.strictObject({ label: z.string(), endsAt: Timestamp, idleSeconds: z.number().int() });
export type TabletSetUp = z.infer<typeof TabletSetUp>;

/** `person` is made by the tablet for each new person, so that asking again for the same one changes nothing. */
export const StartAtKiosk = z.strictObject({ code: KioskCode, person: z.uuid() });
export type StartAtKiosk = z.infer<typeof StartAtKiosk>;

// Paper

export const PrintBallots = z.strictObject({
  sheets: z.number().int().min(1).max(500),
  /** In the order of the sheet; left out: every statement that is open to votes, the organisers' first. */
  statementIds: z.array(StatementId).min(1).max(200).optional(),
  locale: Locale,
  isLarge: z.boolean(),
});
export type PrintBallots = z.infer<typeof PrintBallots>;

/** One run of the printer: consecutive sheets with the same statements. */
export const BallotPrinting = z.strictObject({
  number: z.number().int(),
  /** Version of the statement set: the same statements in the same order have the same number. */
  set: z.number().int(),
  firstSheet: z.number().int(),
  lastSheet: z.number().int(),
  locale: Locale,
  isLarge: z.boolean(),
  createdAt: Timestamp,
});
export type BallotPrinting = z.infer<typeof BallotPrinting>;

/** Numbered statements as they stand on a sheet: the first is 1. */
export const BallotSet = z.strictObject({ set: z.number().int(), statements: z.array(StatementCard) });
export type BallotSet = z.infer<typeof BallotSet>;

const SheetNumber = z.number().int().min(1).max(99_999);
const SheetCopy = z.number().int().min(1).max(26);

/** One sheet as somebody filled it in; statements without a mark are left out. */
export const FilledSheet = z.strictObject({
  sheet: SheetNumber,
  copy: SheetCopy,
  votes: z.array(z.strictObject({ statementId: StatementId, vote: Vote })).max(200),
  /** Written in by hand. */
  statements: z.array(LineText(4000)).max(10),
});
export type FilledSheet = z.infer<typeof FilledSheet>;

/** `batch` is made by the console: sheets sent under the same one belong together and are taken back together. */
export const EnterSheet = z.strictObject({
  batch: z.uuid(),
  sheet: FilledSheet,
  /** The sheet was entered before, in the same batch, and is now corrected. */
  isCorrection: z.boolean(),
});
export type EnterSheet = z.infer<typeof EnterSheet>;

export const EnteredSheet = z.strictObject({ sheet: z.number().int(), copy: z.number().int(), batch: z.uuid(), enteredAt: Timestamp });
export type EnteredSheet = z.infer<typeof EnteredSheet>;

/** What was typed or uploaded in one go. */
export const BallotBatch = z.strictObject({
  id: z.uuid(),
  number: z.number().int(),
  kind: z.enum(["typed", "csv"]),
  /** Of an uploaded file. */
  fileName: z.string().nullable(),
  sheets: z.number().int(),
  votes: z.number().int(),
  statements: z.number().int(),
  createdAt: Timestamp,
  createdBy: z.string(),
  /** Null until somebody took the batch back. */
  takenBackAt: Timestamp.nullable(),
  takenBackBy: z.string().nullable(),
});
export type BallotBatch = z.infer<typeof BallotBatch>;

/** What became of a written-in statement: the same text may have been there already. */
export const WrittenIn = z.strictObject({ text: z.string(), outcome: z.enum(["created", "existing"]), statementId: StatementId });
export type WrittenIn = z.infer<typeof WrittenIn>;

export const SheetEntered = z.strictObject({ batch: BallotBatch, entered: EnteredSheet, written: z.array(WrittenIn) });
export type SheetEntered = z.infer<typeof SheetEntered>;

/** `text` is the file's content, decoded; an upload is all or nothing. */
export const UploadSheets = z.strictObject({
  fileName: LineText(200),
  text: z.string().max(200_000),
  /** Only look: nothing is stored. */
  isPreview: z.boolean(),
});
export type UploadSheets = z.infer<typeof UploadSheets>;

/** What can be wrong with a file or a row of it. */
export const SheetProblemKind = z.enum([
  "empty-file", "not-csv", "no-sheet-column", "no-statement-columns", "unknown-column", "repeated-column", "no-rows", "row-length",
  "sheet-unreadable", "sheet-unknown", "sheet-entered", "sheet-twice", "sheet-other-set", "vote-unreadable", "statement-too-long", "statement-hidden-characters", "row-empty",
]);
export type SheetProblemKind = z.infer<typeof SheetProblemKind>;

/** `row` as a spreadsheet counts (1 is the header), `column` as its header says, `value` as it stands in the file, cut short. */
export const SheetProblem = z.strictObject({ kind: SheetProblemKind, row: z.number().int().nullable(), column: z.string().nullable(), value: z.string().nullable() });
export type SheetProblem = z.infer<typeof SheetProblem>;

export const UploadOutcome = z.strictObject({
  /** "repeated": this very file was taken before; nothing changed. "refused": see `problems`; nothing was stored. */
  outcome: z.enum(["preview", "taken", "repeated", "refused"]),
  problems: z.array(SheetProblem),
  /** More problems than are named. */
  moreProblems: z.number().int(),
  sheets: z.number().int(),
  votes: z.strictObject({ agree: z.number().int(), disagree: z.number().int(), pass: z.number().int() }),
  statements: z.array(z.string()),
  batch: BallotBatch.nullable(),
});
export type UploadOutcome = z.infer<typeof UploadOutcome>;

export const BatchTakenBack = z.strictObject({ batch: BallotBatch });
export type BatchTakenBack = z.infer<typeof BatchTakenBack>;

/** A statement the fonts at hand cannot print as it is. */
export const Unprintable = z.strictObject({ statementId: StatementId, characters: z.array(z.string()) });

/** Everything the console's Workshop screen shows. */
export const Workshop = z.strictObject({
  conversationId: ConversationId,
  sources: SourceCounts,
  kiosks: z.array(Kiosk),
  printings: z.array(BallotPrinting),
  sets: z.array(BallotSet),
  /** What a new sheet would have on it. */
  printable: z.array(StatementCard),
  unprintable: z.array(Unprintable),
  entered: z.array(EnteredSheet),
  batches: z.array(BallotBatch),
});
export type Workshop = z.infer<typeof Workshop>;
