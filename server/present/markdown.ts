import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false }).disable("image");
const renderLink = markdown.renderer.rules.link_open ?? ((tokens, index, options, _env, self) => self.renderToken(tokens, index, options));
markdown.renderer.rules.link_open = (tokens, index, options, env, self) => {
  tokens[index]?.attrSet("rel", "nofollow noopener");
  tokens[index]?.attrSet("target", "_blank");
  return renderLink(tokens, index, options, env, self);
};
// The page has its own headline; what people write starts one level below.
const renderHeading = (shift: number): typeof renderLink => (tokens, index, options, _env, self) => {
  const token = tokens[index];
  if (token !== undefined) token.tag = `h${String(Math.min(6, Number(token.tag.slice(1)) + shift))}`;
  return self.renderToken(tokens, index, options);
};
markdown.renderer.rules.heading_open = renderHeading(1);
markdown.renderer.rules.heading_close = renderHeading(1);

/**
 * Markdown as HTML that is safe to insert: HTML in it stays text, images are left out, links go to http(s) and mail only
 * (markdown-it refuses javascript: and data:) and tell neither search engines nor the opened page anything.
 */
export const renderMarkdown = (text: string): string => markdown.render(text).trim();
