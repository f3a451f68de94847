import type { Id, Score } from "../../../clustering/vote-matrix.ts";

/** Parsers of single cells; each answers undefined for what it cannot read, and the reader says where that was. */

export const largestId = 2_147_483_647;

/** Statement and participant numbers: 0 … 2³¹ − 1. */
export function parseNumber(cell: string): number | undefined {
  if (!/^\d{1,10}$/.test(cell)) return undefined;
  const value = Number(cell);
  return value <= largestId ? value : undefined;
}

/** An id of a votes file: a number where it is written as one, otherwise the text. */
export const parseId = (cell: string): Id | undefined => (cell === "" ? undefined : (/^(?:0|[1-9]\d{0,14})$/.test(cell) ? Number(cell) : cell));

export const parseScore = (cell: string): Score | undefined => {
  if (cell === "1" || cell === "1.0") return 1;
  if (cell === "0" || cell === "0.0" || cell === "-0") return 0;
  return cell === "-1" || cell === "-1.0" ? -1 : undefined;
};

const yearTenThousand = 253_402_300_800_000;
/** Milliseconds below this are before 1973; what is smaller was written in seconds. */
const smallestMilliseconds = 100_000_000_000;

/** Milliseconds since 1970; newer exports write seconds. Undefined for what is no time. */
export function millisecondsOf(value: number): number | undefined {
  if (value < 0) return undefined;
  const milliseconds = value < smallestMilliseconds ? value * 1000 : value;
  return milliseconds < yearTenThousand ? milliseconds : undefined;
}

export const parseTime = (cell: string): number | undefined =>
  (/^\d{1,15}(?:\.\d+)?$/.test(cell) ? millisecondsOf(Math.floor(Number(cell))) : undefined);

export function parseBoolean(cell: string): boolean | undefined {
  const word = cell.toLowerCase();
  if (["true", "t", "1"].includes(word)) return true;
  return ["false", "f", "0", ""].includes(word) ? false : undefined;
}
