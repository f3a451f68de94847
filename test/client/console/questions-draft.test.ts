import { describe, expect, test } from "vitest";
import { readCensus, readShare } from "../../../client/console/read-census.ts";
import { readDrafts, toDraft, withNew, type QuestionDraft } from "../../../client/console/questions-draft.ts";
import { Question } from "../../../server/contract/questions.ts";

const own = (changes: Partial<QuestionDraft> = {}): QuestionDraft =>
  ({ id: "own-1", kind: "own", isRetired: false, text: { en: "Do you have children?" }, lines: { en: "Yes\nNo" }, ids: [], ...changes });

describe("questions being written", () => {
  test("are read as the server takes them, ready-made and own", () => {
    const { questions, problems } = readDrafts([...withNew([], "age"), own({ lines: { en: " Yes \n\nNo", ja: "はい\nいいえ" } })], "en");
    expect(problems).toEqual([]);
    expect(questions.map((question) => Question.safeParse(question).success)).toEqual([true, true]);
    expect(questions[1]?.answers).toEqual([{ id: "a1", wording: { en: "Yes", ja: "はい" } }, { id: "a2", wording: { en: "No", ja: "いいえ" } }]);
  });

  test("come back from the server as they were written, with the ids they have", () => {
    const [question] = readDrafts([own()], "en").questions;
    const draft = toDraft(question as Question);
    expect(readDrafts([{ ...draft, lines: { en: "Yes\nNo\nSoon" } }], "en").questions[0]?.answers.map(({ id }) => id)).toEqual(["a1", "a2", "a3"]);
  });

  test("say what is missing: the question, two different answers, as many in every language", () => {
    const kindsOf = (draft: QuestionDraft) => readDrafts([draft], "en").problems.map(({ kind }) => kind);
    expect(kindsOf(own({ text: { en: " " } }))).toEqual(["text"]);
    expect(kindsOf(own({ lines: { en: "Yes" } }))).toEqual(["answers"]);
    expect(kindsOf(own({ lines: { en: "Yes\nYes" } }))).toEqual(["answers"]);
    expect(kindsOf(own({ lines: { en: Array.from({ length: 21 }, (_, index) => `Answer ${String(index)}`).join("\n") } }))).toEqual(["answers"]);
    expect(kindsOf(own({ lines: { en: "Yes\nNo", ja: "はい" } }))).toEqual(["lines"]);
  });

  test("get ids of their own", () => {
    expect(withNew(withNew(withNew([], "own"), "own"), "gender").map(({ id }) => id)).toEqual(["own-1", "own-2", "gender"]);
  });
});

describe("shares of the population from a file", () => {
  const answers = [{ id: "north", names: ["North", "北"] }, { id: "south", names: ["South", "南"] }];

  test("are read by any name of an answer, as spreadsheets write them", () => {
    expect(readCensus("answer,share\nNORTH,40.5 %\n南,\"59,5\"\n", answers)).toEqual({ shares: { north: 40.5, south: 59.5 }, problems: [] });
    expect(readCensus("\ufeffShare,Answer\r\n33.3,north\r\n66.6,south\r\n", answers).problems).toEqual([]);
    expect(["12.5", "１２．５％", "-1", "101", "abc", ""].map(readShare)).toEqual([12.5, 12.5, null, null, null, null]);
  });

  test("name every problem by its line", () => {
    expect(readCensus("a,b\nNorth,40\n", answers).problems).toEqual([{ kind: "columns" }]);
    expect(readCensus("answer,share\nWest,10\nNorth,lots\nSouth,60\nsouth,10\n", answers).problems).toEqual([
      { kind: "unknown", line: 2, text: "West" }, { kind: "share", line: 3, text: "lots" }, { kind: "twice", line: 5, text: "south" },
    ]);
    expect(readCensus("answer,share\nNorth,100\n", answers).problems).toEqual([{ kind: "missing", text: "South" }]);
    expect(readCensus("answer,share\nNorth,40\nSouth,50\n", answers).problems).toEqual([{ kind: "sum", sum: 90 }]);
  });
});
