import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { defineConfig, type Plugin } from "vite";
import { embed as embedEn } from "./messages/en/embed.ts";
import { embed as embedEs } from "./messages/es/embed.ts";
import { embed as embedJa } from "./messages/ja/embed.ts";
import { embed as embedKo } from "./messages/ko/embed.ts";
import { participantLocales } from "./messages/locale.ts";
import { embed as embedPt } from "./messages/pt/embed.ts";
import { embed as embedZhHant } from "./messages/zh-Hant/embed.ts";

const inRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

// Pages the server answers with; each becomes dist/client/<name>/index.html, its files dist/client/assets/<name>-<hash>.*.
const pages = ["home", "widget", "kiosk", "console", "report", "sample"];

/** By language without script or region, as the loader looks them up. */
const frameTitles = {
  en: embedEn.frameTitle, ja: embedJa.frameTitle, zh: embedZhHant.frameTitle, ko: embedKo.frameTitle, es: embedEs.frameTitle, pt: embedPt.frameTitle,
};

/** dist/client/embed.js: the snippet's script, one classic script without imports and without a hash in its name; and its types. */
const standaloneLoader = (): Plugin => ({
  name: "hiroba-loader",
  apply: "build",
  buildStart() {
    this.addWatchFile(inRoot("client/loader/embed.ts"));
  },
  async generateBundle() {
    const result = await build({
      entryPoints: [inRoot("client/loader/embed.ts")],
      bundle: true,
      format: "iife",
      minify: true,
      target: "es2019",
      write: false,
      define: { HIROBA_FRAME_TITLES: JSON.stringify(frameTitles) },
    });
    for (const file of result.outputFiles) this.emitFile({ type: "asset", fileName: "embed.js", source: file.text });
    this.emitFile({ type: "asset", fileName: "embed.d.ts", source: readFileSync(inRoot("client/loader/embed-types.d.ts"), "utf8") });
  },
});

// What a page starts with lies in few files: a dozen tiny ones would cost more in requests and headers than they save.
const widgetFirst = "catalogue|deck|failure|first-screen|lazy-part|local-progress|message-panel|participation-api|progress-line|run-widget|session|session-state|shown-text|set-theme|start-widget|surroundings|tab-list|top-bar|vote-card|vote-order|vote-outbox|vote-queue|vote-tab|widget-page";
const firstFiles = [
  { name: "base", test: /node_modules\/preact\/(dist|jsx-runtime)\/|client\/shared\/(api|locale|storage|vote-icon|language-switch)\.tsx?$|messages\/(locale|format)\.ts$|preload-helper|rolldown\/runtime/ },
  { name: "widget-first", test: new RegExp(`client/widget/(${widgetFirst})\\.tsx?$`) },
  ...participantLocales.map((locale) => ({ name: `words-${locale}`, test: new RegExp(`messages/${locale}/(words|widget)\\.ts$|client/widget/catalogue-${locale.toLowerCase()}\\.ts$`) })),
];

/** `import()` as it is: no part of ours brings a style sheet of its own, so Vite's helper for them would be dead weight. */
const plainImports = (): Plugin => ({
  name: "hiroba-plain-imports",
  apply: "build",
  enforce: "pre",
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : null),
});

/** The shared theme first: the bundler lists a page's own sheet before it, and of two equal rules the later one wins. */
const themeFirst = (): Plugin => ({
  name: "hiroba-theme-first",
  apply: "build",
  transformIndexHtml: {
    order: "post",
    handler(html) {
      const theme = /[ \t]*<link rel="stylesheet"[^>]*\/theme-[^>]*>\n/.exec(html)?.[0];
      return theme === undefined ? html : html.replace(theme, "").replace(/[ \t]*<link rel="stylesheet"/, (first) => theme + first);
    },
  },
});

export default defineConfig({
  root: inRoot("client"),
  base: "/",
  publicDir: false,
  plugins: [plainImports(), standaloneLoader(), themeFirst()],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: inRoot("dist/client"),
    emptyOutDir: true,
    manifest: true,
    // Fonts and pictures are files: the content policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    // Preload links in the pages; parts that come later need no list of their files' files in the first one.
    modulePreload: { polyfill: false, resolveDependencies: (_, files, { hostType }) => (hostType === "html" ? files : []) },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: firstFiles },
      },
      input: Object.fromEntries(pages.map((name) => [name, inRoot(`client/${name}/index.html`)])),
    },
  },
});
