import { textParts } from "../../messages/readings.ts";
import { escapeHtml } from "./escape-html.ts";

/** A sentence of ours as HTML: escaped, and with its readings as <ruby> where it has some. */
export const htmlOf = (sentence: string): string =>
  textParts(sentence).map((part) => (typeof part === "string" ? escapeHtml(part) : `<ruby>${escapeHtml(part.kanji)}<rp>（</rp><rt>${escapeHtml(part.reading)}</rt><rp>）</rp></ruby>`)).join("");
