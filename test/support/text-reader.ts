import { gzipSync } from "node:zlib";

export interface TextPageRead {
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
  /** Bytes on the line, compressed as the server does. */
  readonly bytes: number;
  /** What the form would send besides the button. */
  readonly fields: Readonly<Record<string, string>>;
  /** Values of the buttons on the page. */
  readonly buttons: readonly string[];
  /** What a reader reads, without markup. */
  readonly text: string;
}

const unescape = (text: string): string => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");

async function read(answer: Response): Promise<TextPageRead> {
  const html = await answer.text();
  const hidden = [...html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)].map(([, name = "", value = ""]) => [name, unescape(value)] as const);
  const lang = /<option value="([^"]+)"[^>]* selected>/.exec(html)?.[1] ?? "";
  return {
    status: answer.status, html, headers: answer.headers, bytes: gzipSync(html).length,
    fields: { ...Object.fromEntries(hidden), lang },
    buttons: [...html.matchAll(/<button name="do" value="([^"]+)">/g)].map(([, value = ""]) => value),
    text: unescape(html.replace(/<style>[^]*?<\/style>/, "").replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")).trim(),
  };
}

/** A reader of the text pages: opens the first one, and presses buttons of the page at hand, as a browser without JavaScript does. */
export const readTextPage = async (server: { readonly url: string }, path: string, headers: Readonly<Record<string, string>> = {}): Promise<TextPageRead> =>
  read(await fetch(server.url + path, { headers: { "accept-language": "en", ...headers } }));

/** Sends the form of `page`; `changes` are what the reader typed or chose. */
export const pressButton = async (server: { readonly url: string }, conversationId: string, page: TextPageRead, act: string, changes: Readonly<Record<string, string>> = {}): Promise<TextPageRead> =>
  read(await fetch(`${server.url}/c/${conversationId}/text`, { method: "POST", body: new URLSearchParams({ ...page.fields, ...changes, do: act }) }));
