import { request, type IncomingHttpHeaders } from "node:http";

/** One request with exactly these headers (fetch adds and forbids some), redirects not followed. */
export function rawRequest(method: string, url: string, headers: Readonly<Record<string, string>> = {}): Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("error", reject);
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks).toString("utf8") }));
    }).on("error", reject).end();
  });
}
