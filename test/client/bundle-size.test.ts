import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import { participantLocales } from "../../messages/locale.ts";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

let folder: string;
let chunks: Readonly<Record<string, Chunk>>;

beforeAll(async () => {
  // Vitest sets "test", under which the bundler keeps what only developers need.
  vi.stubEnv("NODE_ENV", "production");
  folder = mkdtempSync(join(tmpdir(), "hiroba-bundle-"));
  await build({ configFile: join(import.meta.dirname, "../../vite.config.ts"), logLevel: "error", build: { outDir: folder } });
  chunks = JSON.parse(readFileSync(join(folder, ".vite/manifest.json"), "utf8")) as typeof chunks;
}, 120_000);
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const gzipped = (file: string): number => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;

/** Files a chunk needs before it runs, itself among them. */
function filesOf(...keys: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = chunks[key];
    if (chunk === undefined) throw new Error(`the build made no ${key}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  keys.forEach(visit);
  return files;
}
const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + gzipped(file), 0);

describe("what a citizen's phone loads", () => {
  test("the loader is at most 3 kB and stands alone", () => {
    expect(gzipped("embed.js")).toBeLessThanOrEqual(3000);
    expect(readFileSync(join(folder, "embed.js"), "utf8")).not.toMatch(/\bimport\b|\brequire\(|document\.cookie|localStorage/);
  });

  test.each(participantLocales)("the widget starts with at most 15 kB of JavaScript, its %s words among them", (locale) => {
    expect(sum(filesOf("widget/index.html", `widget/catalogue-${locale.toLowerCase()}.ts`))).toBeLessThanOrEqual(15_000);
  });

  test("the live line and the map come later", () => {
    const first = [...filesOf("widget/index.html")].map((file) => readFileSync(join(folder, file), "utf8")).join("\n");
    expect(first).not.toMatch(/websocket|opinion-map__hull/);
    expect(chunks["widget/map-tab.tsx"]).toBeDefined();
  });

  test.each(participantLocales)("everything that comes later is at most 60 kB, in %s", (locale) => {
    const first = filesOf("widget/index.html", `widget/catalogue-${locale.toLowerCase()}.ts`);
    const isOther = (key: string): boolean => participantLocales.some((other) => other !== locale && key.includes(`-${other.toLowerCase()}.`));
    const later = new Set<string>();
    const visit = (key: string): void => {
      for (const next of [...(chunks[key]?.dynamicImports ?? []), ...(chunks[key]?.imports ?? [])]) {
        const { file } = chunks[next] ?? { file: "" };
        if (isOther(next) || later.has(file)) continue;
        if (!first.has(file)) later.add(file);
        if (next !== "widget/index.html") visit(next);
      }
    };
    visit("widget/index.html");
    expect(later.size).toBeGreaterThan(3);
    expect(sum(later)).toBeLessThanOrEqual(60_000);
  });
});
