import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countPeople, findDuplicates, type WrittenItem } from "../../../server/report/duplicates/find-duplicates.ts";
import { mayBeOpposite } from "../../../server/report/duplicates/may-be-opposite.ts";

const write = (...texts: readonly string[]): readonly WrittenItem[] => texts.map((text, index) => ({ id: index + 1, text, author: `p${String(index + 1)}` }));

describe("the same statement", () => {
  test("is found whatever the width of its letters and spaces", () => {
    expect(findDuplicates(write("バスを　増やして。", "ﾊﾞｽを 増やして。", "駅前に木を。"))).toEqual([{ kind: "same", itemIds: [1, 2], people: 2 }]);
  });

  test("sent five times by two people is five statements and two people", () => {
    const items = [1, 2, 3, 4, 5].map((id) => ({ id, text: "Keep the library open on Sundays.", author: id < 5 ? "anna" : "ben" }));
    expect(findDuplicates(items)).toEqual([{ kind: "same", itemIds: [1, 2, 3, 4, 5], people: 2 }]);
  });

  test("by unknown authors counts each as a person", () => {
    expect(countPeople([{ id: 1, author: null }, { id: 2, author: null }, { id: 3, author: "x" }])).toBe(3);
  });
});

describe("nearly the same letters", () => {
  test("are suggested from nine tenths of shared triples on", () => {
    const long = "The swimming pool in the north of the town should stay open until ten in the evening during the summer holidays";
    expect(findDuplicates(write(long, `${long}!`, `${long} please`))).toEqual([{ kind: "near", itemIds: [1, 2, 3], people: 3 }]);
  });

  test("do not join a text with one that shares half of it", () => {
    expect(findDuplicates(write("We need more benches in the park near the river.", "We need more trees in the park near the school."))).toEqual([]);
  });

  test.each([
    ["駅前の駐車場の料金は、住んでいる人のために今よりもう少し上げるべきだと私は前から思っています。", "駅前の駐車場の料金は、住んでいる人のために今よりもう少し下げるべきだと私は前から思っています。"],
    ["市民プールは、夏休みのあいだは子どもたちのために夜八時まで開けておくべきだと思います。", "市民プールは、夏休みのあいだは子どもたちのために夜八時まで開けておくべきではないと思います。"],
    ["The town should allow cars in the old market street on every weekday in the morning hours.", "The town should not allow cars in the old market street on every weekday in the morning hours."],
    ["The speed limit in all streets around the primary school and the kindergarten should be 30 kilometres an hour.", "The speed limit in all streets around the primary school and the kindergarten should be 50 kilometres an hour."],
    ["Die Parkgebühren in der ganzen Innenstadt sollen für Anwohner und Besucher deutlich erhöht werden.", "Die Parkgebühren in der ganzen Innenstadt sollen für Anwohner und Besucher deutlich gesenkt werden."],
  ])("never join what may be opposite: %s", (a, b) => {
    expect(mayBeOpposite(a, b)).toBe(true);
    expect(findDuplicates(write(a, b))).toEqual([]);
  });
});

describe("whatever is written", () => {
  const texts = fc.array(fc.constantFrom("More buses at night, please, also on Sundays.", "More buses at night please also on Sundays", "木を植えてください", "木を植えて ください", "", "x"), { maxLength: 20 });

  test("no item stands in two groups, and equal texts stand together", () => {
    fc.assert(fc.property(texts, (list) => {
      const items = write(...list);
      const groups = findDuplicates(items);
      const ids = groups.flatMap(({ itemIds }) => itemIds);
      expect(new Set(ids).size).toBe(ids.length);
      for (const a of items) for (const b of items) {
        if (a.id < b.id && a.text === b.text) expect(groups.some(({ itemIds }) => itemIds.includes(a.id) && itemIds.includes(b.id))).toBe(true);
      }
    }));
  });

  test("the order of the items changes nothing", () => {
    fc.assert(fc.property(texts, (list) => {
      const items = write(...list);
      expect(findDuplicates([...items].reverse())).toEqual(findDuplicates(items));
    }));
  });
});
