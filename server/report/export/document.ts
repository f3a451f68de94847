// A report as an article, free of any format: Markdown, HTML, DOCX and PDF are written from this one.
import type { ReportFigure } from "../../contract/figures/scene.ts";
import type { Locale } from "../../../messages/locale.ts";

/** `mark` says who worded a sentence; it is never part of what is said. */
export type Inline =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "quote"; readonly text: string; readonly lang: string }
  | { readonly kind: "mark"; readonly text: string };

/** A statement with the votes on it; rows as `evidenceHead` names them. */
export interface EvidenceStatement {
  readonly id: number;
  readonly text: string;
  readonly lang: string;
  readonly rows: readonly (readonly string[])[];
}

/** What a sentence rests on. */
export interface Evidence {
  readonly rule: string;
  readonly statements: readonly EvidenceStatement[];
}

export interface DocumentSentence {
  readonly id: string;
  readonly content: readonly Inline[];
  readonly evidence: Evidence | null;
  /** What readers should know of who worded it. */
  readonly note: string | null;
}

export interface TableBlock {
  readonly kind: "table";
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Language of the longest text of each row (its second column); null: the document's. */
  readonly langs?: readonly string[];
  /** Columns of numbers. */
  readonly numeric: readonly number[];
}

export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly id: string; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string; readonly isQuiet?: true }
  | { readonly kind: "sentence"; readonly sentence: DocumentSentence }
  | { readonly kind: "findings"; readonly sentences: readonly DocumentSentence[] }
  /** A statement that stands for itself, with what the votes say of it. */
  | { readonly kind: "statement"; readonly statement: EvidenceStatement; readonly sentence: DocumentSentence }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "terms"; readonly terms: readonly (readonly [term: string, meaning: string])[] }
  | { readonly kind: "figure"; readonly figure: ReportFigure }
  | TableBlock;

export interface DocumentWords {
  readonly contents: string;
  readonly evidence: string;
  readonly openQuote: string;
  readonly closeQuote: string;
  readonly statementNumber: (number: string) => string;
  readonly tableOf: (title: string) => string;
  readonly madeWith: string;
  readonly page: (page: string, pages: string) => string;
  readonly undrawable: (characters: string) => string;
}

export interface ReportDocument {
  readonly locale: Locale;
  readonly createdAt: number;
  readonly kicker: string;
  readonly title: string;
  readonly titleLang: string;
  /** One line: participants, votes, statements. */
  readonly summary: string;
  /** Period, version, source, address, fingerprint. */
  readonly facts: readonly string[];
  /** What must be known before reading on: a draft, a live report, no clear groups. */
  readonly notices: readonly string[];
  readonly evidenceHead: readonly string[];
  readonly blocks: readonly Block[];
  readonly words: DocumentWords;
}

/** Inline content as plain text, quotations in quotation marks. */
export const plainText = (content: readonly Inline[], { openQuote, closeQuote }: Pick<DocumentWords, "openQuote" | "closeQuote">): string =>
  content.map((piece) => (piece.kind === "quote" ? `${openQuote}${piece.text}${closeQuote}` : piece.kind === "mark" ? ` [${piece.text}]` : piece.text)).join("");
