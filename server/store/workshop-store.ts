import type { Score } from "../../clustering/vote-matrix.ts";
import type { Locale } from "../../messages/locale.ts";
import type { BallotBatch, BallotPrinting, EnteredSheet, Kiosk, ParticipantSource, SourceCounts, WrittenIn } from "../contract/workshop.ts";
import type { Statement } from "../domain.ts";

/** Who did something in the console: the id is kept in the moderators' log, the name is what batches show. */
export interface By { readonly personId: string; readonly name: string; readonly at: number }

/** Shared tablets, and how people took part. */
export interface KioskStore {
  open(kiosk: {
    readonly conversationId: string;
    readonly label: string;
    readonly codeHash: string;
    readonly idleSeconds: number;
    readonly endsAt: number;
    readonly by: By;
  }): Promise<Kiosk>;
  /** Newest first. */
  list(conversationId: string, now: number): Promise<readonly Kiosk[]>;
  /** `endedAt`: an organiser ended it before its time. */
  findByCode(conversationId: string, codeHash: string): Promise<{ readonly number: number; readonly label: string; readonly endsAt: number; readonly endedAt: number | null; readonly idleSeconds: number } | null>;
  /** False when there is no such kiosk. Ending one twice changes nothing. */
  end(conversationId: string, number: number, at: number): Promise<boolean>;
  sources(conversationId: string): Promise<SourceCounts>;
  /** Participants who did not come online, in the order of their numbers. */
  offlineParticipants(conversationId: string): Promise<readonly { readonly number: number; readonly source: ParticipantSource }[]>;
}

export interface SheetToEnter {
  readonly sheet: number;
  readonly copy: number;
  /** A participant's id nobody has yet. */
  readonly participantId: string;
  readonly votes: readonly { readonly statementId: number; readonly score: Score }[];
  readonly statements: readonly Pick<Statement, "text" | "language" | "author" | "moderation" | "isMeta" | "createdAt">[];
  /** Made by the caller for each written statement. */
  readonly requestIds: readonly string[];
}

export interface BatchToEnter {
  readonly conversationId: string;
  readonly batch: { readonly id: string; readonly kind: BallotBatch["kind"]; readonly fileName: string | null; readonly fingerprint: string | null };
  readonly sheets: readonly SheetToEnter[];
  /** Sheets of this batch that are there already are replaced. */
  readonly isCorrection: boolean;
  readonly by: By;
}

export interface BallotStore {
  /** Numbers new sheets. The same statements in the same order are the same set. */
  print(printing: {
    readonly conversationId: string;
    readonly statementIds: readonly number[];
    readonly sheets: number;
    readonly locale: Locale;
    readonly isLarge: boolean;
    readonly by: By;
  }): Promise<BallotPrinting>;
  /** Newest first. */
  printings(conversationId: string): Promise<readonly BallotPrinting[]>;
  sets(conversationId: string): Promise<readonly { readonly set: number; readonly statementIds: readonly number[] }[]>;
  /** In the order they were entered. */
  entered(conversationId: string): Promise<readonly EnteredSheet[]>;
  /** Newest first, taken back ones too. */
  batches(conversationId: string): Promise<readonly BallotBatch[]>;
  /** A batch with this fingerprint that still counts. */
  findByFingerprint(conversationId: string, fingerprint: string): Promise<BallotBatch | null>;
  /**
   * Enters sheets, all or none, each as a new participant. The very same sheet with the same content in the same batch again
   * changes nothing (its answer was lost on the way).
   * @throws AppError "sheet-already-entered", "batch-taken-back"
   */
  enter(batch: BatchToEnter): Promise<{ readonly batch: BallotBatch; readonly written: readonly WrittenIn[]; readonly isRepeat: boolean }>;
  /**
   * Removes the batch's participants as if they had deleted themselves; the batch stays in the list. Taking back twice changes nothing.
   * @throws AppError "batch-not-found"
   */
  takeBack(conversationId: string, batchId: string, by: By): Promise<BallotBatch>;
}
