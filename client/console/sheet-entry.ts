import { formatSheetCode, parseSheetLabel, type SheetCode } from "../../server/contract/sheet-code.ts";
import type { StatementCard } from "../../server/contract/statement.ts";
import type { Vote } from "../../server/contract/vote.ts";
import type { EnteredSheet, FilledSheet, Workshop } from "../../server/contract/workshop.ts";

/** One sheet while it is typed in. `marks` stand for the statements in their order, null is not marked. */
export interface SheetEntry {
  readonly code: SheetCode;
  readonly statements: readonly StatementCard[];
  readonly marks: readonly (Vote | null)[];
  /** Place of the statement whose mark is typed next; as long as there are statements, the words come last. */
  readonly at: number;
  readonly text: string;
  /** Of the first time through, when every sheet is typed twice. */
  readonly first: readonly (Vote | null)[] | null;
  /** The mark just typed is not the one of the first time: typed once more, it counts. */
  readonly isDoubted: boolean;
  /** The batch an earlier entry of this sheet is in, which this one replaces. */
  readonly replaces: string | null;
}

export type Looked =
  | { readonly kind: "unreadable" | "foreign" | "unknown" }
  | { readonly kind: "entered"; readonly code: SheetCode; readonly entered: EnteredSheet }
  | { readonly kind: "new"; readonly code: SheetCode };

/** What a typed or scanned number stands for. */
export function lookUpSheet(typed: string, { conversationId, printings, entered }: Pick<Workshop, "conversationId" | "printings" | "entered">): Looked {
  const label = parseSheetLabel(typed);
  if (label === null) return { kind: "unreadable" };
  if (label.conversationId !== null && label.conversationId !== conversationId) return { kind: "foreign" };
  const { code } = label;
  if (!printings.some(({ firstSheet, lastSheet }) => code.sheet >= firstSheet && code.sheet <= lastSheet)) return { kind: "unknown" };
  const earlier = entered.find(({ sheet, copy }) => formatSheetCode({ sheet, copy }) === formatSheetCode(code));
  return earlier === undefined ? { kind: "new", code } : { kind: "entered", code, entered: earlier };
}

export function beginEntry(code: SheetCode, { printings, sets }: Pick<Workshop, "printings" | "sets">, replaces: string | null = null): SheetEntry {
  const set = printings.find(({ firstSheet, lastSheet }) => code.sheet >= firstSheet && code.sheet <= lastSheet)?.set;
  const statements = sets.find((one) => one.set === set)?.statements ?? [];
  return { code, statements, marks: statements.map(() => null), at: 0, text: "", first: null, isDoubted: false, replaces };
}

export type EntryKey = Vote | "blank" | "back" | "forward";

const keys: Readonly<Record<string, EntryKey>> = {
  1: "agree", a: "agree", 2: "disagree", d: "disagree", 3: "pass", p: "pass", 0: "blank", " ": "blank",
  backspace: "back", arrowup: "back", arrowleft: "back", arrowdown: "forward", arrowright: "forward",
};

/** What a key means while marks are typed; null when it means nothing here. */
export const entryKey = ({ key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">): EntryKey | null =>
  ctrlKey || metaKey || altKey ? null : (keys[key.toLowerCase()] ?? null);

/** The entry after a key. On the second time through, a mark that differs from the first time must be typed twice. */
export function pressKey(entry: SheetEntry, key: EntryKey): SheetEntry {
  const { at, statements, first, marks } = entry;
  if (key === "back") return { ...entry, at: Math.max(0, at - 1), isDoubted: false };
  if (key === "forward") return { ...entry, at: Math.min(statements.length, at + 1), isDoubted: false };
  if (at >= statements.length) return entry;
  const mark = key === "blank" ? null : key;
  const changed = marks.map((old, index) => (index === at ? mark : old));
  const isDifferent = first !== null && first[at] !== mark;
  if (isDifferent && !(entry.isDoubted && marks[at] === mark)) return { ...entry, marks: changed, isDoubted: true };
  return { ...entry, marks: changed, at: at + 1, isDoubted: false };
}

export const goTo = (entry: SheetEntry, at: number): SheetEntry => ({ ...entry, at, isDoubted: false });

/** The same sheet from the beginning; what was written by hand is typed only once. */
export const secondTime = (entry: SheetEntry): SheetEntry => ({ ...entry, first: entry.marks, marks: entry.statements.map(() => null), at: 0, isDoubted: false });

export const countMarks = (marks: readonly (Vote | null)[], mark: Vote | null): number => marks.filter((one) => one === mark).length;

export const toFilledSheet = ({ code, statements, marks, text }: SheetEntry): FilledSheet => ({
  ...code,
  votes: statements.flatMap(({ id }, index) => {
    const vote = marks[index] ?? null;
    return vote === null ? [] : [{ statementId: id, vote }];
  }),
  statements: text.trim() === "" ? [] : [text.replace(/\s+/g, " ").trim()],
});
