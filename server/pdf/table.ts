import type PDFDocument from "pdfkit";
import type { Flow } from "./flow.ts";
import type { Align, Pen, RichText, SetText } from "./pen.ts";
import type { Tags } from "./tags.ts";

export interface Column {
  readonly title: string;
  /** A share of the width; the shares of all columns are added up. */
  readonly share: number;
  readonly align?: Align;
}

export interface Table {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly RichText[])[];
  /** Said before the table by a screen reader, and printed above it. */
  readonly caption?: string;
  readonly size?: number;
  /** The first column names its row. Yes unless told otherwise. */
  readonly isFirstColumnHead?: boolean;
}

interface Place {
  readonly document: InstanceType<typeof PDFDocument>;
  readonly pen: Pen;
  readonly tags: Tags;
  readonly flow: Flow;
  readonly x: number;
  readonly width: number;
  readonly size: number;
  readonly ink: string;
}

const PADDING_X = 5;
const PADDING_Y = 4;
const LINE_HEIGHT = 1.4;

/** A table over the whole width: head repeated on every page, rows never broken, thin rules between rows. */
export function drawTable({ document, pen, tags, flow, x, width, size: normalSize, ink }: Place, { columns, rows, caption, size = normalSize * 0.9, isFirstColumnHead = true }: Table): void {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => (width * share) / shares);
  const cellsOf = (texts: readonly RichText[], bold: boolean): readonly SetText[] =>
    columns.map((_, index) => pen.set(texts[index] ?? "", (widths[index] ?? 0) - 2 * PADDING_X, { size, bold, color: ink, link: null }, LINE_HEIGHT));
  const heightOf = (cells: readonly SetText[]): number => Math.max(...cells.map(({ height }) => height)) + 2 * PADDING_Y;
  const paintCell = (cell: SetText, index: number, y: number): void => {
    const left = x + widths.slice(0, index).reduce((sum, one) => sum + one, 0) + PADDING_X;
    for (const [number, line] of cell.lines.entries()) {
      pen.paintLine(line, left, y + PADDING_Y + number * cell.leading, cell.leading, { align: columns[index]?.align ?? "left", width: (widths[index] ?? 0) - 2 * PADDING_X });
    }
  };
  const ruleAt = (y: number, color: string, lineWidth: number): void => {
    tags.artifact(() => document.save().lineWidth(lineWidth).moveTo(x, y).lineTo(x + width, y).stroke(color).restore());
  };

  const head = cellsOf(columns.map(({ title }) => title), true);
  const headHeight = heightOf(head);
  const paintHead = (): void => {
    tags.artifact(() => document.save().rect(x, flow.y(), width, headHeight).fill("#f1f1f1").restore());
  };
  tags.group("Table", () => {
    const first = rows[0] === undefined ? 0 : heightOf(cellsOf(rows[0], false));
    flow.keepTogether(headHeight + first + (caption === undefined ? 0 : size * 2));
    if (caption !== undefined) {
      flow.lines(pen, pen.set(caption, width, { size, bold: true, color: ink, link: null }, LINE_HEIGHT), { tag: "Caption", x, width });
      flow.space(size * 0.3);
    }
    paintHead();
    tags.group("TR", () => {
      for (const [index, cell] of head.entries()) tags.mark("TH", () => { paintCell(cell, index, flow.y()); }, { scope: "Column" });
    });
    flow.space(headHeight);
    ruleAt(flow.y(), "#767676", 1);
    for (const row of rows) {
      const cells = cellsOf(row, false);
      const height = heightOf(cells);
      if (flow.room() < height) {
        flow.newPage();
        paintHead();
        // Read aloud once; on later pages it is there for the eye.
        tags.artifact(() => { for (const [index, cell] of head.entries()) paintCell(cell, index, flow.y()); });
        flow.space(headHeight);
        ruleAt(flow.y(), "#767676", 1);
      }
      tags.group("TR", () => {
        for (const [index, cell] of cells.entries()) {
          const isHead = isFirstColumnHead && index === 0;
          tags.mark(isHead ? "TH" : "TD", () => { paintCell(cell, index, flow.y()); }, isHead ? { scope: "Row" } : {});
        }
      });
      flow.space(height);
      ruleAt(flow.y(), "#d6d6d6", 0.5);
    }
  });
}
