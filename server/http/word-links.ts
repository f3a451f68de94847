import { readFile } from "node:fs/promises";
import { join } from "node:path";

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}
export type Manifest = Readonly<Record<string, Chunk | undefined>>;

/** The build's list of files; empty where there is none. */
export async function readManifest(clientDir: string): Promise<Manifest> {
  try {
    return JSON.parse(await readFile(join(clientDir, ".vite", "manifest.json"), "utf8")) as Manifest;
  } catch {
    return {};
  }
}

/**
 * Links that fetch the words of a page's language together with the page: otherwise they would be asked for only once its
 * program runs, one journey later. `html` names the files that are on their way already.
 */
export function wordLinks(manifest: Manifest, page: string, locale: string, html: string): string {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (chunk === undefined || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  visit(`${page}/catalogue-${locale.toLowerCase()}.ts`);
  return [...files].filter((file) => !html.includes(file)).map((file) => `<link rel="modulepreload" fetchpriority="low" crossorigin href="/${file}">\n`).join("");
}
