import type { Conversation } from "../domain.ts";
import { escapeHtml } from "../http/escape-html.ts";

const [width, height] = [720, 640];
const [smallestWidth, smallestHeight] = [280, 320];

/** An answer of type "rich" as oembed.com describes it. */
export interface OEmbed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly html: string;
  readonly width: number;
  readonly height: number;
}

/** A frame for sites that take no script: as wide as it may be, and as high as it is given; it scrolls inside. */
export function presentOEmbed({ id, topic }: Pick<Conversation, "id" | "topic">, { publicUrl, provider, language, maxWidth, maxHeight }: {
  readonly publicUrl: string;
  readonly provider: string;
  /** Of the interface; left out: the reader's own. */
  readonly language?: string | undefined;
  readonly maxWidth?: number | undefined;
  readonly maxHeight?: number | undefined;
}): OEmbed {
  const size = {
    width: Math.max(smallestWidth, Math.min(width, maxWidth ?? width)),
    height: Math.max(smallestHeight, Math.min(height, maxHeight ?? height)),
  };
  const address = `${publicUrl}/embed/${id}${language === undefined ? "" : `?lang=${encodeURIComponent(language)}`}`;
  return {
    version: "1.0", type: "rich", title: topic, provider_name: provider, provider_url: publicUrl, cache_age: 3600,
    html: `<iframe src="${escapeHtml(address)}" title="${escapeHtml(topic)}" width="${String(size.width)}" height="${String(size.height)}" style="border:0;max-width:100%" loading="lazy" allow="clipboard-write"></iframe>`,
    ...size,
  };
}

export const oembedXml = (answer: OEmbed): string =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${Object.entries(answer).map(([name, value]) => `  <${name}>${escapeHtml(String(value))}</${name}>`).join("\n")}\n</oembed>\n`;

/** Addresses of conversations of this server: the id in /c/:id or /embed/:id; null for any other address. */
export function conversationIn(address: string, publicUrl: string): string | null {
  try {
    const { origin, pathname } = new URL(address);
    if (origin !== new URL(publicUrl).origin) return null;
    return /^\/(?:c|embed)\/([0-9a-z]{10})\/?$/.exec(pathname)?.[1] ?? null;
  } catch {
    return null;
  }
}

/** The <link> elements by which a page says where its oEmbed answer is. */
export const oembedLinks = (id: string, topic: string, publicUrl: string): string =>
  (["json", "xml"] as const).map((format) => {
    const href = `${publicUrl}/oembed?${new URLSearchParams({ url: `${publicUrl}/c/${id}`, format }).toString()}`;
    return `<link rel="alternate" type="${format === "json" ? "application/json" : "text/xml"}+oembed" href="${escapeHtml(href)}" title="${escapeHtml(topic)}">`;
  }).join("\n");
