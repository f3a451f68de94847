import type { Block, DocumentSentence, Evidence, ReportDocument } from "./document.ts";
import { plainText } from "./document.ts";

/** The report as Markdown (CommonMark with tables): headings, quotations, votes as tables. Figures stand as their tables. */
export function toMarkdown(document: ReportDocument): string {
  const { title, kicker, summary, facts, notices, blocks, words } = document;
  return [
    `# ${escape(title)}`,
    `**${escape(kicker)}** · ${escape(summary)}`,
    facts.map((fact) => `- ${escape(fact)}`).join("\n"),
    ...notices.map((notice) => `> **${escape(notice)}**`),
    ...blocks.flatMap((block) => blockOf(document, block)),
    "---",
    escape(words.madeWith),
  ].join("\n\n") + "\n";
}

/** What would be taken for formatting loses its meaning; line breaks of a statement become spaces. */
const escape = (text: string): string => text.replace(/[\\`*_{}[\]<>|~]/g, "\\$&").replace(/^(\s*)([#+-]|\d+\.)/u, "$1\\$2").replace(/\s*\n\s*/g, " ");

function blockOf(document: ReportDocument, block: Block): readonly string[] {
  const { words } = document;
  const sentence = ({ content, note }: DocumentSentence): string => `${escape(plainText(content, words))}${note === null ? "" : ` *${escape(note)}*`}`;
  switch (block.kind) {
    case "heading": return [`${"#".repeat(block.level)} ${escape(block.text)}`];
    case "paragraph": return [escape(block.text)];
    case "sentence": return [sentence(block.sentence), ...evidence(document, block.sentence.evidence)];
    case "findings": return block.sentences.flatMap((one, index) => [`${String(index + 1)}. ${sentence(one)}`, ...evidence(document, one.evidence)]);
    case "statement": {
      const { statement } = block;
      return [`> ${escape(words.openQuote)}${escape(statement.text)}${escape(words.closeQuote)} (#${String(statement.id)})`, sentence(block.sentence), table(document.evidenceHead, statement.rows)];
    }
    case "list": return [block.items.map((item) => `- ${escape(item)}`).join("\n")];
    case "terms": return [block.terms.map(([term, meaning]) => `- **${escape(term)}**: ${escape(meaning)}`).join("\n")];
    case "figure": return [`**${escape(block.figure.title)}**`, escape(block.figure.measure), table(block.figure.table.head, block.figure.table.rows), `*${escape(block.figure.source)}*`];
    case "table": return [table(block.head, block.rows)];
  }
}

function evidence({ evidenceHead, words }: ReportDocument, of: Evidence | null): readonly string[] {
  if (of === null) return [];
  return of.statements.flatMap(({ id, text, rows }) => [`${escape(words.statementNumber(String(id)))}: ${escape(words.openQuote)}${escape(text)}${escape(words.closeQuote)}`, table(evidenceHead, rows)]);
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row, index) => `| ${row.map((cell) => (index === 1 ? cell : escape(cell))).join(" | ")} |`).join("\n");
