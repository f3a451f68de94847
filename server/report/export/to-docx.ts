import {
  AlignmentType, Bookmark, Document, ExternalHyperlink, Footer, HeadingLevel, ImageRun, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType,
  type ParagraphChild,
} from "docx";
import { figureToSvg } from "../../contract/figures/picture-to-svg.ts";
import type { ReportFigure } from "../../contract/figures/scene.ts";
import type { Block, DocumentSentence, EvidenceStatement, Inline, ReportDocument } from "./document.ts";
import { figureToPng } from "./png/figure-to-png.ts";

const SOFT = "595959";
const SMALL = 18;
/** Width between the margins, in pixels of 96 to the inch. */
const TEXT_WIDTH = 600;
const levels = { 1: HeadingLevel.TITLE, 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2 } as const;

/** The report as a Word document: real headings, tables and quotations in their own languages, figures as vectors. */
export async function toDocx(document: ReportDocument): Promise<Buffer> {
  const { locale, title, titleLang, kicker, summary, facts, notices, blocks, words } = document;
  const eastAsia = locale === "ja" ? "ja-JP" : "en-GB";
  const file = new Document({
    title: `${kicker}: ${title}`, subject: summary, creator: "Hiroba", lastModifiedBy: "Hiroba",
    styles: { default: { document: { run: { font: { ascii: "Noto Sans JP", hAnsi: "Noto Sans JP", eastAsia: locale === "ja" ? "Yu Gothic" : "Noto Sans JP", cs: "Noto Sans JP" }, size: 21, language: { value: locale === "ja" ? "ja-JP" : "en-GB", eastAsia } }, paragraph: { spacing: { after: 120, line: 320 } } } } },
    sections: [{
      properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1247, right: 1134, bottom: 1247, left: 1134 } } },
      footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES], size: SMALL, color: SOFT })] })] }) },
      children: [
        new Paragraph({ children: [new TextRun({ text: kicker, bold: true, color: SOFT })] }),
        new Paragraph({ heading: levels[1], children: [spoken(title, titleLang, { bold: true })] }),
        new Paragraph({ children: [new TextRun({ text: summary, bold: true })] }),
        ...facts.map((fact) => new Paragraph({ spacing: { after: 20 }, children: withLink(fact) })),
        ...notices.map((notice) => new Paragraph({ children: [new TextRun({ text: notice, bold: true })], border: { left: { style: "single", size: 24, color: "0017C1", space: 8 } } })),
        ...blocks.flatMap((block) => write(document, block)),
        new Paragraph({ children: [new TextRun({ text: words.madeWith, color: SOFT, size: SMALL })] }),
      ],
    }],
  });
  return Packer.toBuffer(file);
}

/** Words in a language of their own, so that Word checks, breaks and reads them as such. */
const spoken = (text: string, lang: string, look: { readonly bold?: boolean; readonly color?: string; readonly size?: number } = {}): TextRun =>
  new TextRun({ ...look, text, language: { value: lang, eastAsia: lang } });

function withLink(text: string): ParagraphChild[] {
  const look = { size: SMALL, color: SOFT };
  const match = /https?:\/\/\S+/.exec(text);
  if (match === null) return [new TextRun({ ...look, text })];
  return [new TextRun({ ...look, text: text.slice(0, match.index) }), new ExternalHyperlink({ link: match[0], children: [new TextRun({ text: match[0], size: SMALL, style: "Hyperlink" })] })];
}

function write(document: ReportDocument, block: Block): (Paragraph | Table)[] {
  const { words } = document;
  switch (block.kind) {
    case "heading": return [new Paragraph({ heading: levels[block.level], keepNext: true, children: [new Bookmark({ id: block.id, children: [new TextRun(block.text)] })] })];
    case "paragraph": return [new Paragraph({ children: [new TextRun({ text: block.text, ...(block.isQuiet === true ? { size: SMALL, color: SOFT } : {}) })] })];
    case "sentence": return [...sentence(document, block.sentence), ...evidence(document, block.sentence)];
    // The first thing to read stays a list; the figure below it and the sections hold the votes.
    case "findings": return block.sentences.flatMap((one, index) => sentence(document, { ...one, content: [...one.content, ...(one.evidence?.statements ?? []).map(({ id }): Inline => ({ kind: "words", text: ` #${String(id)}` }))] }, `${String(index + 1)}. `));
    case "statement": return [
      new Paragraph({
        keepNext: true, indent: { left: 240 }, border: { left: { style: "single", size: 18, color: "767676", space: 8 } },
        children: [spoken(`${words.openQuote}${block.statement.text}${words.closeQuote}`, block.statement.lang, { bold: true }), new TextRun({ text: ` #${String(block.statement.id)}`, color: SOFT, size: SMALL })],
      }),
      ...sentence(document, block.sentence),
      ...votes(document, block.statement),
    ];
    case "list": return block.items.map((item) => new Paragraph({ text: item, bullet: { level: 0 } }));
    case "terms": return block.terms.flatMap(([term, meaning]) => [new Paragraph({ keepNext: true, spacing: { after: 0 }, children: [new TextRun({ text: term, bold: true })] }), new Paragraph({ text: meaning })]);
    case "figure": return figure(document, block.figure);
    case "table": return [...caption(block.caption), table(block.head, block.rows, { numeric: block.numeric, ...(block.langs === undefined ? {} : { langs: block.langs }) }), space()];
  }
}

function sentence({ words }: ReportDocument, { content, note }: DocumentSentence, before = ""): Paragraph[] {
  const run = (piece: Inline): TextRun => {
    switch (piece.kind) {
      case "words": return new TextRun(piece.text);
      case "number": return new TextRun({ text: piece.text, bold: true });
      case "quote": return spoken(`${words.openQuote}${piece.text}${words.closeQuote}`, piece.lang);
      case "mark": return new TextRun({ text: ` [${piece.text}]`, bold: true, color: "0017C1", size: SMALL });
    }
  };
  return [
    new Paragraph({ children: [...(before === "" ? [] : [new TextRun({ text: before, bold: true })]), ...content.map(run)] }),
    ...(note === null ? [] : [new Paragraph({ indent: { left: 240 }, children: [new TextRun({ text: note, size: SMALL, color: SOFT })] })]),
  ];
}

const evidence = (document: ReportDocument, { evidence: of }: DocumentSentence): (Paragraph | Table)[] => (of?.statements ?? []).flatMap((statement) => votes(document, statement));

const votes = (document: ReportDocument, { id, rows }: EvidenceStatement): (Paragraph | Table)[] =>
  [...caption(document.words.statementNumber(String(id))), table(document.evidenceHead, rows, { numeric: document.evidenceHead.map((_, index) => index).slice(1) }), space()];

const caption = (text: string): Paragraph[] => [new Paragraph({ keepNext: true, spacing: { before: 80, after: 40 }, children: [new TextRun({ text, size: SMALL, color: SOFT })] })];
const space = (): Paragraph => new Paragraph({ spacing: { after: 120, line: 200 }, children: [] });

function table(head: readonly string[], rows: readonly (readonly string[])[], { numeric, langs }: { readonly numeric: readonly number[]; readonly langs?: readonly string[] }): Table {
  const width = (column: number): number => (head.length > 4 && !numeric.includes(column) ? (column === 1 ? 38 : 12) : 100 / head.length);
  const cell = (text: string, column: number, isHead: boolean, lang?: string): TableCell => new TableCell({
    width: { size: width(column), type: WidthType.PERCENTAGE },
    children: [new Paragraph({ spacing: { after: 0, line: 260 }, alignment: numeric.includes(column) ? AlignmentType.RIGHT : AlignmentType.LEFT, children: [lang === undefined ? new TextRun({ text, size: 17, bold: isHead }) : spoken(text, lang, { size: 17 })] })],
  });
  const border = { style: "single", size: 4, color: "CCCCCC" } as const;
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: border, bottom: border, left: { style: "none" }, right: { style: "none" }, insideHorizontal: border, insideVertical: { style: "none" } },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head.map((text, column) => cell(text, column, true)) }),
      ...rows.map((row, index) => new TableRow({ cantSplit: true, children: row.map((text, column) => cell(text, column, false, column === 1 ? langs?.[index] : undefined)) })),
    ],
  });
}

/** As vectors for programs that know them, as dots for the others; the table behind it follows. */
function figure({ locale, words }: ReportDocument, of: ReportFigure): (Paragraph | Table)[] {
  const { svg, width, height } = figureToSvg(of, locale);
  const scale = Math.min(TEXT_WIDTH / width, 820 / height) * (of.picture.width === of.picture.height ? 0.8 : 1);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return [
    new Paragraph({ children: [new ImageRun({
      type: "svg", data: Buffer.from(svg), transformation, fallback: { type: "png", data: figureToPng(of) },
      altText: { name: of.name, title: of.title, description: `${of.title} ${of.measure}` },
    })] }),
    ...caption(words.tableOf(of.title)),
    table(of.table.head, of.table.rows, { numeric: [] }),
    space(),
  ];
}
