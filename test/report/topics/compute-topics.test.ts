import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readComments } from "../../../server/interchange/comments/read-comments.ts";
import { computeTopics } from "../../../server/report/topics/compute-topics.ts";
import { stem } from "../../../server/report/topics/stem.ts";
import { topicProblems, type TopicItem } from "../../../server/report/topics/topic.ts";
import { wordsOfText } from "../../../server/report/topics/words-of-text.ts";

const townLife = (language: "en" | "ja"): readonly TopicItem[] =>
  readComments(readFileSync(join(import.meta.dirname, `../../support/comments/town-life-${language}.csv`)), "x.csv").comments.map(({ number, text }) => ({ id: number, text, language }));

describe("words", () => {
  test("of Japanese are found without spaces, and what the splitter takes apart is put together", () => {
    expect(wordsOfText("駅前の駐車場の料金は高齢者にはつらいです。", "ja")).toEqual(["駅前", "駐車場", "料金", "高齢者"]);
  });

  test("of German and English leave grammar out", () => {
    expect(wordsOfText("Wir brauchen mehr Busse in der Nacht.", "de")).toEqual(["busse", "nacht"]);
    expect(wordsOfText("The buses don't run at night.", "en")).toEqual(["buses", "run", "night"]);
  });

  test.each([["parks", "park"], ["parked", "park"], ["libraries", "librar"], ["library", "librar"], ["stopped", "stop"], ["straßen", "straß"], ["parking", "parking"], ["bus", "bus"]])("%s counts as %s", (word, expected) => {
    expect(stem(word)).toBe(expected);
  });
});

describe("topics without a model", () => {
  test.each([
    ["en", ["library", "pool", "bus", "playground"]],
    ["ja", ["バス", "図書館", "公園", "自転車"]],
  ] as const)("of invented comments in %s are about what a reader would say", (language, expected) => {
    const { topics } = computeTopics(townLife(language));
    const words = topics.flatMap(({ terms }) => terms);
    for (const word of expected) expect(words, words.join(" ")).toContain(word);
  });

  test("hold texts that have one of their words, and name the shortest of the strongest as central", () => {
    const items = townLife("en");
    const { topics } = computeTopics(items);
    const text = new Map(items.map((item) => [item.id, item.text.toLowerCase()]));
    for (const { terms, itemIds, centralId } of topics) {
      expect(itemIds[0]).toBe(centralId);
      for (const id of itemIds) expect(terms.some((term) => text.get(id)?.includes(stem(term)) === true), `${terms.join(" ")}: ${text.get(id) ?? ""}`).toBe(true);
    }
  });

  test("are none for a dozen texts that have nothing in common, and for fewer than a dozen", () => {
    const letters = ["alpha", "bravo", "cactus", "delta", "ember", "falcon", "garnet", "harbour", "island", "jasmine", "kettle", "lantern"];
    const items = letters.map((text, id) => ({ id, text, language: "en" }));
    expect(computeTopics(items)).toEqual({ topics: [], unassigned: items.map(({ id }) => id), method: "n-grams" });
    expect(computeTopics(items.slice(0, 3).map((item) => ({ ...item, text: "more buses" }))).topics).toEqual([]);
    expect(computeTopics([])).toEqual({ topics: [], unassigned: [], method: "n-grams" });
  });

  test("of identical texts are one topic", () => {
    const items = Array.from({ length: 20 }, (_, id) => ({ id, text: "More buses at night", language: "en" }));
    const { topics, unassigned } = computeTopics(items);
    expect(topicProblems({ topics, unassigned, method: "n-grams" }, items.map(({ id }) => id))).toEqual([]);
    expect(topics.length).toBeLessThanOrEqual(1);
  });

  test("leave the words of the question aside", () => {
    const { topics } = computeTopics(townLife("en"), { about: "What should become of the library and the bus?", leastHeld: 0 });
    const words = topics.flatMap(({ terms }) => terms);
    expect(words).not.toContain("library");
    expect(words).not.toContain("bus");
  });

  test("are the same bytes in whatever order the texts come, each text once", () => {
    const items = townLife("ja");
    const wanted = JSON.stringify(computeTopics(items));
    fc.assert(fc.property(fc.shuffledSubarray([...items], { minLength: items.length }), (shuffled) => {
      expect(JSON.stringify(computeTopics(shuffled))).toBe(wanted);
    }), { numRuns: 3 });
  });

  test("whatever the texts are, each stands in one main topic or in none", () => {
    const text = fc.oneof(fc.string(), fc.constantFrom("more buses at night", "木を植える", "木陰のベンチ", "bus", "", "Busse in der Nacht", "更多公車", "<b>buses</b>"));
    fc.assert(fc.property(fc.array(text, { maxLength: 40 }), (texts) => {
      const items = texts.map((own, id) => ({ id, text: own, language: "en" }));
      expect(topicProblems(computeTopics(items, { leastHeld: 0 }), items.map(({ id }) => id))).toEqual([]);
    }), { numRuns: 30 });
  });
});
