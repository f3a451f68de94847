import { createHash } from "node:crypto";
import { pictureToSvg } from "../../contract/figures/picture-to-svg.ts";
import type { PublishedReport } from "../../contract/report.ts";
import { escapeHtml } from "../../http/escape-html.ts";
import type { Block, DocumentSentence, Evidence, EvidenceStatement, Inline, ReportDocument, TableBlock } from "./document.ts";
import { htmlStyle } from "./html-style.ts";

const styleHash = createHash("sha256").update(htmlStyle).digest("base64");
// Nothing is fetched, nothing runs: the file is the same on any computer, with or without a network.
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** The report as one HTML file: no script, no network, all evidence in it to be opened; the data of the report at its end as JSON. */
export function toHtml(document: ReportDocument, published: PublishedReport): string {
  const { locale, title, titleLang, kicker, summary, facts, notices, blocks, words } = document;
  const contents = blocks.flatMap((block) => (block.kind === "heading" && block.level === 2 ? [`<li><a href="#${block.id}">${escapeHtml(block.text)}</a></li>`] : []));
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${kicker}: ${title}`)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<main>
<header>
<p class="kicker">${escapeHtml(kicker)}</p>
<h1 lang="${escapeHtml(titleLang)}" dir="auto">${escapeHtml(title)}</h1>
<p class="summary">${escapeHtml(summary)}</p>
${facts.map((fact) => `<p class="quiet">${linked(fact)}</p>`).join("\n")}
${notices.map((notice) => `<p class="notice">${escapeHtml(notice)}</p>`).join("\n")}
</header>
<nav aria-label="${escapeHtml(words.contents)}"><details><summary>${escapeHtml(words.contents)}</summary><div><ol>${contents.join("")}</ol></div></details></nav>
${blocks.map((block) => blockOf(document, block)).join("\n")}
<footer><p>${escapeHtml(words.madeWith)}</p></footer>
</main>
<script type="application/json" id="report">${jsonForHtml(published)}</script>
</body>
</html>
`;
}

/** JSON that no HTML parser takes for a tag, and no old JavaScript for a line end. */
const jsonForHtml = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

const linked = (text: string): string => escapeHtml(text).replace(/https?:\/\/[^\s<>"]+/g, (address) => `<a href="${address}">${address}</a>`);

function blockOf(document: ReportDocument, block: Block): string {
  const { words } = document;
  switch (block.kind) {
    case "heading": return `<h${String(block.level)} id="${block.id}">${escapeHtml(block.text)}</h${String(block.level)}>`;
    case "paragraph": return `<p${block.isQuiet === true ? ' class="quiet"' : ""}>${escapeHtml(block.text)}</p>`;
    case "sentence": return `<p id="${block.sentence.id}">${content(document, block.sentence)}</p>${after(document, block.sentence)}`;
    case "findings": return `<ol class="findings">${block.sentences.map((one) => `<li id="${one.id}">${content(document, one)}${after(document, one)}</li>`).join("\n")}</ol>`;
    case "statement": return `<blockquote lang="${escapeHtml(block.statement.lang)}" dir="auto">${words.openQuote}${escapeHtml(block.statement.text)}${words.closeQuote} ${statementLink(block.statement.id)}</blockquote>
<p id="${block.sentence.id}">${content(document, block.sentence)}</p>${after(document, block.sentence)}`;
    case "list": return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
    case "terms": return `<dl>${block.terms.map(([term, meaning]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(meaning)}</dd>`).join("")}</dl>`;
    case "figure": {
      const { figure } = block;
      return `<figure><h3>${escapeHtml(figure.title)}</h3><p class="measure">${escapeHtml(figure.measure)}</p>${pictureToSvg(figure, figure.picture.width === figure.picture.height ? "picture picture--square" : "picture")}
<details><summary>${escapeHtml(words.tableOf(figure.title))}</summary><div>${tableOf({ kind: "table", caption: figure.title, ...figure.table, numeric: [] })}</div></details><figcaption>${escapeHtml(figure.source)}</figcaption></figure>`;
    }
    case "table": return tableOf(block, block.head.length > 6);
  }
}

const statementLink = (id: number): string => `<a href="#S${String(id)}">#${String(id)}</a>`;

function content({ words }: ReportDocument, { content: pieces }: DocumentSentence): string {
  const piece = (inline: Inline): string => {
    switch (inline.kind) {
      case "words": return escapeHtml(inline.text);
      case "number": return `<span class="number">${escapeHtml(inline.text)}</span>`;
      case "quote": return `${words.openQuote}<span lang="${escapeHtml(inline.lang)}" dir="auto">${escapeHtml(inline.text)}</span>${words.closeQuote}`;
      case "mark": return ` <span class="mark">${escapeHtml(inline.text)}</span>`;
    }
  };
  return pieces.map(piece).join("");
}

const after = (document: ReportDocument, { note, evidence }: DocumentSentence): string =>
  `${note === null ? "" : `<p class="note">${escapeHtml(note)}</p>`}${evidence === null ? "" : evidenceOf(document, evidence)}`;

function evidenceOf(document: ReportDocument, { rule, statements }: Evidence): string {
  const one = ({ id, text, lang, rows }: EvidenceStatement): string =>
    `<p lang="${escapeHtml(lang)}" dir="auto">${document.words.openQuote}${escapeHtml(text)}${document.words.closeQuote} ${statementLink(id)}</p>${tableOf({ kind: "table", caption: document.words.statementNumber(String(id)), head: document.evidenceHead, rows, numeric: [1, 2, 3, 4, 5, 6] })}`;
  return `<details><summary>${escapeHtml(document.words.evidence)}</summary><div><p class="quiet">${escapeHtml(rule)}</p>${statements.map(one).join("")}</div></details>`;
}

/** `isTargets`: rows of the table of all statements can be linked to. */
function tableOf({ caption, head, rows, langs, numeric }: TableBlock, isTargets = false): string {
  const cell = (text: string, row: number, column: number): string => {
    const right = numeric.includes(column) ? ' class="right"' : "";
    if (column === 0) return `<th scope="row"${right}>${escapeHtml(text)}</th>`;
    const lang = column === 1 && langs?.[row] !== undefined ? ` class="text" lang="${escapeHtml(langs[row])}" dir="auto"` : right;
    return `<td${lang}>${escapeHtml(text)}</td>`;
  };
  const body = rows.map((row, index) => `<tr${isTargets ? ` id="S${(row[0] ?? "").replace("#", "")}"` : ""}>${row.map((text, column) => cell(text, index, column)).join("")}</tr>`);
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table><caption>${escapeHtml(caption)}</caption><thead><tr>${head.map((text, column) => `<th scope="col"${numeric.includes(column) ? ' class="right"' : ""}>${escapeHtml(text)}</th>`).join("")}</tr></thead><tbody>${body.join("\n")}</tbody></table></div>`;
}
