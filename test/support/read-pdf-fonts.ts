import { inflateSync } from "node:zlib";

/** An embedded TrueType font of a PDF: how many glyphs it has, and how many of them have an outline. */
export interface EmbeddedFont {
  readonly glyphs: number;
  readonly outlined: number;
}

/**
 * The fonts inside a PDF, looked at without a renderer. A Japanese PDF can be blank to the eye although its text can be
 * copied: then its glyphs have no outlines. `glyf` is empty where `loca` says that a glyph begins and ends at the same place.
 */
export function readPdfFonts(pdf: Buffer): readonly EmbeddedFont[] {
  return pdfStreams(pdf).flatMap((stream) => (isTrueType(stream) ? [countOutlines(stream)] : []));
}

/** What the pages paint, as text: every content stream that shows glyphs. */
export const readPdfContent = (pdf: Buffer): string => pdfStreams(pdf).map((stream) => stream.toString("latin1")).filter((text) => /\bBT\b/.test(text)).join("\n");

function pdfStreams(pdf: Buffer): readonly Buffer[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/\/Length (\d+)[^>]*>>\s*stream\r?\n/g)].flatMap((match) => {
    const start = match.index + match[0].length;
    const bytes = pdf.subarray(start, start + Number(match[1]));
    const isPacked = text.slice(text.lastIndexOf("<<", match.index), start).includes("/FlateDecode");
    return [isPacked ? inflateSync(bytes) : bytes];
  });
}

const isTrueType = (bytes: Buffer): boolean => bytes.length > 12 && (bytes.readUInt32BE(0) === 0x00010000 || bytes.toString("latin1", 0, 4) === "true");

function countOutlines(font: Buffer): EmbeddedFont {
  const tables = new Map<string, { readonly offset: number; readonly length: number }>();
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    tables.set(font.toString("latin1", entry, entry + 4), { offset: font.readUInt32BE(entry + 8), length: font.readUInt32BE(entry + 12) });
  }
  const [head, maxp, loca] = [tables.get("head"), tables.get("maxp"), tables.get("loca")];
  if (head === undefined || maxp === undefined || loca === undefined || !tables.has("glyf")) return { glyphs: 0, outlined: 0 };
  const glyphs = font.readUInt16BE(maxp.offset + 4);
  const isLong = font.readInt16BE(head.offset + 50) === 1;
  const place = (glyph: number): number => (isLong ? font.readUInt32BE(loca.offset + glyph * 4) : font.readUInt16BE(loca.offset + glyph * 2) * 2);
  let outlined = 0;
  for (let glyph = 0; glyph < glyphs; glyph += 1) if (place(glyph + 1) > place(glyph)) outlined += 1;
  return { glyphs, outlined };
}
