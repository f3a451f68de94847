import { stringify } from "csv-stringify/sync";
import { formatSheetCode } from "../contract/sheet-code.ts";
import type { BallotPrinting } from "../contract/workshop.ts";
import type { Statement } from "../domain.ts";
import { escapeFormula } from "../interchange/escape-formula.ts";

const LONGEST_TITLE = 40;

/** A file to fill in: a row for every sheet of the printing, a column for every statement. With a BOM, so that Excel reads Japanese. */
export function ballotTemplate({ firstSheet, lastSheet }: BallotPrinting, statements: readonly Statement[], words: { readonly sheet: string; readonly ownStatement: string }): string {
  const titles = statements.map(({ text }, index) => escapeFormula(`${String(index + 1)}: ${text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE)}…` : text}`));
  const rows = Array.from({ length: lastSheet - firstSheet + 1 }, (_, index) =>
    [formatSheetCode({ sheet: firstSheet + index, copy: 1 }), ...statements.map(() => ""), ""]);
  return stringify([[words.sheet, ...titles, words.ownStatement], ...rows], { bom: true, record_delimiter: "windows" });
}
