import PDFDocument from "pdfkit";
import { notoSansJp, readFontFile } from "../../../pdf/faces.ts";
import type { Command } from "./outlines.ts";

/** What we use of the font pdfkit holds (of fontkit, which pdfkit brings along). */
interface HeldFont {
  readonly unitsPerEm: number;
  layout(text: string): { readonly glyphs: readonly { readonly path: { readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[] } }[]; readonly positions: readonly { readonly xAdvance: number }[] };
}

const held = new Map<string, HeldFont>();

function openFont(isBold: boolean): HeldFont {
  const file = isBold ? notoSansJp.bold : notoSansJp.regular;
  const known = held.get(file);
  if (known !== undefined) return known;
  const document = new PDFDocument({ autoFirstPage: false });
  document.font(readFontFile(file));
  const outer: unknown = Reflect.get(document, "_font");
  const font: unknown = typeof outer === "object" && outer !== null ? Reflect.get(outer, "font") : null;
  if (typeof font !== "object" || font === null || !("layout" in font) || typeof font.layout !== "function") throw new Error("pdfkit no longer holds a fontkit font");
  held.set(file, font as HeldFont);
  return font as HeldFont;
}

const names: Readonly<Record<string, Command[0]>> = { moveTo: "M", lineTo: "L", quadraticCurveTo: "Q", bezierCurveTo: "C", closePath: "Z" };

export interface SetLine {
  /** Width in pixels. */
  readonly width: number;
  /** Outlines with the baseline at y = 0 and the text beginning at x = 0. */
  readonly commands: readonly Command[];
}

/** One line of text as outlines. */
export function setLine(text: string, size: number, isBold: boolean): SetLine {
  const font = openFont(isBold);
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  const commands: Command[] = [];
  let x = 0;
  for (const [index, { path }] of glyphs.entries()) {
    for (const { command, args } of path.commands) {
      const name = names[command];
      // A font's y points up.
      if (name !== undefined) commands.push([name, ...args.map((value, at) => (at % 2 === 0 ? x + value * scale : -value * scale))] as Command);
    }
    x += (positions[index]?.xAdvance ?? 0) * scale;
  }
  return { width: x, commands };
}
