import { describe, expect, test } from "vitest";
import { createMemoryStore } from "../../../client/shared/storage.ts";
import { changesBetween, openVisits, type Snapshot } from "../../../client/widget/visit.ts";

const seen: Snapshot = { statements: 10, mapVersion: 3, group: "A", reportId: null, mine: { 11: "pending" } };

describe("what changed since the last visit", () => {
  test("nothing changed is no news", () => {
    expect(changesBetween(seen, seen)).toEqual([]);
  });

  test("my statement's outcome, a report, new statements and my group, in this order", () => {
    expect(changesBetween(seen, { statements: 12, mapVersion: 5, group: "B", reportId: "r1", mine: { 11: "accepted", 12: "pending" } })).toEqual([
      { kind: "decided", statementId: 11, moderation: "accepted" }, { kind: "report" }, { kind: "statements", count: 2 }, { kind: "group", before: "A", now: "B" },
    ]);
  });

  test("a new map is news for those who are on it, and getting onto it says more than that", () => {
    expect(changesBetween(seen, { ...seen, mapVersion: 4 })).toEqual([{ kind: "map" }]);
    const before = { ...seen, group: undefined };
    expect(changesBetween(before, { ...before, mapVersion: 4 })).toEqual([]);
    expect(changesBetween(before, { ...seen, mapVersion: 4 })).toEqual([{ kind: "placed", group: "A" }]);
  });

  test("fewer statements than before are no news", () => {
    expect(changesBetween(seen, { ...seen, statements: 8 })).toEqual([]);
  });
});

describe("visits", () => {
  test("the first has nothing to compare with, a look within half an hour is the same visit, a later one is the next", () => {
    const store = createMemoryStore();
    let now = 1_000_000;
    const open = () => openVisits(store, "c", () => now);
    expect(open().before).toBeNull();
    open().keep(seen);
    now += 30 * 60_000;
    expect(open().before).toBeNull();
    open().keep(seen);
    now += 30 * 60_000 + 1;
    const next = open();
    expect(next.before).toEqual(seen);
    next.keep({ ...seen, statements: 12 });
    expect(open().before).toEqual(seen);
    next.seen();
    expect(open().before).toEqual({ ...seen, statements: 12 });
  });

  test("what was cut short or is not ours counts as no visit", () => {
    const store = createMemoryStore();
    for (const text of ["{", "null", "{\"at\":1}", "[]"]) {
      store.set("hiroba:visit:c", text);
      expect(openVisits(store, "c", () => 0).before).toBeNull();
    }
  });
});
