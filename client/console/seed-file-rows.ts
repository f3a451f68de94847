import type { SeedColumn, SeedRow, SeedTable } from "../../server/contract/seeding.ts";

/** Whether the columns chosen make sense together: null, or what is wrong. */
export function columnsProblem(columns: readonly SeedColumn[]): "no-statements" | "twice" | null {
  const keys = columns.filter(({ holds }) => holds !== "nothing").map((column) => (column.holds === "translation" ? `translation ${column.language}` : column.holds));
  if (!keys.includes("statement")) return "no-statements";
  return new Set(keys).size === keys.length ? null : "twice";
}

/** The rows of a table as the columns say. Without headings the first row is a statement like the others. */
export function seedRows({ headings, headingRow, rows }: SeedTable, columns: readonly SeedColumn[], hasHeadings: boolean): readonly SeedRow[] {
  const all = hasHeadings ? rows : [{ row: headingRow, cells: headings, marks: [] }, ...rows];
  const place = (holds: SeedColumn["holds"]): number => columns.findIndex((column) => column.holds === holds);
  const [text, language, meta, order] = [place("statement"), place("language"), place("meta"), place("order")];
  return all.map(({ row, cells, marks }) => ({
    row,
    text: cells[text] ?? "", language: cells[language] ?? "", meta: cells[meta] ?? "", order: cells[order] ?? "",
    translations: Object.fromEntries(columns.flatMap((column, index) => (column.holds === "translation" ? [[column.language, cells[index] ?? ""] as const] : []))),
    marks: [...new Set(marks.filter(({ column, mark }) => mark === "extra-cells" || column === text).map(({ mark }) => mark))],
  }));
}
