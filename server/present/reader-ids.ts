import { stringify } from "csv-stringify/sync";

/**
 * Who is which participant, for organisers who asked to keep readers' ids: `participant` is the number in every export.
 * Starts with a byte order mark and defuses cells that a spreadsheet would take for a formula.
 */
export const readerIdsCsv = (people: readonly { readonly number: number; readonly externalId: string }[]): string =>
  stringify([["participant", "reader_id"], ...people.map(({ number, externalId }) => [number, externalId])], { bom: true, escape_formulas: true, record_delimiter: "windows" });
