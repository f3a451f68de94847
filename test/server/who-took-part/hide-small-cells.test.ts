import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandOf, leastShown, partOf, roundingBase } from "../../../server/who-took-part/count-band.ts";
import { hideSmallCells, type ShownRow } from "../../../server/who-took-part/hide-small-cells.ts";

describe("a single number", () => {
  test("fewer than 5 are not shown, and everything else is rounded to 5", () => {
    expect([0, 1, 4, 5, 7, 8, 12, 13, 100].map((count) => bandOf(count, 5, 5).shown)).toEqual([null, null, null, 5, 5, 10, 10, 15, 100]);
  });

  test("a band holds every count that looks the same, and no other", () => {
    for (const [k, base] of [[5, 5], [5, 10], [5, 50], [10, 10], [7, 7]] as const) {
      for (let count = 0; count < 200; count += 1) {
        const { shown, low, high } = bandOf(count, k, base);
        const alike = Array.from({ length: 300 }, (_, other) => other).filter((other) => bandOf(other, k, base).shown === shown);
        expect([alike[0], alike.at(-1)]).toEqual([low, high]);
        expect(high - low).toBeGreaterThanOrEqual(2);
      }
    }
  });

  test("in a row of a thousand people numbers are rounded to 50", () => {
    expect([roundingBase(5, 80), roundingBase(5, 100), roundingBase(5, 250), roundingBase(5, 1000)]).toEqual([5, 5, 10, 50]);
  });

  test("all of a row, or nearly all, is hidden like none of it", () => {
    expect([0, 4, 5, 7, 8, 12].map((count) => partOf(count, 12, 5, 5).shown)).toEqual([null, null, 5, 5, null, null]);
  });
});

/** A question as an attacker meets it: what is shown, and what is public anyway. */
interface Published {
  readonly k: number;
  readonly people: number;
  readonly margin: readonly (number | null)[];
  readonly tables: readonly { readonly totals: readonly number[]; readonly shown: readonly ShownRow[] | null }[];
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Every way to put at most `most` people into `parts` places. */
function* fillings(parts: number, most: number): Generator<readonly number[]> {
  if (parts === 0) return yield [];
  for (let first = 0; first <= most; first += 1) for (const rest of fillings(parts - 1, most - first)) yield [first, ...rest];
}

/** Whether a row with these counts would be shown as it is shown. */
function looksLike(row: readonly number[], margin: number, shown: ShownRow, k: number): boolean {
  const base = roundingBase(k, margin);
  const counted = sum(row);
  if (counted > margin) return false;
  if (counted < Math.max(2 * k, leastShown(k, base))) return shown === null;
  return shown !== null && bandOf(counted, k, base).shown === shown.people && row.every((count, index) => partOf(count, counted, k, base).shown === shown.parts[index]);
}

type Fits = (table: number, row: number, counts: readonly number[]) => boolean;

/**
 * Tries every conversation there could be: all margins, and for each all tables. Answers what every cell of every table and
 * every margin can be, over all of them together.
 */
function attack({ k, people, margin, tables }: Published, fits: Fits = () => true, fitsMargin: (counts: readonly number[]) => boolean = () => true) {
  const possibleMargins = margin.map(() => new Set<number>());
  const possible = tables.map(({ totals }) => margin.map(() => totals.map(() => new Set<number>())));
  for (const counts of fillings(margin.length, people)) {
    if (!counts.every((count, row) => bandOf(count, k, k).shown === margin[row]) || !fitsMargin(counts)) continue;
    const found = tables.map(({ totals, shown }, table) => {
      const values = margin.map(() => totals.map(() => new Set<number>()));
      if (shown === null) return values;
      const candidates = margin.map((_, row) => [...fillings(totals.length, counts[row] ?? 0)].filter((filling) => looksLike(filling, counts[row] ?? 0, shown[row] ?? null, k) && fits(table, row, filling)));
      const outside = people - sum(counts);
      let isFound = false;
      const choose = (row: number, chosen: readonly (readonly number[])[]): void => {
        if (row < margin.length) return candidates[row]?.forEach((filling) => choose(row + 1, [...chosen, filling]));
        const rest = totals.map((total, column) => total - sum(chosen.map((filling) => filling[column] ?? 0)));
        if (rest.some((count) => count < 0) || sum(rest) > outside) return;
        // Whoever is in none of the columns: as many as there are.
        const nowhere = people - sum(totals);
        const nowhereOfAnswers = sum(counts) - sum(chosen.map(sum));
        if (nowhereOfAnswers + (outside - sum(rest)) !== nowhere) return;
        isFound = true;
        chosen.forEach((filling, r) => filling.forEach((count, c) => values[r]?.[c]?.add(count)));
      };
      choose(0, []);
      return isFound ? values : null;
    });
    if (found.some((values) => values === null)) continue;
    counts.forEach((count, row) => possibleMargins[row]?.add(count));
    found.forEach((values, table) => values?.forEach((row, r) => row.forEach((set, c) => set.forEach((value) => possible[table]?.[r]?.[c]?.add(value)))));
  }
  return { margins: possibleMargins, tables: possible };
}

/** People by answer (the last: none) and by column of a table (the last: in none). */
interface World { readonly answers: readonly number[]; readonly columns: readonly (readonly number[])[] }

const ANSWERS = 2;
function count({ answers, columns }: World) {
  const margin = Array.from({ length: ANSWERS }, (_, answer) => answers.filter((own) => own === answer).length);
  return {
    margin, people: answers.length,
    tables: columns.map((own) => ({
      rows: margin.map((_, answer) => [0, 1].map((column) => own.filter((at, person) => at === column && answers[person] === answer).length)),
      totals: [0, 1].map((column) => own.filter((at) => at === column).length),
    })),
  };
}

const arbitraryWorld = (fewest: number, most: number, tables: number): fc.Arbitrary<World> => fc.integer({ min: fewest, max: most }).chain((people) => {
  const places = (last: number) => fc.array(fc.integer({ min: 0, max: last }), { minLength: people, maxLength: people });
  // Few without an answer and few in no column: where nothing hides, most can be worked out.
  const mostly = (last: number) => fc.oneof(places(last), places(last - 1), fc.constant(new Array<number>(people).fill(0)), fc.tuple(places(last), fc.integer({ min: 0, max: people })).map(([drawn, from]) => drawn.map((place, person) => (person < from ? 0 : place))));
  return fc.record({ answers: mostly(ANSWERS), columns: fc.tuple(...Array.from({ length: tables }, () => mostly(2))) });
});

const K = 3;
/** What the totals of a column say by themselves is nobody's secret. */
const isOpen = (totals: readonly number[], column: number, people: number): boolean => totals[column] === 0 || totals.some((total) => total === people);

describe("somebody who tries every conversation there could be", () => {
  test("finds no cell that can have only one value, from all tables of a question together", () => {
    let shown = 0;
    fc.assert(fc.property(arbitraryWorld(6, 13, 2), (world) => {
      const { margin, people, tables } = count(world);
      const hidden = hideSmallCells({ margin, people, before: null, tables: tables.map((table) => ({ ...table, before: null })) }, K);
      if (hidden === null) return;
      const published = { k: K, people, margin: hidden.margin, tables: tables.map(({ totals }, index) => ({ totals, shown: hidden.tables[index] ?? null })) };
      const known = attack(published);
      margin.forEach((true_, row) => {
        expect(known.margins[row]?.has(true_)).toBe(true);
        expect(known.margins[row]?.size).toBeGreaterThan(1);
      });
      published.tables.forEach((table, index) => {
        if (table.shown === null) return;
        shown += 1;
        tables[index]?.rows.forEach((row, r) => row.forEach((true_, c) => {
          const values = known.tables[index]?.[r]?.[c];
          expect(values?.has(true_)).toBe(true);
          if (!isOpen(table.totals, c, people)) expect(values?.size, JSON.stringify({ world, published, r, c })).toBeGreaterThan(1);
        }));
      });
    }), { numRuns: 200, seed: 5 });
    expect(shown).toBeGreaterThan(20);
  });

  test("finds none either who knows the counts of the last time exactly, and how many people count differently", () => {
    let shown = 0;
    const arbitraryTwo = fc.tuple(arbitraryWorld(8, 10, 1), fc.array(fc.tuple(fc.integer({ min: 0, max: ANSWERS }), fc.integer({ min: 0, max: 2 })), { minLength: K, maxLength: K + 2 }));
    fc.assert(fc.property(arbitraryTwo, ([first, newcomers]) => {
      const before = count(first);
      const now = count({ answers: [...first.answers, ...newcomers.map(([answer]) => answer)], columns: first.columns.map((own) => [...own, ...newcomers.map(([, column]) => column)]) });
      const changed = newcomers.length;
      const [table, earlier] = [now.tables[0], before.tables[0]];
      if (table === undefined || earlier === undefined) return;
      const hidden = hideSmallCells({ margin: now.margin, people: now.people, before: { rows: before.margin.map((one) => [one]), changed }, tables: [{ ...table, before: { rows: earlier.rows, changed } }] }, K);
      if (hidden === null) return;
      const rows = hidden.tables[0] ?? null;
      const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= changed;
      const known = attack(
        { k: K, people: now.people, margin: hidden.margin, tables: [{ totals: table.totals, shown: rows }] },
        (_, row, counts) => counts.every((one, column) => isNear(one, earlier.rows[row]?.[column] ?? 0)),
        (counts) => counts.every((one, row) => isNear(one, before.margin[row] ?? 0)),
      );
      now.margin.forEach((_, row) => expect(known.margins[row]?.size).toBeGreaterThan(1));
      if (rows === null) return;
      shown += 1;
      table.rows.forEach((row, r) => row.forEach((_, c) => {
        if (!isOpen(table.totals, c, now.people)) expect(known.tables[0]?.[r]?.[c]?.size, JSON.stringify({ first, newcomers, r, c })).toBeGreaterThan(1);
      }));
    }), { numRuns: 150, seed: 5 });
    expect(shown).toBeGreaterThan(8);
  });

  test("a table whose left-out numbers follow from its totals is not shown at all", () => {
    const counted = (rows: readonly (readonly number[])[], totals: readonly number[]) => ({ margin: rows.map(sum), people: sum(totals), before: null, tables: [{ rows, totals, before: null }] });
    expect(hideSmallCells(counted([[6, 6], [6, 6]], [12, 12]), 5)?.tables).toEqual([[{ people: 10, parts: [5, 5] }, { people: 10, parts: [5, 5] }]]);
    // Everybody answered and voted: 8 disagree, in two rows that each say "fewer than 5". They can be nothing but 4 and 4.
    expect(hideSmallCells(counted([[8, 4], [8, 4]], [16, 8]), 5)?.tables).toEqual([null]);
    // Three rows that say so can be many things.
    expect(hideSmallCells(counted([[8, 4], [8, 4], [9, 3]], [25, 11]), 5)?.tables).toEqual([Array(3).fill({ people: 10, parts: [null, null] })]);
  });

  test("where everybody newly come gave the same answer, the next step waits until it need not be so", () => {
    // 7 became 13: "5" and "15" say at least 6 more, and exactly 6 people have come.
    const now = { margin: [13, 12], people: 25, tables: [] };
    expect(hideSmallCells({ ...now, before: null }, 5)).toEqual({ margin: [15, 10], tables: [] });
    expect(hideSmallCells({ ...now, before: { rows: [[7], [12]], changed: 6 } }, 5)).toBeNull();
    expect(hideSmallCells({ ...now, before: { rows: [[7], [12]], changed: 7 } }, 5)?.margin).toEqual([15, 10]);
  });
});
