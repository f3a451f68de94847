import { describe, expect, test } from "vitest";
import { Report } from "../../server/contract/report.ts";
import { composeReport } from "../../server/report/compose-report.ts";
import { attackFamilies, attacks } from "./attacks.ts";
import { recountFor } from "./evidence.ts";
import { judgeReport } from "./judge.ts";
import { measure, operators, type Size } from "./measure.ts";
import { plantConversation } from "./plant-conversation.ts";
import { falseDiscovery, twoShares, wilson } from "./recount.ts";
import { statementBank } from "./statement-bank.ts";

const small: Size = { seeds: 1, languages: ["ja"], people: 240, planted: 60, real: 1, attacks: 5, statements: 150 };

test("a small evaluation meets every target", async () => {
  const metrics = await measure(small, () => undefined);
  expect(metrics.filter(({ isMet }) => !isMet)).toEqual([]);
  expect(metrics.filter(({ target }) => target !== null).length).toBeGreaterThan(14);
  for (const operator of operators) expect(metrics.map(({ name }) => name)).toContain(`killed: ${operator}`);
}, 180_000);

describe("the judge finds what is wrong in a report", () => {
  const { input, votes } = plantConversation({ seed: 1, people: 140, texts: statementBank("en").slice(0, 30), isAssessed: false });
  const report = Report.parse(composeReport(input));
  const recount = recountFor(input, votes, report);
  /** The report with one sentence of its common ground changed. */
  const spoil = (change: (sentence: Report["sections"]["en"][number]["sentences"][number]) => object): Report => {
    const sections = report.sections.en.map((section) =>
      section.kind === "common-ground" ? { ...section, sentences: section.sentences.map((sentence, index) => (index === 1 ? { ...sentence, ...change(sentence) } : sentence)) } : section);
    return Report.parse({ ...report, sections: { ...report.sections, en: sections } });
  };
  const missing = (spoiled: Report) => {
    const { citations, votes: supported, numbers, quotes, language } = judgeReport(spoiled, recount);
    return Object.entries({ citations, votes: supported, numbers, quotes, language }).flatMap(([name, { right, of }]) => (right < of ? [name] : []));
  };

  test("nothing in an honest one", () => {
    expect(judgeReport(report, recount).faults).toEqual([]);
    expect(judgeReport(report, recount).sentences).toBeGreaterThan(30);
  });
  test("a claim the votes do not support", () => {
    expect(missing(spoil(() => ({ claim: "disagree_all_groups" })))).toEqual(["votes"]);
  });
  test("a statement of another section", () => {
    const divisive = report.sections.en.find(({ kind }) => kind === "differences")?.statementIds[0] ?? 0;
    expect(missing(spoil(() => ({ statementIds: [divisive] })))).toEqual(expect.arrayContaining(["citations", "votes", "quotes"]));
  });
  test("a number that is off by one", () => {
    expect(missing(spoil(({ runs }) => ({ runs: runs.map((run) => (run.kind === "number" && run.text.endsWith("%") ? { ...run, text: `${String(Number(run.text.slice(0, -1)) - 1)}%` } : run)) })))).toEqual(["numbers"]);
  });
  test("a sentence in another language", () => {
    expect(missing(spoil(({ runs }) => ({ runs: runs.map((run) => (run.kind === "words" ? { ...run, text: "賛成しました。" } : run)) })))).toEqual(["language"]);
  });
});

describe("the evaluation's own statistics", () => {
  test("Wilson's interval: 8 of 10 is 0.49 to 0.94, nobody of nobody is everything", () => {
    expect(wilson(8, 10).map((end) => end.toFixed(4))).toEqual(["0.4902", "0.9433"]);
    expect(wilson(0, 0)).toEqual([0, 1]);
    expect(wilson(0, 10)[0]).toBeCloseTo(0, 12);
  });
  test("two shares: 45 of 60 and 30 of 60 differ with p = 0.0047; the same share does not", () => {
    expect(twoShares(45, 60, 30, 60)).toBeCloseTo(0.004_677_7, 5);
    expect(twoShares(30, 60, 15, 30)).toBeCloseTo(1, 12);
    expect(twoShares(0, 10, 0, 20)).toBe(1);
    expect(twoShares(1, 0, 1, 2)).toBe(1);
  });
  test("false discoveries by hand: 0.01, 0.02, 0.03, 0.5 become 0.04, 0.04, 0.04, 0.5", () => {
    const adjusted = falseDiscovery(new Map([["a", 0.01], ["b", 0.02], ["c", 0.03], ["d", 0.5]]));
    expect(["a", "b", "c", "d"].map((key) => adjusted.get(key)?.toFixed(4))).toEqual(["0.0400", "0.0400", "0.0400", "0.5000"]);
  });
});

test("sixty attacks in six families, half of them Japanese, none too long to be submitted", () => {
  expect(attacks).toHaveLength(60);
  expect(attackFamilies).toHaveLength(6);
  for (const family of attackFamilies) expect(attacks.filter((attack) => attack.family === family && attack.language === "ja")).toHaveLength(5);
  for (const { text } of attacks) expect([...text].length).toBeLessThanOrEqual(140);
});
