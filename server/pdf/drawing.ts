import type PDFDocument from "pdfkit";
import type { Align, Pen, RichText } from "./pen.ts";

type Document = InstanceType<typeof PDFDocument>;

/** How a shape is painted: what is left out is not. Lengths in points, colours "#rrggbb", opacity 0–1. */
export interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidth?: number;
  /** Lengths of dash and gap. */
  readonly dash?: readonly [number, number];
  readonly opacity?: number;
  readonly roundEnds?: boolean;
}

export interface LabelOptions {
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly align?: Align;
  /** Breaks the text; left out: one line as wide as it is. */
  readonly width?: number;
  /** In ems. */
  readonly lineHeight?: number;
}

/** A vector picture: the origin is its upper left corner, y grows downwards, as in SVG. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  rect(x: number, y: number, width: number, height: number, paint: Paint & { readonly radius?: number }): void;
  circle(x: number, y: number, radius: number, paint: Paint): void;
  line(x1: number, y1: number, x2: number, y2: number, paint: Paint): void;
  /** `data` as in an SVG `d` attribute. */
  path(data: string, paint: Paint): void;
  polygon(points: readonly (readonly [x: number, y: number])[], paint: Paint): void;
  /** Text with its top at `y`. Answers its height. */
  label(text: RichText, x: number, y: number, options?: LabelOptions): number;
  /** Everything inside `draw` is moved and scaled, and clipped to a rectangle when one is given (in the outer measure). */
  within(change: { readonly x?: number; readonly y?: number; readonly scale?: number; readonly clip?: { readonly width: number; readonly height: number } }, draw: () => void): void;
}

export function createDrawing(document: Document, pen: Pen, { width, height, ink, size: normalSize }: { readonly width: number; readonly height: number; readonly ink: string; readonly size: number }): Drawing {
  const painted = (shape: () => unknown, paint: Paint): void => {
    if (paint.fill === undefined && paint.stroke === undefined) return;
    document.save();
    document.lineWidth(paint.lineWidth ?? 1).opacity(paint.opacity ?? 1).lineCap(paint.roundEnds === true ? "round" : "butt").lineJoin(paint.roundEnds === true ? "round" : "miter");
    if (paint.dash !== undefined) document.dash(paint.dash[0], { space: paint.dash[1] });
    shape();
    if (paint.fill !== undefined && paint.stroke !== undefined) document.fillAndStroke(paint.fill, paint.stroke);
    else if (paint.fill !== undefined) document.fill(paint.fill);
    else if (paint.stroke !== undefined) document.stroke(paint.stroke);
    document.restore();
  };
  return {
    width, height,
    rect(x, y, w, h, paint) {
      painted(() => (paint.radius === undefined ? document.rect(x, y, w, h) : document.roundedRect(x, y, w, h, paint.radius)), paint);
    },
    circle(x, y, radius, paint) {
      painted(() => document.circle(x, y, radius), paint);
    },
    line(x1, y1, x2, y2, paint) {
      painted(() => document.moveTo(x1, y1).lineTo(x2, y2), paint);
    },
    path(data, paint) {
      painted(() => document.path(data), paint);
    },
    polygon(points, paint) {
      if (points.length > 1) painted(() => document.polygon(...points.map(([x, y]) => [x, y])), paint);
    },
    label(text, x, y, { size = normalSize, bold = false, color = ink, align = "left", width: room, lineHeight = 1.4 } = {}) {
      const set = pen.set(text, room ?? Number.POSITIVE_INFINITY, { size, bold, color, link: null }, lineHeight);
      const box = room ?? 0;
      for (const [index, line] of set.lines.entries()) pen.paintLine(line, x, y + index * set.leading, set.leading, { align, width: box });
      return set.height;
    },
    within({ x = 0, y = 0, scale = 1, clip }, draw) {
      document.save();
      document.translate(x, y);
      if (clip !== undefined) document.rect(0, 0, clip.width, clip.height).clip();
      if (scale !== 1) document.scale(scale);
      draw();
      document.restore();
    },
  };
}
