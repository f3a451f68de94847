import { createPdf, type Pdf, type RichText } from "../../pdf/create-pdf.ts";
import { notoSansJp, type Face } from "../../pdf/faces.ts";
import type { ReportFigure } from "../../contract/figures/scene.ts";
import type { Block, DocumentSentence, EvidenceStatement, Inline, ReportDocument } from "./document.ts";
import { drawPicture } from "./draw-picture.ts";

const SOFT = "#595959";
const SMALL = 9;
/** Taller than this, a figure is drawn smaller, so that it shares a page with its title. */
const TALLEST = 560;

/** The report as a tagged PDF in A4 with bookmarks and page numbers, all evidence opened. `missing`: characters no font of ours has. */
export async function toPdf(document: ReportDocument, faces: readonly Face[] = [notoSansJp]): Promise<{ readonly bytes: Buffer; readonly pages: number; readonly missing: readonly string[] }> {
  const { locale, title, kicker, summary, facts, notices, createdAt, words, blocks } = document;
  const pdf = createPdf({
    locale, title: `${kicker}: ${title}`, createdAt, subject: summary, faces,
    footer: (page, pages) => ({ left: title.length > 60 ? `${title.slice(0, 60)}…` : title, right: words.page(String(page), String(pages)) }),
  });
  pdf.paragraph(kicker, { bold: true, color: SOFT, after: 4 });
  pdf.heading(1, title, { bookmark: false });
  pdf.paragraph(summary, { bold: true, size: 12 });
  for (const fact of facts) pdf.paragraph(withLink(fact), { size: SMALL, color: SOFT, after: 1 });
  pdf.space(6);
  for (const notice of notices) pdf.paragraph(notice, { bold: true, role: "Note" });
  pdf.rule();
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    // A heading stands on the page of the figure it announces.
    if (block.kind === "heading" && next?.kind === "figure") pdf.keepTogether(heightOf(pdf, next.figure) + 150);
    write(pdf, document, block);
  }
  const missing = pdf.undrawable(allText(document));
  if (missing.length > 0) pdf.paragraph(words.undrawable(missing.map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`).join(", ")), { size: SMALL, color: SOFT, role: "Note" });
  const { bytes, pages } = await pdf.finish();
  return { bytes, pages, missing };
}

const allText = ({ title, blocks }: ReportDocument): string =>
  title + blocks.map((block) => (block.kind === "table" ? block.rows.flat().join("") : block.kind === "statement" ? block.statement.text : "")).join("");

function withLink(text: string): RichText {
  const match = /https?:\/\/\S+/.exec(text);
  return match === null ? text : [text.slice(0, match.index), { text: match[0], link: match[0] }];
}

function write(pdf: Pdf, document: ReportDocument, block: Block): void {
  const { words } = document;
  switch (block.kind) {
    case "heading": pdf.heading(block.level, block.text); return;
    case "paragraph": pdf.paragraph(block.text, block.isQuiet === true ? { size: SMALL, color: SOFT } : {}); return;
    case "sentence": sentence(pdf, document, block.sentence); evidence(pdf, document, block.sentence); return;
    case "findings":
      // The page's first thing to read stays a list; the figure below it and the sections hold the votes.
      for (const [index, one] of block.sentences.entries()) sentence(pdf, document, { ...one, content: [...one.content, { kind: "words", text: citedAt(one) }] }, `${String(index + 1)}. `);
      return;
    case "statement":
      pdf.keepTogether(pdf.measure(block.statement.text, { bold: true, indent: 10 }) + 110 + block.statement.rows.length * 21);
      pdf.paragraph([`${words.openQuote}${block.statement.text}${words.closeQuote} `, { text: `#${String(block.statement.id)}`, color: SOFT, bold: false }], { bold: true, indent: 10, after: 3, role: "BlockQuote" });
      sentence(pdf, document, block.sentence);
      votes(pdf, document, block.statement);
      return;
    case "list": pdf.list(block.items); return;
    case "terms":
      for (const [term, meaning] of block.terms) {
        pdf.keepTogether(40);
        pdf.paragraph(term, { bold: true, after: 0 });
        pdf.paragraph(meaning);
      }
      return;
    case "figure": figure(pdf, block.figure); return;
    case "table": {
      const { head, rows, caption, numeric } = block;
      pdf.table({ caption, size: 8.5, rows, columns: head.map((text, index) => ({ title: text, share: index === 1 ? 6 : numeric.includes(index) ? 1.15 : head.length > 4 ? 0.9 : 2, ...(numeric.includes(index) ? { align: "right" as const } : {}) })) });
    }
  }
}

function sentence(pdf: Pdf, { words }: ReportDocument, { content, note }: DocumentSentence, before = ""): void {
  const piece = (inline: Inline): Exclude<RichText, string>[number] => {
    switch (inline.kind) {
      case "words": return inline.text;
      case "number": return { text: inline.text, bold: true };
      case "quote": return `${words.openQuote}${inline.text}${words.closeQuote}`;
      case "mark": return { text: ` [${inline.text}]`, bold: true, color: "#0017c1", size: SMALL };
    }
  };
  pdf.paragraph([before, ...content.map(piece)], { after: note === null ? 5 : 1 });
  if (note !== null) pdf.paragraph(note, { size: SMALL, color: SOFT, indent: 10, role: "Note" });
}

/** " #12": where the statement's votes are found. */
const citedAt = ({ evidence: of }: DocumentSentence): string => (of?.statements ?? []).map(({ id }) => ` #${String(id)}`).join("");

function evidence(pdf: Pdf, document: ReportDocument, { evidence: of }: DocumentSentence): void {
  for (const statement of of?.statements ?? []) votes(pdf, document, statement);
}

function votes(pdf: Pdf, document: ReportDocument, { id, rows }: EvidenceStatement): void {
  pdf.table({
    caption: document.words.statementNumber(String(id)), size: 8, rows,
    columns: document.evidenceHead.map((title, index) => ({ title, share: index === 0 ? 1.6 : 1, ...(index === 0 ? {} : { align: "right" as const }) })),
  });
}

const scaleOf = (pdf: Pdf, picture: ReportFigure["picture"]): number =>
  Math.min((picture.width === picture.height ? 0.72 : 1) * pdf.width / picture.width, TALLEST / picture.height);
const heightOf = (pdf: Pdf, { picture }: ReportFigure): number => picture.height * scaleOf(pdf, picture);

function figure(pdf: Pdf, { title, measure, source, picture }: ReportFigure): void {
  const scale = scaleOf(pdf, picture);
  const height = picture.height * scale;
  pdf.keepTogether(height + 70);
  pdf.heading(4, title, { bookmark: false, keepWith: height + 40 });
  pdf.paragraph(measure, { size: SMALL, color: SOFT });
  pdf.draw(height, title, (drawing) => { drawPicture(drawing, picture, { width: picture.width * scale }); });
  pdf.space(4);
  pdf.paragraph(source, { size: 8, color: SOFT, role: "Caption", after: 12 });
}
