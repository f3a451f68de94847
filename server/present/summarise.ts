import { renderMarkdown } from "./markdown.ts";

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
const LONGEST = 160;

/** The first words of a Markdown text as plain text of at most 160 characters, for search results and link previews. */
export function summarise(markdown: string): string {
  const text = renderMarkdown(markdown).replace(/<[^>]*>/g, " ").replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity).replace(/\s+/g, " ").trim();
  const characters = [...text];
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join("").trimEnd()}…`;
}
