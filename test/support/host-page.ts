import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A publisher's page on an origin of its own. */
export interface HostPage {
  readonly url: string;
  /** What the page shows from the next view on. */
  setBody(body: string): void;
  close(): Promise<void>;
}

/**
 * Serves one page with the two lines of the snippet on 127.0.0.1, any free port: another origin than the server's.
 * @param hostname "localhost" makes it another site too, whose frames get no storage of ours where third parties are blocked
 */
export async function startHostPage(firstBody: string, { hostname = "127.0.0.1", headers = {} }: { readonly hostname?: string; readonly headers?: Readonly<Record<string, string>> } = {}): Promise<HostPage> {
  let body = firstBody;
  const html = () => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A town</title></head><body><h1>A town</h1>${body}</body></html>`;
  const server = createServer((_, answer) => answer.writeHead(200, { "content-type": "text/html; charset=utf-8", ...headers }).end(html()));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${hostname}:${String(port)}/`,
    setBody: (changed) => {
      body = changed;
    },
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

export const snippet = (origin: string, conversationId: string, attributes = ""): string =>
  `<script async src="${origin}/embed.js"></script>\n<div class="hiroba" data-conversation="${conversationId}" ${attributes}></div>`;
