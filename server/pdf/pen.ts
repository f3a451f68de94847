import type PDFDocument from "pdfkit";
import { breakLines, type Line, type Stretch } from "./break-lines.ts";
import { readFontFile, type Face } from "./faces.ts";

type Document = InstanceType<typeof PDFDocument>;

/** How a stretch of text looks. Sizes in points, colours as "#rrggbb". */
export interface TextStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly color: string;
  /** Address the text leads to. */
  readonly link: string | null;
}

/** Text in several styles: what is left out is as the block around it. */
export type RichText = string | readonly (string | { readonly text: string; readonly bold?: boolean; readonly color?: string; readonly size?: number; readonly link?: string })[];

/** Lines ready to be painted. */
export interface SetText {
  readonly lines: readonly Line<TextStyle>[];
  /** From one line's top to the next one's, in points. */
  readonly leading: number;
  readonly height: number;
  /** Of the widest line. */
  readonly width: number;
}

/** Stands in the place of a character no face has; such characters are told in `missing`. */
export const STAND_IN = "〓";

/** Middle of a Japanese character above the baseline, and of x-height text near enough, in ems. */
const MIDDLE = 0.38;
/** Draws nothing by itself and may be left out where a face does not know it: joiners, variation selectors, soft hyphens. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

interface ShapedRun { readonly text: string; readonly font: string }

/** Sets and paints text on a pdfkit document: the only place that knows fonts. */
export class Pen {
  /** Characters that no face could draw, as they were asked for. */
  readonly missing = new Set<string>();
  private readonly document: Document;
  private readonly language: string;
  private readonly faces: readonly Face[];
  private readonly widths = new Map<string, number>();
  private readonly knows = new Map<string, (codePoint: number) => boolean>();
  private readonly segmenter: Intl.Segmenter;

  constructor(document: Document, language: string, faces: readonly Face[]) {
    this.document = document;
    this.language = language;
    this.faces = faces;
    this.segmenter = new Intl.Segmenter(language, { granularity: "grapheme" });
    for (const face of faces) {
      document.registerFont(fontName(face, false), readFontFile(face.regular));
      document.registerFont(fontName(face, true), readFontFile(face.bold));
    }
  }

  /** Breaks a text into lines of at most `width` points. `lineHeight` in ems of the block's size. */
  set(text: RichText, width: number, style: TextStyle, lineHeight: number): SetText {
    const stretches = toStretches(text, style);
    const lines = breakLines(stretches, { width, language: this.language, measure: (part, { size, bold }) => this.measure(part, size, bold) });
    const leading = Math.max(style.size, ...stretches.map((stretch) => stretch.style.size)) * lineHeight;
    return { lines, leading, height: lines.length * leading, width: Math.max(0, ...lines.map((line) => this.widthOf(line))) };
  }

  widthOf(line: Line<TextStyle>): number {
    return line.reduce((sum, { text, style }) => sum + this.measure(text, style.size, style.bold), 0);
  }

  /** Width of a text in points. */
  measure(text: string, size: number, bold: boolean): number {
    const key = `${bold ? "b" : "r"}${text}`;
    let ems = this.widths.get(key);
    if (ems === undefined) {
      ems = this.shape(text, bold).reduce((sum, run) => sum + this.document.font(run.font).fontSize(100).widthOfString(run.text), 0) / 100;
      this.widths.set(key, ems);
    }
    return ems * size;
  }

  /** Paints one line with its top at `y`; `align` inside `width`. Answers where the links lie. */
  paintLine(line: Line<TextStyle>, x: number, y: number, leading: number, { align = "left", width = 0 }: { readonly align?: Align; readonly width?: number } = {}): readonly LinkArea[] {
    const links: LinkArea[] = [];
    let left = x + (align === "left" ? 0 : (width - this.widthOf(line)) * (align === "right" ? 1 : 0.5));
    for (const { text, style } of line) {
      const from = left;
      for (const run of this.shape(text, style.bold)) {
        this.document.font(run.font).fontSize(style.size).fillColor(style.color)
          .text(run.text, left, y + leading / 2 + MIDDLE * style.size, { lineBreak: false, baseline: "alphabetic" });
        left += this.document.widthOfString(run.text);
      }
      if (style.link !== null) links.push({ x: from, y, width: left - from, height: leading, url: style.link, text });
    }
    return links;
  }

  /** The characters of a text that no face can draw. */
  undrawable(text: string): readonly string[] {
    return [...new Set([...this.segmenter.segment(text)].map(({ segment }) => segment).filter((grapheme) => this.faceFor(grapheme) === null))];
  }

  /** Runs of text that one font draws; what none can becomes the stand-in. */
  private shape(text: string, bold: boolean): readonly ShapedRun[] {
    const runs: { text: string; font: string }[] = [];
    for (const { segment } of this.segmenter.segment(text)) {
      const face = this.faceFor(segment);
      if (face === null) this.missing.add(segment);
      const font = fontName(face ?? this.firstFace(), bold);
      const drawn = face === null ? STAND_IN : this.has(face, segment) ? segment : segment.replace(INVISIBLE, "");
      const last = runs.at(-1);
      if (last?.font === font) last.text += drawn;
      else runs.push({ text: drawn, font });
    }
    return runs;
  }

  private faceFor(grapheme: string): Face | null {
    if (/^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(grapheme)) return this.firstFace();
    const visible = grapheme.replace(INVISIBLE, "");
    return this.faces.find((face) => this.has(face, visible)) ?? null;
  }

  private has(face: Face, text: string): boolean {
    const name = fontName(face, false);
    let knows = this.knows.get(name);
    if (knows === undefined) {
      knows = glyphTest(this.document.font(name));
      this.knows.set(name, knows);
    }
    return [...text].every((character) => knows(character.codePointAt(0) ?? 0));
  }

  private firstFace(): Face {
    const face = this.faces[0];
    if (face === undefined) throw new Error("a PDF needs at least one face");
    return face;
  }
}

export type Align = "left" | "center" | "right";
export interface LinkArea { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly url: string; readonly text: string }

const fontName = (face: Face, bold: boolean): string => `${face.name}${bold ? " Bold" : ""}`;

function toStretches(text: RichText, base: TextStyle): readonly Stretch<TextStyle>[] {
  return (typeof text === "string" ? [text] : text).map((part) => typeof part === "string"
    ? { text: part.replaceAll("\t", " "), style: base }
    : { text: part.text.replaceAll("\t", " "), style: { size: part.size ?? base.size, bold: part.bold ?? base.bold, color: part.color ?? base.color, link: part.link ?? base.link } });
}

/** pdfkit does not say which characters a font has; the font it holds (of fontkit) does. The tests notice if it stops to. */
function glyphTest(document: Document): (codePoint: number) => boolean {
  const held: unknown = Reflect.get(document, "_font");
  const font: unknown = typeof held === "object" && held !== null ? Reflect.get(held, "font") : null;
  if (typeof font !== "object" || font === null || !("hasGlyphForCodePoint" in font) || typeof font.hasGlyphForCodePoint !== "function") {
    throw new Error("pdfkit no longer holds a fontkit font");
  }
  const test = font.hasGlyphForCodePoint.bind(font) as (codePoint: number) => boolean;
  return test;
}
