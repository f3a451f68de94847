import { expect, test } from "vitest";
import { compareReports } from "../../client/report/compare-reports.ts";
import { readAddress } from "../../client/report/report-address.ts";
import type { Report, ReportSentence } from "../../server/contract/report.ts";
import { buildPublishedReport } from "../support/build-published-report.ts";

const { report } = buildPublishedReport();
const changeSentences = (change: (sentence: ReportSentence) => readonly ReportSentence[]): Report =>
  ({ ...report, sections: { ...report.sections, en: report.sections.en.map((section) => ({ ...section, sentences: section.sentences.flatMap(change) })) } });
const first = report.sections.en[0]?.sentences[0];
if (first === undefined) throw new Error("there is a finding");

test("a version compared with itself has no changes", () => {
  expect(compareReports(report, report, "en")).toEqual({ sentences: [], statements: { added: [], removed: [], reworded: [], moved: [] }, counts: [], parameters: [] });
});

test("a sentence worded differently is one change, in its own language only", () => {
  const after = changeSentences((one) => [one.id === first.id ? { ...one, skeleton: "Other words.", runs: [{ kind: "words", text: "Other words." }] } : one]);
  expect(compareReports(report, after, "en").sentences.map(({ kind }) => kind)).toEqual(["changed"]);
  expect(compareReports(report, after, "ja").sentences).toEqual([]);
});

test("the same words with another number are told apart from other words", () => {
  const after = changeSentences((one) => [one.id === first.id ? { ...one, runs: one.runs.map((run) => (run.kind === "number" ? { kind: "number", text: "99%" } : run)) } : one]);
  expect(compareReports(report, after, "en").sentences.map(({ kind }) => kind)).toEqual(["numbers"]);
});

test("a sentence that is gone is removed one way and added the other", () => {
  const without = changeSentences((one) => (one.id === first.id ? [] : [one]));
  expect(compareReports(report, without, "en").sentences).toMatchObject([{ kind: "removed", sentence: { id: first.id } }]);
  expect(compareReports(without, report, "en").sentences).toMatchObject([{ kind: "added", sentence: { id: first.id } }]);
});

test("statements, counts and settings that changed are named; a share that moves less than a point is not", () => {
  const after: Report = {
    ...report,
    counts: { ...report.counts, votes: 241 },
    parameters: { ...report.parameters, gapShare: 0.2 },
    statements: report.statements.filter(({ statement }) => statement.id !== 10).map((row) =>
      (row.statement.id === 1 ? { ...row, all: { ...row.all, agree: { ...row.all.agree, value: 0.75 } } }
        : row.statement.id === 4 ? { ...row, all: { ...row.all, agree: { ...row.all.agree, value: 0.505 } } }
        : row.statement.id === 7 ? { ...row, statement: { ...row.statement, text: "Ask two schools." } } : row)),
  };
  const { statements, counts, parameters } = compareReports(report, after, "en");
  expect(statements).toEqual({ added: [], removed: [10], reworded: [7], moved: [{ id: 1, before: 1, after: 0.75 }] });
  expect(counts).toEqual([{ name: "votes", before: 240, after: 241 }]);
  expect(parameters).toEqual([{ name: "gapShare", before: 0.3, after: 0.2 }]);
});

test.each([
  ["/report/4k2m9x7q1z", "?compare=aaaaaaaaaa", { reportId: "4k2m9x7q1z", compareWith: "aaaaaaaaaa", isFramed: false }],
  ["/embed/report/4k2m9x7q1z", "?frame=f1&theme=dark", { reportId: "4k2m9x7q1z", compareWith: null, isFramed: true, frame: "f1", theme: "dark" }],
  ["/c/squaredemo/report/live", "?theme=pink", { reportId: "live-squaredemo", isFramed: false, theme: "auto" }],
])("%s%s", (pathname, search, expected) => {
  expect(readAddress({ pathname, search })).toMatchObject(expected);
});
