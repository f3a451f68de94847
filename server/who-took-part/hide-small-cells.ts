import { createCirculation, type Arc, type Range } from "./circulation.ts";
import { bandOf, leastShown, partOf, roundingBase, unknown, type CountBand } from "./count-band.ts";

/** What was counted of one table the last time it was shown, and how many people count differently since. */
export interface Before {
  readonly rows: readonly (readonly number[])[];
  readonly changed: number;
}

/** People by answer and by something else: groups, or votes on a statement. */
export interface CountedTable {
  /** By answer and column. */
  readonly rows: readonly (readonly number[])[];
  /** Everybody in each column, with an answer or without: public. */
  readonly totals: readonly number[];
  readonly before: Before | null;
}

/** Everything counted of one question; a row for each answer and for "prefer not to say". Everybody else is in none of them. */
export interface CountedQuestion {
  /** People who gave each answer. */
  readonly margin: readonly number[];
  /** Everybody. */
  readonly people: number;
  readonly before: Before | null;
  /** The most important first: where two together would tell too much, the later one is left out. */
  readonly tables: readonly CountedTable[];
}

/** Null: the row is not shown. A count that is null is not shown. */
export type ShownRow = { readonly people: number | null; readonly parts: readonly (number | null)[] } | null;

export interface ShownQuestion {
  readonly margin: readonly (number | null)[];
  /** Null: the table is not shown. */
  readonly tables: readonly (readonly ShownRow[] | null)[];
}

/** One person fewer among the one, one more among the other, and all that is shown stays as it is. The last row: no answer. */
interface Exchange { readonly more: number; readonly fewer: number }

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * What may be shown of a question: numbers rounded; small ones left out, and those that tell of everybody in a row; and of
 * that only as much that no number can be worked out from all the rest together, nor from the difference to the last time.
 * Null: nothing can be shown.
 *
 * How it is made sure: (1) For every answer there is an exchange of one person that changes nothing of what is shown in any
 * table, so no margin is pinned. (2) In each table every cell could be another number, even for somebody who knows all
 * totals exactly; with the totals given, one table tells nothing of another. An answer that nobody gave could have been given by
 * somebody, whatever else they did. (3) Both hold for somebody, too, who knows
 * exactly what was counted the last time and how many people count differently since.
 */
export function hideSmallCells({ margin, people, before, tables }: CountedQuestion, k: number): ShownQuestion | null {
  const bands = margin.map((count) => bandOf(count, k, k));
  const known = bands.map((band, row) => narrowed(band, margin[row] ?? 0, before?.rows[row]?.[0], before));
  let exchanges = exchangesOf([...margin, people - sum(margin)], [...known, unknown], k);
  // Nobody may learn that nobody gave an answer: somebody else could have given it. Of them the last, so mostly one without an answer.
  const required = margin.flatMap((count, row) => (count === 0 ? exchanges.filter(({ more }) => more === row).slice(-1) : []));
  const protects = (some: readonly Exchange[]): boolean => margin.every((_, row) => some.some(({ more, fewer }) => more === row || fewer === row));
  if (!protects(exchanges)) return null;
  const shown = tables.map((table) => {
    const { rows, arcs, secret, nodes, node, columns } = networkOf(margin, people, table, k);
    if (rows.every((row) => row === null)) return null;
    const circulation = createCirculation(nodes, arcs);
    if (secret.some((arc) => circulation.isPinned(arc))) return null;
    const left = exchanges.filter(({ more, fewer }) => circulation.canShift(node(more), node(fewer), OUTSIDE));
    if (!protects(left) || !required.every((one) => left.includes(one))) return null;
    if (!required.every(({ fewer }) => columns.every((column) => circulation.canShift(column, node(fewer), OUTSIDE)))) return null;
    exchanges = left;
    return rows;
  });
  return { margin: bands.map((band) => band.shown), tables: shown };
}

/** What is left of a band for somebody who knows the earlier count exactly, and that at most so many have come or gone. */
const narrowed = ({ low, high }: Range, count: number, earlier: number | undefined, before: Before | null): Range => {
  if (earlier === undefined || before === null) return { low, high };
  return { low: Math.max(low, Math.min(count, earlier - before.changed)), high: Math.min(high, Math.max(count, earlier + before.changed)) };
};

function exchangesOf(counts: readonly number[], known: readonly Range[], k: number): readonly Exchange[] {
  const may = (row: number, step: number): boolean => {
    const [count, { low, high }] = [counts[row] ?? 0, known[row] as Range];
    const changed = count + step;
    // Another base of rounding would show.
    return changed >= Math.max(0, low) && changed <= high && roundingBase(k, changed) === roundingBase(k, count);
  };
  return counts.flatMap((_, more) => counts.flatMap((__, fewer) => (more !== fewer && may(more, 1) && may(fewer, -1) ? [{ more, fewer }] : [])));
}

const OUTSIDE = 0;

/**
 * A table as a network: everybody → answer → those of the answer who are counted in the table → column → everybody, and
 * past the table those who are in none of its columns. Answers and columns are fixed at what they are.
 */
function networkOf(margin: readonly number[], people: number, { rows, totals, before }: CountedTable, k: number) {
  const [height, width] = [rows.length + 1, totals.length];
  const node = (row: number): number => 1 + row;
  const counted = (row: number): number => 1 + height + row;
  const column = (index: number): number => 1 + 2 * height + index;
  const arcs: Arc[] = [];
  const secret: Arc[] = [];
  // What the totals alone tell, e.g. that nobody agreed, is no secret of this table.
  const isSecret = (index: number): boolean => totals[index] !== 0 && !totals.includes(people);
  const none = totals.map((total, index) => total - sum(rows.map((row) => row[index] ?? 0)));
  const hidden = rows.map((row, index) => hideInRow(row, margin[index] ?? 0, k));
  [...rows, none].forEach((row, r) => {
    const all = r < rows.length ? margin[r] ?? 0 : people - sum(margin);
    const [inTable, { people: band, parts }] = [sum(row), hidden[r] ?? { people: unknown, parts: row.map(() => unknown) }];
    arcs.push({ from: OUTSIDE, to: node(r), count: all, low: all, high: all });
    arcs.push({ from: node(r), to: counted(r), count: inTable, low: band.low, high: band.high });
    arcs.push({ from: node(r), to: column(width), count: all - inTable, low: 0, high: Infinity });
    row.forEach((count, c) => {
      const arc = { from: counted(r), to: column(c), count, ...narrowed(parts[c] ?? unknown, count, before?.rows[r]?.[c], before) };
      arcs.push(arc);
      if (r < rows.length && all > 0 && isSecret(c)) secret.push(arc);
    });
  });
  [...totals, people - sum(totals)].forEach((total, c) => arcs.push({ from: column(c), to: OUTSIDE, count: total, low: total, high: total }));
  const columns = totals.flatMap((_, index) => (isSecret(index) ? [column(index)] : []));
  return { rows: hidden.map(({ row }) => row), arcs, secret, node, columns, nodes: column(width) + 1 };
}

function hideInRow(row: readonly number[], margin: number, k: number): { readonly row: ShownRow; readonly people: CountBand; readonly parts: readonly CountBand[] } {
  const counted = sum(row);
  const base = roundingBase(k, margin);
  // A row that is left out tells one thing: that fewer than this are in it.
  const least = Math.max(2 * k, leastShown(k, base));
  if (counted < least) return { row: null, people: { shown: null, low: 0, high: least - 1 }, parts: row.map(() => unknown) };
  const band = bandOf(counted, k, base);
  const people = { ...band, low: Math.max(band.low, least) };
  const parts = row.map((count) => partOf(count, counted, k, base));
  return { row: { people: people.shown, parts: parts.map(({ shown }) => shown) }, people, parts };
}
