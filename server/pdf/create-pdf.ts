import PDFDocument from "pdfkit";
import { createDrawing, type Drawing } from "./drawing.ts";
import { notoSansJp, type Face } from "./faces.ts";
import { createFlow, type Flow } from "./flow.ts";
import { Pen } from "./pen.ts";
import { drawTable, type Table } from "./table.ts";
import { createTags } from "./tags.ts";
import type { Align, RichText } from "./pen.ts";

export type { Face } from "./faces.ts";
export type { Drawing, LabelOptions, Paint } from "./drawing.ts";
export type { RichText } from "./pen.ts";
export type { Column, Table } from "./table.ts";

export interface PdfOptions {
  /** BCP 47: the language screen readers speak, and whose rules lines are broken by. */
  readonly locale: string;
  readonly title: string;
  readonly createdAt: number;
  readonly author?: string;
  readonly subject?: string;
  /** In points; 72 are an inch, 595 × 842 is A4. */
  readonly margins?: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** Body text in points. */
  readonly size?: number;
  /** In ems; Japanese wants 1.6 to 1.75. */
  readonly lineHeight?: number;
  readonly ink?: string;
  /** Faces in the order they are asked for a character. */
  readonly faces?: readonly Face[];
  /** A line at the foot of each page, known once all pages are; null leaves a page without one. */
  readonly footer?: (page: number, pages: number) => { readonly left?: string; readonly right?: string } | null;
}

export interface TextOptions {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly align?: Align;
  readonly lineHeight?: number;
  /** Free space below, in points. */
  readonly after?: number;
  /** From the left margin, in points. */
  readonly indent?: number;
  /** "Note" and "BlockQuote" tell a screen reader what the paragraph is. */
  readonly role?: "P" | "BlockQuote" | "Note" | "Caption";
}

/** A document that is written from top to bottom; pages begin by themselves. A4, tagged for screen readers. */
export interface Pdf {
  /** Width between the margins, in points. */
  readonly width: number;
  /** Height left on this page, in points. */
  readonly room: () => number;
  /** Level 1 to 4. Becomes a bookmark (`bookmark: false` leaves it out), and stays with the block after it (`keepWith`, in points). */
  heading(level: 1 | 2 | 3 | 4, text: string, options?: { readonly bookmark?: boolean; readonly keepWith?: number; readonly size?: number }): void;
  paragraph(text: RichText, options?: TextOptions): void;
  list(items: readonly RichText[], options?: TextOptions & { readonly ordered?: boolean }): void;
  /** Its head is repeated on each page; a row is never broken. */
  table(table: Table): void;
  rule(options?: { readonly color?: string; readonly after?: number }): void;
  space(points: number): void;
  /** Begins a new page unless this much height is left. */
  keepTogether(height: number): void;
  newPage(): void;
  /** A picture over the whole width. `alt` is what a screen reader says instead; null: decoration. */
  draw(height: number, alt: string | null, draw: (drawing: Drawing) => void): void;
  /** Number of the page that is written on now; the first is 1. */
  pageNumber(): number;
  /** How high a paragraph would be. */
  measure(text: RichText, options?: TextOptions & { readonly width?: number }): number;
  /** Of `text`, what no face can draw; such characters are printed as 〓. */
  undrawable(text: string): readonly string[];
  /** Ends the document. `missing` are the characters that were printed as 〓. */
  finish(): Promise<{ readonly bytes: Buffer; readonly pages: number; readonly missing: readonly string[] }>;
}

const A4 = { width: 595.28, height: 841.89 };
const HEADING_SIZES = { 1: 2, 2: 1.5, 3: 1.2, 4: 1.05 } as const;
const FOOTER_SIZE = 8.5;

/** Begins a PDF. See Pdf for what can be written; the same calls give the same bytes. */
export function createPdf({
  locale, title, createdAt, author, subject, footer, ink = "#1a1a1a", size = 10.5, faces = [notoSansJp],
  lineHeight = /^(ja|zh|ko)\b/.test(locale) ? 1.65 : 1.5, margins = { top: 56, right: 56, bottom: 64, left: 56 },
}: PdfOptions): Pdf {
  const document = new PDFDocument({
    size: "A4", margins, bufferPages: true, autoFirstPage: false, pdfVersion: "1.7", tagged: true, lang: locale, displayTitle: true,
    info: { Title: title, CreationDate: new Date(createdAt), ModDate: new Date(createdAt), Producer: "Hiroba", Creator: "Hiroba", ...(author !== undefined && { Author: author }), ...(subject !== undefined && { Subject: subject }) },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on("data", (chunk: Buffer) => chunks.push(chunk)).on("end", resolve).on("error", reject);
  });
  const pen = new Pen(document, locale, faces);
  const tags = createTags(document);
  const flow: Flow = createFlow(document, tags, { ...margins, pageHeight: A4.height });
  const width = A4.width - margins.left - margins.right;
  const styleOf = ({ size: own = size, bold = false, color = ink }: TextOptions) => ({ size: own, bold, color, link: null });
  const setText = (text: RichText, room: number, options: TextOptions) => pen.set(text, room, styleOf(options), options.lineHeight ?? lineHeight);

  return {
    width,
    room: flow.room,
    heading(level, text, { bookmark = true, keepWith = 60, size: own } = {}) {
      const set = pen.set(text, width, { size: own ?? size * HEADING_SIZES[level], bold: true, color: ink, link: null }, 1.35);
      const before = flow.isAtTop() ? 0 : size * (level < 3 ? 1.6 : 0.9);
      flow.keepTogether(before + set.height + keepWith);
      if (!flow.isAtTop()) flow.space(before);
      if (bookmark) flow.bookmark(level, text);
      flow.lines(pen, set, { tag: `H${String(level)}`, x: margins.left, width });
      flow.space(size * 0.5);
    },
    paragraph(text, options = {}) {
      const { indent = 0, align = "left", after = size * 0.7, role = "P" } = options;
      flow.lines(pen, setText(text, width - indent, options), { tag: role, x: margins.left + indent, width: width - indent, align });
      flow.space(after);
    },
    list(items, options = {}) {
      const { indent = 0, ordered = false, after = size * 0.7 } = options;
      const own = options.size ?? size;
      const hang = indent + own * (ordered ? 1.9 : 1.2);
      tags.group("L", () => {
        for (const [index, item] of items.entries()) {
          const set = setText(item, width - hang, options);
          const label = pen.set(ordered ? `${String(index + 1)}.` : "•", hang, styleOf(options), options.lineHeight ?? lineHeight);
          tags.group("LI", () => {
            flow.keepTogether(set.leading);
            flow.beside(pen, label, { tag: "Lbl", x: margins.left + indent });
            flow.lines(pen, set, { tag: "LBody", x: margins.left + hang, width: width - hang });
          });
          flow.space(own * 0.25);
        }
      });
      flow.space(after);
    },
    table(table) {
      drawTable({ document, pen, tags, flow, x: margins.left, width, size, ink }, table);
      flow.space(size);
    },
    rule({ color = "#c8c8c8", after = size } = {}) {
      flow.keepTogether(after);
      tags.artifact(() => document.save().lineWidth(0.75).moveTo(margins.left, flow.y()).lineTo(margins.left + width, flow.y()).stroke(color).restore());
      flow.space(after);
    },
    space: flow.space,
    keepTogether: flow.keepTogether,
    newPage: flow.newPage,
    draw(height, alt, draw) {
      flow.keepTogether(height);
      const drawing = createDrawing(document, pen, { width, height, ink, size });
      const painted = (): void => {
        document.save().translate(margins.left, flow.y());
        draw(drawing);
        document.restore();
      };
      if (alt === null) tags.artifact(painted);
      else tags.mark("Figure", painted, { alt, bbox: [margins.left, flow.y(), margins.left + width, flow.y() + height] });
      flow.space(height);
    },
    pageNumber() {
      flow.ensurePage();
      return document.bufferedPageRange().count;
    },
    measure: (text, options = {}) => setText(text, options.width ?? width - (options.indent ?? 0), options).height,
    undrawable: (text) => pen.undrawable(text),
    async finish() {
      flow.ensurePage();
      const { count } = document.bufferedPageRange();
      for (let page = 0; page < count; page += 1) {
        document.switchToPage(page);
        const { left, right } = footer?.(page + 1, count) ?? {};
        tags.artifact(() => {
          const y = A4.height - margins.bottom / 2 - FOOTER_SIZE;
          const style = { size: FOOTER_SIZE, bold: false, color: "#595959", link: null };
          const put = (text: string | undefined, align: Align): void => {
            if (text !== undefined) pen.paintLine(pen.set(text, Number.POSITIVE_INFINITY, style, 1.4).lines[0] ?? [], margins.left, y, FOOTER_SIZE * 1.4, { align, width });
          };
          put(left, "left");
          put(right, "right");
        });
      }
      tags.end();
      document.end();
      await ended;
      return { bytes: Buffer.concat(chunks), pages: count, missing: [...pen.missing] };
    },
  };
}
