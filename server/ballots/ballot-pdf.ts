import { ballotMessages } from "../../messages/ballots.ts";
import type { BallotMessages } from "../../messages/en/ballot.ts";
import { formatSheetCode, formatSheetLabel } from "../contract/sheet-code.ts";
import type { BallotPrinting } from "../contract/workshop.ts";
import type { Conversation, Statement } from "../domain.ts";
import { createPdf, type Drawing, type Pdf } from "../pdf/create-pdf.ts";
import { drawQrCode } from "../pdf/draw-qr-code.ts";

export interface BallotsToDraw {
  readonly conversation: Pick<Conversation, "id" | "topic" | "whoMayWrite">;
  readonly printing: BallotPrinting;
  /** In the order of the sheet. */
  readonly statements: readonly Statement[];
  /** Where people reach the conversation. */
  readonly url: string;
}

/** Sizes in points. The large variant is for readers with weak eyes: 17 points are about 6 mm of Japanese. */
interface Sizes {
  readonly text: number;
  readonly small: number;
  readonly topic: number;
  readonly box: number;
  readonly choice: number;
  readonly writingLine: number;
  /** Of the QR code that leads to the conversation. */
  readonly code: number;
}
const normal: Sizes = { text: 11.5, small: 9, topic: 16, box: 17, choice: 52, writingLine: 23, code: 60 };
const large: Sizes = { text: 17, small: 13, topic: 22, box: 26, choice: 76, writingLine: 34, code: 84 };

const MARGIN = 42;
const FOOT = 52;
const SOFT = "#595959";
const LINE = "#8a8a8a";
const LABEL_QR = 58;
const NUMBER_WIDTH = 2.1;

/** The shapes of the three answers, in a square of 24 (as on the screen). */
const shapes = { agree: "M4 12.5l5.5 5.5L20 7", disagree: "M6 6l12 12M18 6L6 18", pass: "M5 12h14" } as const;
const answers = ["agree", "disagree", "pass"] as const;

/** Sheets to print on A4, one participant each. `missing` are characters the fonts do not have; they are printed as 〓. */
export async function ballotPdf({ conversation, printing, statements, url }: BallotsToDraw): Promise<{ readonly bytes: Buffer; readonly pages: number; readonly missing: readonly string[] }> {
  const words = ballotMessages[printing.locale];
  const sizes = printing.isLarge ? large : normal;
  const codes: string[] = [];
  const firstPages: number[] = [];
  const pdf = createPdf({
    locale: printing.locale, title: words.documentTitle(conversation.topic), createdAt: printing.createdAt, size: sizes.text,
    lineHeight: printing.locale === "ja" ? 1.5 : 1.35, margins: { top: MARGIN, right: MARGIN, bottom: FOOT, left: MARGIN },
    footer: (page, pages) => {
      const index = firstPages.findLastIndex((first) => first <= page);
      const first = firstPages[index] ?? 1;
      return { left: conversation.topic.length > 40 ? "" : conversation.topic, right: words.page(codes[index] ?? "", page - first + 1, (firstPages[index + 1] ?? pages + 1) - first) };
    },
  });
  for (let sheet = printing.firstSheet; sheet <= printing.lastSheet; sheet += 1) {
    const code = formatSheetCode({ sheet, copy: 1 });
    pdf.newPage();
    codes.push(code);
    firstPages.push(pdf.pageNumber());
    drawHead(pdf, words, sizes, { topic: conversation.topic, code, label: formatSheetLabel({ conversationId: conversation.id, set: printing.set, sheet }) });
    drawStatements(pdf, words, sizes, statements);
    drawFoot(pdf, words, sizes, { mayWrite: conversation.whoMayWrite === "participants", url });
  }
  return pdf.finish();
}

function drawHead(pdf: Pdf, words: BallotMessages, sizes: Sizes, { topic, code, label }: { readonly topic: string; readonly code: string; readonly label: string }): void {
  const side = LABEL_QR + 62;
  const topicWidth = pdf.width - side - 16;
  const topicHeight = pdf.measure(topic, { size: sizes.topic, bold: true, width: topicWidth, lineHeight: 1.35 });
  const height = Math.max(topicHeight, LABEL_QR) + 8;
  pdf.draw(height, `${topic} – ${words.sheetNumber} ${code}`, (drawing) => {
    drawing.label(topic, 0, 0, { size: sizes.topic, bold: true, width: topicWidth, lineHeight: 1.35 });
    const left = drawing.width - side;
    drawing.label(words.sheetNumber, left, 2, { size: 8, color: SOFT, width: 60, align: "right" });
    drawing.label(code, left, 14, { size: 16, bold: true, width: 60, align: "right" });
    drawing.label(words.forOrganisers, left, 40, { size: 7, color: SOFT, width: 60, align: "right" });
    drawQrCode(drawing, label, { x: drawing.width - LABEL_QR, y: -4, size: LABEL_QR });
  });
  pdf.paragraph(words.howTitle, { bold: true, size: sizes.text, after: 2 });
  pdf.list(words.how, { size: sizes.text * 0.95, after: 6 });
}

function drawStatements(pdf: Pdf, words: BallotMessages, sizes: Sizes, statements: readonly Statement[]): void {
  const number = sizes.text * NUMBER_WIDTH;
  const textWidth = pdf.width - number - 3 * sizes.choice - 8;
  let page = -1;
  for (const [index, { text }] of statements.entries()) {
    const missing = pdf.undrawable(text);
    const note = missing.length === 0 ? 0 : pdf.measure(words.unprintable, { size: sizes.small, width: textWidth });
    const textHeight = pdf.measure(text, { width: textWidth });
    const height = Math.max(textHeight + note, sizes.box) + sizes.text * 0.9;
    const headHeight = sizes.small * 3.4;
    // The head of the columns is there again on every page.
    pdf.keepTogether(height + (page === pdf.pageNumber() ? 0 : headHeight));
    if (page !== pdf.pageNumber()) {
      page = pdf.pageNumber();
      pdf.draw(headHeight, null, (drawing) => {
        for (const [place, answer] of answers.entries()) {
          const middle = drawing.width - (answers.length - place - 0.5) * sizes.choice;
          drawShape(drawing, answer, middle - sizes.small * 0.6, 0, sizes.small * 1.2, "#1a1a1a");
          drawing.label(words[answer], middle - sizes.choice / 2, sizes.small * 1.35, { size: sizes.small, bold: true, width: sizes.choice, align: "center" });
        }
        drawing.line(0, headHeight - 1, drawing.width, headHeight - 1, { stroke: "#1a1a1a", lineWidth: 1 });
      });
    }
    pdf.draw(height, words.alt(index + 1, text), (drawing) => {
      const top = (height - textHeight - note) / 2;
      drawing.label(`${String(index + 1)}.`, 0, top, { bold: true, lineHeight: pdf.measure(text, { width: 10_000 }) / sizes.text });
      drawing.label(text, number, top, { width: textWidth, lineHeight: pdf.measure("x") / sizes.text });
      if (note > 0) drawing.label(words.unprintable, number, top + textHeight, { size: sizes.small, color: SOFT, width: textWidth, lineHeight: pdf.measure("x") / sizes.text });
      for (const [place, answer] of answers.entries()) {
        const left = drawing.width - (answers.length - place) * sizes.choice;
        const boxLeft = left + (sizes.choice - sizes.box) / 2 + sizes.box * 0.25;
        drawShape(drawing, answer, boxLeft - sizes.box * 0.75, height / 2 - sizes.box * 0.3, sizes.box * 0.6, LINE);
        drawing.rect(boxLeft, (height - sizes.box) / 2, sizes.box, sizes.box, { stroke: "#1a1a1a", lineWidth: 1.1, radius: 2 });
      }
      drawing.line(0, height - 0.5, drawing.width, height - 0.5, { stroke: "#c4c4c4", lineWidth: 0.5 });
    });
  }
  pdf.space(sizes.text);
}

function drawShape(drawing: Drawing, answer: (typeof answers)[number], x: number, y: number, size: number, color: string): void {
  drawing.within({ x, y, scale: size / 24 }, () => {
    drawing.path(shapes[answer], { stroke: color, lineWidth: 3, roundEnds: true });
  });
}

/** Room to write and the way online stay together: with fewer lines on a full page, with more on a page of their own. */
function drawFoot(pdf: Pdf, words: BallotMessages, sizes: Sizes, { mayWrite, url }: { readonly mayWrite: boolean; readonly url: string }): void {
  const online = onlineHeights(pdf, words, sizes, url).height;
  const writing = (lines: number): number => pdf.measure(words.ownTitle, { bold: true }) + pdf.measure(words.ownHint, { size: sizes.small }) + (lines + 0.4) * sizes.writingLine + sizes.text * 0.3 + 2;
  if (mayWrite) {
    const lines = [3, 2].find((count) => writing(count) + online <= pdf.room());
    if (lines === undefined) pdf.newPage();
    drawWriting(pdf, words, sizes, lines ?? 6);
  }
  pdf.keepTogether(online);
  drawOnline(pdf, words, sizes, url);
}

function drawWriting(pdf: Pdf, words: BallotMessages, sizes: Sizes, lines: number): void {
  pdf.paragraph(words.ownTitle, { bold: true, after: 1 });
  pdf.paragraph(words.ownHint, { size: sizes.small, color: SOFT, after: 0 });
  pdf.draw((lines + 0.4) * sizes.writingLine, words.ownAlt, (drawing) => {
    for (let line = 1; line <= lines; line += 1) drawing.line(0, line * sizes.writingLine, drawing.width, line * sizes.writingLine, { stroke: LINE, lineWidth: 0.7 });
  });
  pdf.space(sizes.text * 0.3);
}

function onlineHeights(pdf: Pdf, words: BallotMessages, sizes: Sizes, url: string): { readonly width: number; readonly text: number; readonly height: number } {
  const width = pdf.width - sizes.code - 12;
  const text = pdf.measure(words.onlineTitle, { bold: true, width }) + pdf.measure(words.onlineText, { size: sizes.small, width }) + pdf.measure(url, { size: sizes.small, bold: true, width });
  return { width, text, height: Math.max(sizes.code, text) };
}

function drawOnline(pdf: Pdf, words: BallotMessages, sizes: Sizes, url: string): void {
  const { width, text, height } = onlineHeights(pdf, words, sizes, url);
  const leading = pdf.measure("x") / sizes.text;
  pdf.draw(height, `${words.onlineTitle} ${words.qrAlt(url)}`, (drawing) => {
    drawQrCode(drawing, url, { x: 0, y: 0, size: sizes.code });
    const left = sizes.code + 12;
    let y = (height - text) / 2;
    y += drawing.label(words.onlineTitle, left, y, { bold: true, width, lineHeight: leading });
    y += drawing.label(words.onlineText, left, y, { size: sizes.small, width, lineHeight: leading });
    drawing.label(url, left, y, { size: sizes.small, bold: true, width, lineHeight: leading });
  });
}
