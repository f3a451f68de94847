import { describe, expect, test } from "vitest";
import { ballotPdf } from "../../../server/ballots/ballot-pdf.ts";
import { ballotTemplate } from "../../../server/ballots/ballot-template.ts";
import { readBallotCsv, type BallotBook } from "../../../server/ballots/read-ballot-csv.ts";
import { formatSheetCode, formatSheetLabel, parseSheetCode, parseSheetLabel } from "../../../server/contract/sheet-code.ts";
import type { BallotPrinting } from "../../../server/contract/workshop.ts";
import type { Statement } from "../../../server/domain.ts";
import { readPdfFonts } from "../../support/read-pdf-fonts.ts";

const code = (sheet: number, copy = 1): string => formatSheetCode({ sheet, copy });

describe("the number of a sheet", () => {
  test("comes back as it was, however it was typed", () => {
    expect(code(17)).toMatch(/^17\d$/);
    for (const typed of [code(17), ` ${code(17)} `, `00${code(17)}`, code(17).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))), `${code(17).slice(0, 1)}-${code(17).slice(1)}`]) {
      expect(parseSheetCode(typed), typed).toEqual({ sheet: 17, copy: 1 });
    }
    expect(parseSheetCode(`${code(17)}B`)).toEqual({ sheet: 17, copy: 2 });
    for (const wrong of ["", "1", "abc", `${code(17)}a`, "-", "0"]) expect(parseSheetCode(wrong), wrong).toBeNull();
  });

  test("every single wrong digit and every swap of neighbours is noticed, for the first two hundred sheets", () => {
    for (let sheet = 1; sheet <= 200; sheet += 1) {
      const right = code(sheet);
      for (let place = 0; place < right.length; place += 1) {
        for (let digit = 0; digit < 10; digit += 1) {
          const wrong = right.slice(0, place) + String(digit) + right.slice(place + 1);
          if (wrong !== right && !wrong.startsWith("0")) expect(parseSheetCode(wrong), `${right} → ${wrong}`).toBeNull();
        }
        const swapped = right.slice(0, place) + (right[place + 1] ?? "") + (right[place] ?? "") + right.slice(place + 2);
        if (swapped !== right && !swapped.startsWith("0")) expect(parseSheetCode(swapped), `${right} → ${swapped}`).toBeNull();
      }
    }
  });

  test("a scanned label says the conversation, the set and the sheet", () => {
    const label = formatSheetLabel({ conversationId: "abcdefghjk", set: 3, sheet: 17 });
    expect(label).toBe(`hiroba-sheet:abcdefghjk:3:${code(17)}`);
    expect(parseSheetLabel(label)).toEqual({ conversationId: "abcdefghjk", code: { sheet: 17, copy: 1 } });
    expect(parseSheetLabel(code(17))).toEqual({ conversationId: null, code: { sheet: 17, copy: 1 } });
    expect(parseSheetLabel("https://example.org/c/abcdefghjk")).toBeNull();
  });
});

describe("a file of sheets", () => {
  /** Sheets 1–9 with statements 11 and 12, sheets 10–19 with statement 13. */
  const book: BallotBook = {
    setOf: (sheet) => (sheet < 10 ? 1 : sheet < 20 ? 2 : null),
    statementIdsOf: (set) => (set === 1 ? [11, 12] : [13]),
    isEntered: ({ sheet, copy }) => sheet === 9 && copy === 1,
    isShort: (text) => text.length <= 20,
  };
  const read = (...lines: readonly string[]) => readBallotCsv(lines.join("\n"), book);
  const problemsOf = (...lines: readonly string[]) => read(...lines).problems.map(({ kind, row }) => `${kind}@${String(row)}`);

  test("marks are read in both languages, with shapes, and with semicolons; an empty cell is no vote", () => {
    const { sheets, problems } = read("用紙番号;1：木;2：ベンチ;自由記入", `${code(1)};1;賛成;`, `${code(2)};×;P;  花壇  を `, `${code(3)};;○;`, "");
    expect(problems).toEqual([]);
    expect(sheets).toEqual([
      { sheet: 1, copy: 1, votes: [{ statementId: 11, vote: "agree" }, { statementId: 12, vote: "agree" }], statements: [] },
      { sheet: 2, copy: 1, votes: [{ statementId: 11, vote: "disagree" }, { statementId: 12, vote: "pass" }], statements: ["花壇 を"] },
      { sheet: 3, copy: 1, votes: [{ statementId: 12, vote: "agree" }], statements: [] },
    ]);
  });

  test("every problem is named with its row", () => {
    expect(problemsOf("")).toEqual(["empty-file@null"]);
    expect(problemsOf('sheet,"1')).toEqual(["not-csv@null"]);
    expect(problemsOf("1,2", "1,1")).toEqual(["no-sheet-column@1"]);
    expect(problemsOf("sheet", code(1))).toEqual(["no-statement-columns@1"]);
    expect(problemsOf("sheet,1,1,colour", `${code(1)},1,1,red`)).toEqual(["repeated-column@1", "unknown-column@1"]);
    expect(problemsOf("sheet,1,2")).toEqual(["no-rows@null"]);
    expect(problemsOf("sheet,1,2", `${code(1)},1,1,1`)).toEqual(["row-length@2"]);
    expect(problemsOf("sheet,1,2", "12345,1,1", `${code(20)},1,1`, `${code(9)},1,1`, `${code(9, 2)},1,1`)).toEqual(["sheet-unreadable@2", "sheet-unknown@3", "sheet-entered@4"]);
    expect(problemsOf("sheet,1,2", `${code(1)},1,1`, `${code(10)},1,`, `${code(1)},1,1`)).toEqual(["sheet-other-set@3", "sheet-twice@4"]);
    expect(problemsOf("sheet,1,2,3", `${code(1)},0,-1,`, `${code(2)},1,1,1`)).toEqual(["vote-unreadable@2", "vote-unreadable@2", "unknown-column@3"]);
    expect(problemsOf("sheet,1,own statement", `${code(1)},1,${"x".repeat(21)}`, `${code(2)},,`)).toEqual(["statement-too-long@2", "row-empty@3"]);
  });

  test("the file to fill in is read back as it is, and no header runs as a formula", () => {
    const statement = (id: number, text: string): Statement => ({ conversationId: "c", id, text, language: "en", author: "organiser", authorNumber: null, moderation: "accepted", isMeta: false, reason: null, createdAt: 0, decidedAt: null });
    const template = ballotTemplate({ ...printing, firstSheet: 1, lastSheet: 3 }, [statement(11, "Trees, please."), statement(12, "=1+1")], { sheet: "sheet", ownStatement: "own statement" });
    expect(template.split("\r\n")[0]).toBe('\uFEFFsheet,"1: Trees, please.",2: =1+1,own statement');
    const filled = template.replace(`${code(1)},,`, `${code(1)},1,`).replace(`${code(2)},,`, `${code(2)},2,`).replace(`${code(3)},,`, `${code(3)},3,`);
    expect(readBallotCsv(filled, book)).toMatchObject({ problems: [], sheets: [{ votes: [{ vote: "agree" }] }, { votes: [{ vote: "disagree" }] }, { votes: [{ vote: "pass" }] }] });
  });
});

const printing: BallotPrinting = { number: 1, set: 1, firstSheet: 1, lastSheet: 2, locale: "ja", isLarge: false, createdAt: 0 };

describe("printed sheets", () => {
  const texts = ["自転車を押して歩く道を広場の中に通してほしい。", "ベンチを増やす。", "나무"];
  const statements = texts.map((text, index): Statement => ({ conversationId: "c", id: index + 1, text, language: "ja", author: "organiser", authorNumber: null, moderation: "accepted", isMeta: false, reason: null, createdAt: 0, decidedAt: null }));
  const draw = (change: Partial<BallotPrinting> = {}, count = statements.length) =>
    ballotPdf({ conversation: { id: "abcdefghjk", topic: "駅前広場をどう使う？", whoMayWrite: "participants" }, printing: { ...printing, ...change }, statements: Array.from({ length: count }, (_, index) => statements[index % 3] as Statement), url: "https://example.org/c/abcdefghjk" });

  test("a short sheet is one page, large print needs more, and every sheet has the same number of them", async () => {
    expect((await draw()).pages).toBe(2);
    expect((await draw({ lastSheet: 5 })).pages).toBe(5);
    const [normal, large] = [await draw({ lastSheet: 1 }, 12), await draw({ lastSheet: 1, isLarge: true }, 12)];
    expect([normal.pages, large.pages]).toEqual([1, 2]);
  });

  test("Japanese is drawn as outlines, what cannot be drawn is told, and boxes, shapes and QR codes are vectors", async () => {
    const { bytes, missing } = await draw();
    expect(missing).toEqual(["나", "무"]);
    const fonts = readPdfFonts(bytes);
    expect(fonts).toHaveLength(2);
    for (const { glyphs, outlined } of fonts) expect(outlined).toBeGreaterThanOrEqual(glyphs - 2);
    expect(bytes.includes("/Subtype /Image")).toBe(false);
  });
});
