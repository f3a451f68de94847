import { describe, expect, test } from "vitest";
import { breakLines, unbreakablePieces } from "../../../server/pdf/break-lines.ts";
import { createPdf } from "../../../server/pdf/create-pdf.ts";
import { qrCode } from "../../../server/pdf/qr-code.ts";
import { readPdfContent, readPdfFonts } from "../../support/read-pdf-fonts.ts";

describe("where a line may end", () => {
  /** Every character one wide. */
  const lines = (text: string, width: number, language = "ja") =>
    breakLines([{ text, style: null }], { width, language, measure: (part) => [...part].length }).map((line) => line.map((stretch) => stretch.text).join(""));

  test("Japanese breaks between phrases: what follows in hiragana stays with its word", () => {
    expect(unbreakablePieces("広場の外に移すべきだ。", "ja")).toEqual(["広場の", "外に", "移すべきだ。"]);
    expect(lines("広場の外に移すべきだ。", 10)).toEqual(["広場の外に", "移すべきだ。"]);
  });

  test("no line begins with a closing bracket, a full stop or a small kana, and none ends with an opening bracket", () => {
    for (let width = 6; width < 20; width += 1) {
      for (const line of lines("「広場」と「道」（車道）、チェックとベンチ。", width)) {
        expect(line, String(width)).not.toMatch(/^[」）、。ェッー]/u);
        expect(line, String(width)).not.toMatch(/[「（]$/u);
      }
    }
  });

  test("words with spaces stay whole, spaces at a line's end are dropped, a longer word than the line is cut", () => {
    expect(lines("More shade in summer", 10, "en")).toEqual(["More shade", "in summer"]);
    expect(lines("abcdefghij", 4, "en")).toEqual(["abcd", "efgh", "ij"]);
    expect(lines("", 4)).toEqual([""]);
    expect(lines("a\n\nb", 4)).toEqual(["a", "", "b"]);
  });

  test("a change of style inside a word is no place to break", () => {
    const broken = breakLines([{ text: "one two", style: "r" }, { text: "three", style: "b" }], { width: 9, language: "en", measure: (part) => part.length });
    expect(broken.map((line) => line.map(({ text }) => text))).toEqual([["one"], ["two", "three"]]);
  });
});

describe("a PDF", () => {
  const write = async () => {
    const pdf = createPdf({ locale: "ja", title: "試し", createdAt: 0, footer: (page, pages) => ({ right: `${String(page)} / ${String(pages)}` }) });
    pdf.heading(1, "駅前広場");
    pdf.paragraph(["これは", { text: "太字", bold: true }, "です。", { text: "リンク", link: "https://example.org/" }]);
    pdf.table({ columns: [{ title: "意見", share: 3 }, { title: "賛成", share: 1, align: "right" }], rows: Array.from({ length: 60 }, (_, row) => [`意見${String(row)}`, String(row)]) });
    return pdf.finish();
  };

  test("is the same to the byte for the same calls, in several pages with a footer each", async () => {
    const [one, other] = [await write(), await write()];
    expect(one.pages).toBe(2);
    expect(one.missing).toEqual([]);
    expect(one.bytes.equals(other.bytes)).toBe(true);
  });

  test("has its Japanese characters as outlines, which an eye can see", async () => {
    const { bytes } = await write();
    const fonts = readPdfFonts(bytes);
    // Regular and bold; every glyph that is used but the space, and the first, which stands for a missing one, is drawn.
    expect(fonts).toHaveLength(2);
    for (const { glyphs, outlined } of fonts) {
      expect(glyphs).toBeGreaterThan(5);
      expect(outlined).toBeGreaterThanOrEqual(glyphs - 2);
    }
    expect(readPdfContent(bytes).match(/\bTJ\b/g)?.length).toBeGreaterThan(60);
  });

  test("says its language, its title, its headings and which cell is the head of what", async () => {
    const text = (await write()).bytes.toString("latin1");
    for (const sign of ["/Lang (ja)", "/Marked true", "/DisplayDocTitle true", "/S /H1", "/S /TH", "/Scope /Column", "/S /Link", "/Outlines"]) expect(text).toContain(sign);
  });

  test("tells what its fonts cannot draw instead of leaving boxes", async () => {
    const pdf = createPdf({ locale: "en", title: "x", createdAt: 0 });
    expect(pdf.undrawable("Trees 木 ñ Ж Ω ②")).toEqual([]);
    expect(pdf.undrawable("나무 😀 שלום")).toEqual(["나", "무", "😀", "ש", "ל", "ו", "ם"]);
    expect(pdf.undrawable("葛󠄀 ❤️")).not.toContain(" ");
    pdf.paragraph("a😀b");
    expect((await pdf.finish()).missing).toEqual(["😀"]);
  });
});

test("a QR code has its three finder patterns and a quiet zone of four modules", () => {
  const { size, path } = qrCode("https://example.org/c/abcdefghjk");
  expect((size - 8 - 17) % 4).toBe(0);
  // The upper edges of the finder patterns are runs of seven dark modules.
  expect(path.startsWith("M4 4h7v1h-7z")).toBe(true);
  expect(path).toContain(`M${String(size - 11)} 4h7v1h-7z`);
  expect(path).toContain(`M4 ${String(size - 5)}h7v1h-7z`);
});
