import type { CellMark } from "../../contract/seeding.ts";

export interface MarkedCell {
  /** From 1. */
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly mark: CellMark;
}

/** More than this many cells of merged areas are not named one by one. */
const MOST_MARKS = 20_000;

/** What the values of a sheet do not tell: which cells are calculated, and which are hidden under a merged one. */
export function sheetMarks(xml: string): readonly MarkedCell[] {
  return [...calculated(xml), ...merged(xml)].slice(0, MOST_MARKS);
}

function calculated(xml: string): readonly MarkedCell[] {
  // The first piece is what stands before the first cell.
  return xml.split(/<(?:\w+:)?c(?=\s)/u).slice(1).flatMap((piece) => {
    const place = /\br="([A-Z]{1,3})(\d{1,7})"/u.exec(piece.slice(0, 200));
    const cell = piece.slice(0, endOfCell(piece));
    return place === null || !/<(?:\w+:)?f[\s/>]/u.test(cell) ? [] : [{ row: Number(place[2]), column: columnNumber(place[1] ?? ""), mark: "formula" as const }];
  });
}

function endOfCell(piece: string): number {
  const end = piece.search(/<\/(?:\w+:)?c>/u);
  return end === -1 ? piece.length : end;
}

function merged(xml: string): readonly MarkedCell[] {
  const marks: MarkedCell[] = [];
  for (const [, left = "", top = "", right = "", bottom = ""] of xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/gu)) {
    for (let row = Number(top); row <= Number(bottom); row += 1) {
      for (let column = columnNumber(left); column <= columnNumber(right); column += 1) {
        if (marks.length >= MOST_MARKS) return marks;
        // The first cell holds the text of all.
        if (row !== Number(top) || column !== columnNumber(left)) marks.push({ row, column, mark: "merged" });
      }
    }
  }
  return marks;
}

/** "A" is 0, "Z" 25, "AA" 26. */
const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1;
