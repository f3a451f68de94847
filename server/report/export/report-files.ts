import type { Locale } from "../../../messages/locale.ts";
import { createFigureWords } from "../../../messages/figure-words.ts";
import { figureToSvg } from "../../contract/figures/picture-to-svg.ts";
import { figureNames, reportFigure } from "../../contract/figures/report-figures.ts";
import type { FigureName } from "../../contract/figures/scene.ts";
import type { ReportFile } from "../../contract/report-files.ts";
import type { PublishedReport } from "../../contract/report.ts";
import { reportCsv } from "../../present/report-csv.ts";
import { buildDocument } from "./build-document.ts";
import { catalogues } from "./catalogues.ts";
import { auditCsv, sentencesCsv, talliesCsv, topicsCsv } from "./csv-files.ts";
import { pdfFaces } from "./pdf-faces.ts";
import { figureToPng } from "./png/figure-to-png.ts";
import { toDocx } from "./to-docx.ts";
import { toHtml } from "./to-html.ts";
import { toMarkdown } from "./to-markdown.ts";
import { toPdf } from "./to-pdf.ts";

export interface FileOptions {
  readonly locale: Locale;
  /** Begins CSV files with a byte order mark. */
  readonly bom: boolean;
  /** Where readers find the report on the web. */
  readonly address: string;
}

export interface MadeFile {
  readonly type: string;
  readonly bytes: Buffer;
  /** Characters the PDF could not draw. */
  readonly missing?: readonly string[];
}

interface FileKind {
  readonly kind: ReportFile["kind"];
  readonly format: string;
  /** Null where this report has nothing of the kind. */
  readonly make: (report: PublishedReport, options: FileOptions) => Promise<MadeFile | null> | MadeFile | null;
}

const text = (type: string, content: string): MadeFile => ({ type: `${type}; charset=utf-8`, bytes: Buffer.from(content) });
const table = (write: (report: PublishedReport, bom: boolean) => string): FileKind => ({ kind: "table", format: "CSV", make: (report, { bom }) => text("text/csv", write(report, bom)) });
const documentOf = (report: PublishedReport, { locale, address }: FileOptions) => buildDocument(report, locale, address);

const figureOf = (name: FigureName, report: PublishedReport, locale: Locale) => reportFigure(name, report.report, createFigureWords(report, catalogues[locale]));
const figureFiles = figureNames.flatMap((name): readonly (readonly [string, FileKind])[] => [
  [`${name}.svg`, { kind: "figure", format: "SVG", make: (report, { locale }) => {
    const figure = figureOf(name, report, locale);
    return figure === null ? null : { type: "image/svg+xml", bytes: Buffer.from(figureToSvg(figure, locale).svg) };
  } }],
  [`${name}.png`, { kind: "figure", format: "PNG", make: (report, { locale }) => {
    const figure = figureOf(name, report, locale);
    return figure === null ? null : { type: "image/png", bytes: figureToPng(figure) };
  } }],
]);

/** Every file a report can be taken away as, by name. */
const kinds: ReadonlyMap<string, FileKind> = new Map<string, FileKind>([
  ["report.pdf", { kind: "document", format: "PDF", make: async (report, options) => {
    const { bytes, missing } = await toPdf(documentOf(report, options), pdfFaces());
    return { type: "application/pdf", bytes, missing };
  } }],
  ["report.docx", { kind: "document", format: "DOCX", make: async (report, options) =>
    ({ type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", bytes: await toDocx(documentOf(report, options)) }) }],
  ["report.html", { kind: "document", format: "HTML", make: (report, options) => text("text/html", toHtml(documentOf(report, options), report)) }],
  ["report.md", { kind: "document", format: "Markdown", make: (report, options) => text("text/markdown", toMarkdown(documentOf(report, options))) }],
  ["report.json", { kind: "data", format: "JSON", make: (report) => text("application/json", JSON.stringify(report)) }],
  ["statements.csv", table(({ report }, bom) => reportCsv(report, bom))],
  ["tallies.csv", table(talliesCsv)],
  ["topics.csv", { ...table(topicsCsv), make: (report, { bom }) => (report.report.topics === undefined ? null : text("text/csv", topicsCsv(report, bom))) }],
  ["sentences.csv", table(sentencesCsv)],
  ["audit.csv", table(auditCsv)],
  ...figureFiles,
]);

export const fileNames = [...kinds.keys()];
/** Made in a few milliseconds; the others take a second or more. */
export const isQuick = (name: string): boolean => !/\.(?:pdf|docx|png)$/.test(name);
export const formatOf = (name: string): Pick<ReportFile, "kind" | "format"> | null => {
  const found = kinds.get(name);
  return found === undefined ? null : { kind: found.kind, format: found.format };
};

/** One file of a report; null when there is none of that name. Same report and options, same bytes (PDF and DOCX carry their own ids). */
export async function makeReportFile(report: PublishedReport, name: string, options: FileOptions): Promise<MadeFile | null> {
  const kind = kinds.get(name);
  // A report of comments has no votes to draw or to list; its own tables are at claims.csv and comments.csv beside it.
  const isOfVotes = kind?.kind === "table" || kind?.kind === "figure";
  return kind === undefined || (isOfVotes && report.report.comments !== undefined) ? null : kind.make(report, options);
}
