import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { directionOf, type ParticipantLocale } from "../../messages/locale.ts";
import { pageMessages } from "../../messages/pages.ts";
import { withoutReadings } from "../../messages/readings.ts";
import { escapeHtml } from "./escape-html.ts";
import { faviconLink } from "./favicon.ts";
import { inlineHash } from "./page-policy.ts";
import { readManifest, wordLinks, type Manifest } from "./word-links.ts";

/** The pages the client's build makes, each <name>/index.html. */
export type PageName = "home" | "widget" | "kiosk" | "console" | "report" | "sample";

/** Where the build puts the client, seen from the sources and from dist/server alike. */
export const defaultClientDir = join(import.meta.dirname, "../../dist/client");

/** What the server writes into a page before it is sent. */
export interface PageHead {
  readonly locale: ParticipantLocale;
  readonly title: string;
  readonly description: string;
  /** Address of the page for link previews. */
  readonly url: string;
  readonly isIndexed: boolean;
  /** More elements of the head, as HTML. */
  readonly moreHtml?: string;
  /** Stands above everything and stays there, as HTML. */
  readonly bannerHtml?: string;
  /** What stands on the page until its program draws it, as HTML; the program then starts once it has been drawn. */
  readonly appHtml?: string;
  /** Runs before anything is drawn. */
  readonly script?: string;
  /** What readers without JavaScript are told, as HTML. */
  readonly noscriptHtml?: string;
}

export interface RenderedPage {
  readonly html: string;
  /** Of the style sheet and the scripts that stand in the page itself, "sha256-…". */
  readonly styleHash: string | null;
  readonly scriptHashes: readonly string[];
}

/** A page with its head filled in; null when the client has not been built. */
export type RenderPage = (name: PageName, head: PageHead) => Promise<RenderedPage | null>;

interface BuiltPage {
  readonly builtAt: number;
  readonly html: string;
  readonly styleHash: string | null;
  readonly manifest: Manifest;
}

/** Reads each built page once, and again when a new build has replaced it. */
export function createPageShells(clientDir: string): RenderPage {
  const kept = new Map<PageName, BuiltPage>();
  return async (name, head) => {
    const path = join(clientDir, name, "index.html");
    try {
      const builtAt = (await stat(path)).mtimeMs;
      let page = kept.get(name);
      if (page?.builtAt !== builtAt) {
        const html = await readFile(path, "utf8");
        page = { builtAt, manifest: await readManifest(clientDir), ...(name === "widget" ? await textFirst(clientDir, html) : { html, styleHash: null }) };
        kept.set(name, page);
      }
      const { html, styleHash, manifest } = page;
      const filled = fillPage(html, { ...head, moreHtml: wordLinks(manifest, name, head.locale, html) + (head.moreHtml ?? "") });
      return { styleHash, ...withScripts(filled, head) };
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      throw error;
    }
  };
}

/**
 * Makes a page that can be read before its program: its style sheets stand in it, so that the first card is drawn with the
 * first bytes, a journey earlier than with sheets of their own, and the program's files let it go first. Worth it where
 * most readers come once, and the page is sent anew each time.
 */
async function textFirst(clientDir: string, html: string): Promise<Pick<BuiltPage, "html" | "styleHash">> {
  const links = [...html.matchAll(/[ \t]*<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>\n?/g)];
  if (links.length === 0) return { html, styleHash: null };
  const css = (await Promise.all(links.map(([, file = ""]) => readFile(join(clientDir, file), "utf8")))).map((sheet) => sheet.trim()).join("\n");
  const without = links.reduce((page, [link]) => page.replace(link, ""), html).replace(/<(?:script type="module"|link rel="modulepreload")/g, (start) => `${start} fetchpriority="low"`);
  return { html: without.replace(/<\/head>/i, (end) => `<style>${css}</style>\n${end}`), styleHash: inlineHash(css) };
}

/** Starts the program `src` after the first picture; where none is drawn (a hidden page) after a moment. */
const startAfterPaint = (src: string): string => `{let go=()=>{go=()=>{};import("${src}")};requestAnimationFrame(()=>setTimeout(()=>go()));setTimeout(()=>go(),400)}`;

/** Puts the page's own scripts in: what runs first, and, where there is a card to read, the start of the program after it. */
function withScripts(html: string, { appHtml, script }: PageHead): Pick<RenderedPage, "html" | "scriptHashes"> {
  const scripts = script === undefined ? [] : [script];
  const program = appHtml === undefined ? null : /<script type="module"([^>]*) src="([^"]+)"><\/script>/.exec(html);
  if (program !== null) scripts.push(startAfterPaint(program[2] ?? ""));
  const fetched = program === null ? html : html.replace(program[0], `<link rel="modulepreload"${program[1] ?? ""} href="${program[2] ?? ""}">`);
  return { html: fetched.replace(/<\/head>/i, (end) => scripts.map((one) => `<script>${one}</script>\n`).join("") + end), scriptHashes: scripts.map(inlineHash) };
}

/** Sets language, title, description, link preview and what is there before the program; what the built page says of them is replaced. */
export function fillPage(html: string, head: PageHead): string {
  const inserted = `<title>${escapeHtml(withoutReadings(head.title))}</title>\n${faviconLink}\n${metaTags(head)}\n${head.moreHtml === undefined ? "" : `${head.moreHtml}\n`}`;
  return html
    .replace(/<html\b[^>]*>/i, (tag) => tag.replace(/\s+lang="[^"]*"/i, "").replace(/^<html/i, `<html lang="${head.locale}" dir="${directionOf(head.locale)}"`))
    .replace(/<title>[^<]*<\/title>\s*/i, "")
    .replace(/<meta\b[^>]*\bname="(?:description|robots)"[^>]*>\s*/gi, "")
    // A function, because "$" in a title must stay a "$".
    .replace(/<\/head>/i, (end) => inserted + end)
    .replace('<div id="app">', (start) => (head.bannerHtml ?? "") + start + (head.appHtml ?? ""))
    .replace(/(?<=<noscript>)[^]*?(?=<\/noscript>)/i, (built) => head.noscriptHtml ?? built);
}

/** As link previews name languages. */
const ogLocales: Readonly<Record<ParticipantLocale, string>> = {
  en: "en_GB", ja: "ja_JP", "ja-x-easy": "ja_JP", "zh-Hant": "zh_TW", ko: "ko_KR", es: "es_ES", pt: "pt_BR",
};

function metaTags({ locale, title, description, url, isIndexed }: PageHead): string {
  const named = { description, ...(isIndexed ? {} : { robots: "noindex" }), "twitter:card": "summary" };
  const properties = {
    "og:site_name": pageMessages[locale].siteName,
    "og:type": "website",
    "og:title": title,
    "og:description": description,
    "og:url": url,
    "og:locale": ogLocales[locale],
  };
  return [
    ...Object.entries(named).map(([name, content]) => `<meta name="${name}" content="${escapeHtml(withoutReadings(content))}">`),
    ...Object.entries(properties).map(([property, content]) => `<meta property="${property}" content="${escapeHtml(withoutReadings(content))}">`),
  ].join("\n");
}
