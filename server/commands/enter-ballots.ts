import { createHash } from "node:crypto";
import { readBallotCsv, type BallotBook } from "../ballots/read-ballot-csv.ts";
import { hasHiddenCharacters } from "../contract/text.ts";
import type { BallotBatch, EnterSheet, FilledSheet, SheetEntered, UploadOutcome, UploadSheets } from "../contract/workshop.ts";
import type { Deps } from "../deps.ts";
import type { Conversation } from "../domain.ts";
import { AppError } from "../errors.ts";
import { paperParticipantId } from "../participant-source.ts";
import { ensure } from "../policies/answer.ts";
import { canHandlePaper } from "../policies/run-workshop.ts";
import { formatSheetCode } from "../contract/sheet-code.ts";
import type { SheetToEnter } from "../store/workshop-store.ts";
import { toScore } from "../vote-score.ts";
import { countGraphemes } from "./count-graphemes.ts";
import { findConversation } from "./find-conversation.ts";

type Person = { readonly id: string; readonly name: string };

/** Problems named in one answer. */
const PROBLEMS_NAMED = 100;

/**
 * Enters one sheet as somebody typed it, as a participant of its own. What is written in waits for a moderator.
 * @throws AppError "sheet-unknown", "sheet-empty", "sheet-already-entered", "statement-not-found", "statement-too-long", "batch-taken-back"
 */
export async function enterSheet(deps: Deps, conversationId: string, { batch, sheet, isCorrection }: EnterSheet, person: Person): Promise<SheetEntered> {
  const conversation = await paperConversation(deps, conversationId);
  const book = await readBook(deps, conversation);
  const set = book.setOf(sheet.sheet);
  if (set === null) throw new AppError("sheet-unknown");
  const ids = book.statementIdsOf(set);
  if (sheet.votes.some(({ statementId }) => !ids.includes(statementId))) throw new AppError("statement-not-found");
  if (new Set(sheet.votes.map(({ statementId }) => statementId)).size < sheet.votes.length) throw new AppError("invalid-request", [{ path: "sheet.votes", problem: "invalid" }]);
  if (!sheet.statements.every(book.isShort)) throw new AppError("statement-too-long");
  if (sheet.votes.length === 0 && sheet.statements.length === 0) throw new AppError("sheet-empty");

  const entered = await enter(deps, conversation, { id: batch, kind: "typed", fileName: null, fingerprint: null }, [sheet], isCorrection, person);
  return { batch: entered.batch, written: [...entered.written], entered: { sheet: sheet.sheet, copy: sheet.copy, batch, enteredAt: deps.clock() } };
}

/** Reads a whole file; stores it only when nothing is wrong with it, and a file that was taken before not again. */
export async function uploadSheets(deps: Deps, conversationId: string, { fileName, text, isPreview }: UploadSheets, person: Person): Promise<UploadOutcome> {
  const conversation = await paperConversation(deps, conversationId);
  const fingerprint = createHash("sha256").update(text.replace(/^\uFEFF/, "").replace(/\r\n/g, "\n")).digest("hex");
  const earlier = await deps.store.ballots.findByFingerprint(conversation.id, fingerprint);
  const book = await readBook(deps, conversation);
  // A file that was taken holds sheets that are entered: that is no problem of the file.
  const { sheets, problems } = readBallotCsv(text, earlier === null ? book : { ...book, isEntered: () => false });
  const count = (vote: string): number => sheets.reduce((sum, { votes }) => sum + votes.filter((one) => one.vote === vote).length, 0);
  const outcome = (kind: UploadOutcome["outcome"], batch: BallotBatch | null): UploadOutcome => ({
    outcome: kind, batch, problems: problems.slice(0, PROBLEMS_NAMED), moreProblems: Math.max(0, problems.length - PROBLEMS_NAMED),
    sheets: sheets.length, votes: { agree: count("agree"), disagree: count("disagree"), pass: count("pass") }, statements: sheets.flatMap(({ statements }) => statements),
  });
  if (earlier !== null) return outcome("repeated", earlier);
  if (problems.length > 0) return outcome("refused", null);
  if (isPreview) return outcome("preview", null);
  const { batch } = await enter(deps, conversation, { id: deps.chance.uuid(), kind: "csv", fileName, fingerprint }, sheets, false, person);
  return outcome("taken", batch);
}

/** Takes a batch back: its people go as if they had deleted themselves. Throws AppError "batch-not-found". */
export async function takeBackBatch(deps: Deps, conversationId: string, batchId: string, person: Person): Promise<BallotBatch> {
  const conversation = await findConversation(deps, conversationId);
  const batch = await deps.store.ballots.takeBack(conversation.id, batchId, { personId: person.id, name: person.name, at: deps.clock() });
  announce(deps, conversation.id);
  return batch;
}

async function paperConversation(deps: Deps, conversationId: string): Promise<Conversation> {
  const conversation = await findConversation(deps, conversationId);
  ensure(canHandlePaper(conversation));
  return conversation;
}

async function readBook({ store }: Deps, { id, statementMaxGraphemes }: Conversation): Promise<BallotBook> {
  const [printings, sets, entered] = await Promise.all([store.ballots.printings(id), store.ballots.sets(id), store.ballots.entered(id)]);
  const codes = new Set(entered.map(formatSheetCode));
  return {
    setOf: (sheet) => printings.find(({ firstSheet, lastSheet }) => sheet >= firstSheet && sheet <= lastSheet)?.set ?? null,
    statementIdsOf: (set) => sets.find((one) => one.set === set)?.statementIds ?? [],
    isEntered: (code) => codes.has(formatSheetCode(code)),
    isShort: (text) => !hasHiddenCharacters(text) && countGraphemes(text) <= statementMaxGraphemes,
  };
}

async function enter(deps: Deps, { id, language }: Conversation, batch: Parameters<Deps["store"]["ballots"]["enter"]>[0]["batch"], sheets: readonly FilledSheet[], isCorrection: boolean, person: Person) {
  const at = deps.clock();
  const toEnter = ({ sheet, copy, votes, statements }: FilledSheet): SheetToEnter => ({
    sheet, copy, participantId: paperParticipantId(deps.chance.uuid()),
    votes: votes.map(({ statementId, vote }) => ({ statementId, score: toScore(vote) })),
    statements: statements.map((text) => ({ text, language, author: "participant", moderation: "pending", isMeta: false, createdAt: at })),
    requestIds: statements.map(() => deps.chance.uuid()),
  });
  const entered = await deps.store.ballots.enter({ conversationId: id, batch, sheets: sheets.map(toEnter), isCorrection, by: { personId: person.id, name: person.name, at } });
  if (!entered.isRepeat) announce(deps, id);
  return entered;
}

function announce(deps: Deps, conversationId: string): void {
  deps.announce.votesChanged(conversationId);
  deps.announce.countsChanged(conversationId);
}
