import type { ModerationDecision, ReviewStatement } from "../../server/contract/statement.ts";

/** One act of a moderator: on one statement, or on many at once. */
export interface UndoStep {
  readonly act: number;
  /** What brings every statement back to where it was. */
  readonly restore: readonly ModerationDecision[];
  /** Words were changed: the line of the log that the server takes back instead. */
  readonly change?: { readonly line: number; readonly statementId: number };
}

export type UndoStack = readonly UndoStep[];

const maxSteps = 50;

/** The decision that puts a statement back exactly as it is now. */
export const restoring = (statement: ReviewStatement): ModerationDecision => ({
  statementId: statement.id,
  moderation: statement.moderation,
  isMeta: statement.isMeta,
  reason: statement.reason,
});

/** Remembers the statements as they were before act number `act`. */
export const pushUndo = (stack: UndoStack, act: number, before: readonly ReviewStatement[]): UndoStack =>
  before.length === 0 ? stack : [...stack, { act, restore: before.map(restoring) }].slice(-maxSteps);

/** Remembers a correction, rewording or split. */
export const pushChange = (stack: UndoStack, act: number, change: NonNullable<UndoStep["change"]>): UndoStack => [...stack, { act, restore: [], change }].slice(-maxSteps);

/** The last act and what is left, or null when there is nothing to undo. */
export function popUndo(stack: UndoStack): { readonly step: UndoStep; readonly rest: UndoStack } | null {
  const step = stack.at(-1);
  return step === undefined ? null : { step, rest: stack.slice(0, -1) };
}

/** An act that never reached the server cannot be undone; for some statements of a bulk act, or (no ids) for all. */
export const forgetUndo = (stack: UndoStack, act: number, statementIds?: ReadonlySet<number>): UndoStack =>
  stack.flatMap((step) => {
    if (step.act !== act) return [step];
    const restore = statementIds === undefined ? [] : step.restore.filter((decision) => !statementIds.has(decision.statementId));
    return restore.length === 0 ? [] : [{ ...step, restore }];
  });
