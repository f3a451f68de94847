import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import type { PublicOpinionMap, StatementOnMap, TallyPresented } from "../../server/contract/opinion-map.ts";
import { reportCsv } from "../../server/present/report-csv.ts";

const tally: TallyPresented = { agrees: 3, disagrees: 1, passes: 0, seen: 4, agree: { value: 0.75, low: 0.3006, high: 0.9544 }, disagree: { value: 0.25, low: 0.0456, high: 0.6994 } };
const row = (text: string): StatementOnMap => ({
  statement: { id: 7, text, language: "ja", author: "participant", isMeta: false },
  all: tally, groups: { A: tally, B: null }, consensus: 0, divisiveness: 0, uncertainty: 0,
});
const map = { groups: [{ id: "A" }, { id: "B" }] } as PublicOpinionMap;

test("one line a statement, shares with four digits, hidden groups empty", () => {
  const [line] = parse(reportCsv({ statements: [row("広場に木を。")], map }), { columns: true, bom: true }) as Record<string, string>[];
  expect(line).toMatchObject({
    statement_id: "7", text: "広場に木を。", language: "ja", votes: "4", agrees: "3", agree_share: "0.7500", agree_low: "0.3006",
    group_A_agrees: "3", group_B_agrees: "", group_B_votes: "",
  });
});

test("starts with a byte order mark, so that spreadsheets read Japanese", () => {
  expect(reportCsv({ statements: [], map }).codePointAt(0)).toBe(0xfeff);
});

test.each(["=HYPERLINK(\"http://x\")", "+1", "-1", "@cmd", "\tx", "\rx"])("defuses a cell that a spreadsheet would run: %j", (text) => {
  const [line] = parse(reportCsv({ statements: [row(text)], map }), { columns: true, bom: true }) as Record<string, string>[];
  expect(line?.["text"]).toBe(`'${text}`);
});
