import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { directionOf, type ParticipantLocale } from "../../messages/locale.ts";
import { pageMessages } from "../../messages/pages.ts";
import { withoutReadings } from "../../messages/readings.ts";
import { escapeHtml } from "./escape-html.ts";
import { faviconLink } from "./favicon.ts";

/** The pages the client's build makes, each <name>/index.html. */
export type PageName = "home" | "widget" | "console" | "report" | "sample";

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
}

/** A page with its head filled in; null when the client has not been built. */
export type RenderPage = (name: PageName, head: PageHead) => Promise<string | null>;

/** Reads each built page once, and again when a new build has replaced it. */
export function createPageShells(clientDir: string): RenderPage {
  const kept = new Map<PageName, { readonly builtAt: number; readonly html: string }>();
  return async (name, head) => {
    const path = join(clientDir, name, "index.html");
    try {
      const builtAt = (await stat(path)).mtimeMs;
      let page = kept.get(name);
      if (page?.builtAt !== builtAt) {
        page = { builtAt, html: await readFile(path, "utf8") };
        kept.set(name, page);
      }
      return fillHead(page.html, head);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      throw error;
    }
  };
}

/** Sets language, title, description and link preview; what the built page says of them is replaced. */
export function fillHead(html: string, head: PageHead): string {
  const inserted = `<title>${escapeHtml(withoutReadings(head.title))}</title>\n${faviconLink}\n${metaTags(head)}\n${head.moreHtml === undefined ? "" : `${head.moreHtml}\n`}`;
  return html
    .replace(/<html\b[^>]*>/i, (tag) => tag.replace(/\s+lang="[^"]*"/i, "").replace(/^<html/i, `<html lang="${head.locale}" dir="${directionOf(head.locale)}"`))
    .replace(/<title>[^<]*<\/title>\s*/i, "")
    .replace(/<meta\b[^>]*\bname="(?:description|robots)"[^>]*>\s*/gi, "")
    // A function, because "$" in a title must stay a "$".
    .replace(/<\/head>/i, (end) => inserted + end);
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
