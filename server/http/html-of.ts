import { textParts } from "../../messages/readings.ts";
import { escapeHtml } from "./escape-html.ts";

/** A sentence of ours as HTML: escaped, and with its readings as <ruby> where it has some. */
export function htmlOf(sentence: string): string {
  const parts = textParts(sentence).map(escapeHtml);
  return parts.map((part, index) => (index % 3 === 0 ? part : index % 3 === 1 ? `<ruby>${part}<rp>（</rp><rt>${parts[index + 1] ?? ""}</rt><rp>）</rp></ruby>` : "")).join("");
}
