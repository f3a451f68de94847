// npm run screenshots: the pictures of the README and docs/images, from a fresh server with the demonstrations.
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "./chromium.ts";
import { startServer } from "./start-process.ts";

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly needsSignIn?: true;
  readonly fullPage?: true;
  readonly before?: (page: Page) => Promise<void>;
}

const devices = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
} as const;
const conversations = { en: "squaredemo", ja: "hirobademo" } as const;
type Language = keyof typeof conversations;

const shotsOf = (language: Language): readonly Shot[] => {
  const id = conversations[language];
  const lang = `?lang=${language}`;
  return [
    { name: "home", path: `/${lang}` },
    { name: "vote", path: `/c/${id}${lang}` },
    { name: "map", path: `/c/${id}${lang}`, before: voteAndOpenMap },
    { name: "sample", path: `/sample/${id}${lang}` },
    { name: "report", path: `/c/${id}/report${lang}` },
    { name: "report-map", path: `/c/${id}/report${lang}`, before: showMap },
    { name: "console", path: `/console${lang}`, needsSignIn: true },
    { name: "console-overview", path: `/console/conversations/${id}${lang}`, needsSignIn: true },
    { name: "console-review", path: `/console/conversations/${id}/statements${lang}`, needsSignIn: true },
    { name: "console-map", path: `/console/conversations/${id}/map${lang}`, needsSignIn: true },
    { name: "console-settings", path: `/console/conversations/${id}/settings${lang}`, needsSignIn: true },
  ];
};

/** Enough votes to be placed, as one of the people who want a lively square would give them. */
async function voteAndOpenMap(page: Page): Promise<void> {
  const answers = [/^(Agree|賛成)$/, /^(Disagree|反対)$/];
  for (let vote = 0; vote < 9; vote += 1) {
    const button = page.getByRole("button", { name: answers[vote % 3 === 2 ? 1 : 0] ?? /./ });
    if (!(await button.isVisible().catch(() => false))) break;
    await button.click();
    await page.waitForTimeout(250);
  }
  await page.waitForTimeout(4_000);
  await page.getByRole("tab", { name: /^(Map|地図)$/ }).click();
  await page.waitForLoadState("networkidle");
  await showMap(page);
}

/** The picture with its heading at the top of the screen. */
async function showMap(page: Page): Promise<void> {
  await page.locator("figure.opinion-map").first().evaluate((figure) => {
    const heading = figure.closest("section")?.querySelector("h2") ?? figure;
    window.scrollTo({ top: heading.getBoundingClientRect().top + window.scrollY - 24 });
  });
}

async function take(browser: Browser, origin: string, signInLink: string, folder: string): Promise<void> {
  for (const language of Object.keys(conversations) as Language[]) {
    for (const [device, screen] of Object.entries(devices)) {
      const context = await browser.newContext({ ...screen, locale: language, reducedMotion: "reduce" });
      const page = await context.newPage();
      page.on("pageerror", (error) => console.error(`${language} ${device} ${page.url()}: ${error.message}`));
      for (const shot of shotsOf(language)) {
        if (shot.needsSignIn === true && (await context.cookies()).length === 0) await context.addCookies(await signedIn(browser, origin, signInLink));
        await page.goto(origin + shot.path, { waitUntil: "networkidle" });
        await shot.before?.(page);
        await page.waitForTimeout(600);
        await page.screenshot({ path: join(folder, `${shot.name}-${device}-${language}.png`), fullPage: shot.fullPage ?? false });
      }
      await context.close();
    }
  }
}

let session: Awaited<ReturnType<typeof readCookies>> | null = null;

/** The link works once; its session serves every picture. */
async function signedIn(browser: Browser, origin: string, signInLink: string) {
  session ??= await readCookies(browser, origin, signInLink);
  return session;
}

async function readCookies(browser: Browser, origin: string, signInLink: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(signInLink);
  if (!page.url().startsWith(`${origin}/console`)) throw new Error(`signing in ended at ${page.url()}`);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

const folder = process.argv[2] ?? join(import.meta.dirname, "..", "..", "docs", "images");
mkdirSync(folder, { recursive: true });
const server = startServer({ DATA_DIR: mkdtempSync(join(tmpdir(), "hiroba-")) });
const browser = await launchBrowser();
try {
  await server.printed(/Ctrl-C stops it\./);
  const link = /http:\/\/\S+\/console\/sign-in\/\S+/.exec(server.output())?.[0] ?? "";
  await take(browser, new URL(link).origin, link, folder);
} finally {
  await browser.close();
  server.signal("SIGTERM");
  await server.ended;
}
