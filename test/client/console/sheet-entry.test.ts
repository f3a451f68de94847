import { describe, expect, test } from "vitest";
import { decodeFile } from "../../../client/console/decode-file.ts";
import { beginEntry, countMarks, entryKey, lookUpSheet, pressKey, secondTime, toFilledSheet, type EntryKey, type SheetEntry } from "../../../client/console/sheet-entry.ts";
import { formatSheetCode, formatSheetLabel } from "../../../server/contract/sheet-code.ts";

const statements = [7, 8, 9].map((id) => ({ id, text: `Statement ${String(id)}.`, language: "en", author: "organiser" as const, isMeta: false }));
const workshop = {
  conversationId: "abcdefghjk", sets: [{ set: 1, statements }], entered: [{ sheet: 2, copy: 1, batch: "b", enteredAt: 0 }],
  printings: [{ number: 1, set: 1, firstSheet: 1, lastSheet: 5, locale: "en" as const, isLarge: false, createdAt: 0 }],
};
const code = (sheet: number, copy = 1): string => formatSheetCode({ sheet, copy });
const entry = beginEntry({ sheet: 1, copy: 1 }, workshop);
const press = (from: SheetEntry, ...keys: readonly EntryKey[]): SheetEntry => keys.reduce(pressKey, from);

describe("looking a sheet up", () => {
  test("new, entered, a photocopy, another conversation's, never printed, and no number at all", () => {
    const kind = (typed: string) => lookUpSheet(typed, workshop).kind;
    expect([code(1), code(2), code(2, 2), code(6), "12345", ""].map(kind)).toEqual(["new", "entered", "new", "unknown", "unreadable", "unreadable"]);
    expect(kind(formatSheetLabel({ conversationId: "abcdefghjk", set: 1, sheet: 3 }))).toBe("new");
    expect(kind(formatSheetLabel({ conversationId: "zzzzzzzzzz", set: 1, sheet: 3 }))).toBe("foreign");
  });
});

describe("typing a sheet", () => {
  test("digits and letters mark and go on; other keys and shortcuts of the browser do nothing", () => {
    const key = (typed: string, ctrlKey = false) => entryKey({ key: typed, ctrlKey, metaKey: false, altKey: false });
    expect(["1", "A", "d", "3", "0", " ", "Backspace", "ArrowDown"].map((typed) => key(typed))).toEqual(["agree", "agree", "disagree", "pass", "blank", "blank", "back", "forward"]);
    expect([key("x"), key("Tab"), key("Enter"), key("a", true)]).toEqual([null, null, null, null]);
  });

  test("a mark goes to the next statement, back corrects, past the last nothing changes", () => {
    const typed = press(entry, "agree", "disagree", "back", "pass", "blank");
    expect(typed.marks).toEqual(["agree", "pass", null]);
    expect(typed.at).toBe(3);
    expect(press(typed, "agree")).toEqual(typed);
    expect([countMarks(typed.marks, "agree"), countMarks(typed.marks, null)]).toEqual([1, 1]);
    expect(toFilledSheet({ ...typed, text: "  A  fountain. " })).toEqual({ sheet: 1, copy: 1, votes: [{ statementId: 7, vote: "agree" }, { statementId: 8, vote: "pass" }], statements: ["A fountain."] });
  });

  test("the second time through, a difference stops and counts only when it is typed again", () => {
    const second = secondTime(press(entry, "agree", "agree", "pass"));
    const doubted = press(second, "agree", "disagree");
    expect([doubted.at, doubted.isDoubted]).toEqual([1, true]);
    expect(press(doubted, "agree")).toMatchObject({ at: 2, isDoubted: false, marks: ["agree", "agree", null] });
    expect(press(doubted, "disagree")).toMatchObject({ at: 2, isDoubted: false, marks: ["agree", "disagree", null] });
    expect(press(doubted, "blank")).toMatchObject({ at: 1, isDoubted: true, marks: ["agree", null, null] });
  });
});

test("files are read as UTF-8, else as Shift_JIS, else not at all", () => {
  const bytes = (...values: readonly number[]) => new Uint8Array(values).buffer;
  expect(decodeFile(new TextEncoder().encode("賛成").buffer)).toBe("賛成");
  expect(decodeFile(bytes(0x8e, 0x5e, 0x90, 0xac))).toBe("賛成");
  expect(decodeFile(bytes(0xff, 0xff, 0xff))).toBeNull();
});
