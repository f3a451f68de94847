import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Role } from "../../server/contract/console.ts";
import type { TestServer } from "./start-test-server.ts";

export interface ConsolePage {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Browser windows of their own on the console of one server: nobody signed in, or one person of a role. */
export interface ConsoleWindows {
  open(options?: { readonly locale?: string; readonly phone?: boolean }): Promise<ConsolePage>;
  /** Signed in by a one-time link, as people are. */
  signedIn(role?: Role, options?: { readonly locale?: string; readonly phone?: boolean }): Promise<ConsolePage>;
  /** Opens an address and waits for its heading. */
  goTo(page: Page, path: string): Promise<void>;
}

export function consoleWindows(browser: Browser, server: TestServer): ConsoleWindows {
  const open: ConsoleWindows["open"] = async ({ locale = "en", phone = false } = {}) => {
    const context = await browser.newContext({
      locale,
      viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 800 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    return { context, page: await context.newPage() };
  };
  return {
    open,
    async signedIn(role = "owner", options = {}) {
      const opened = await open(options);
      await opened.page.goto(await server.signInLink(role));
      await opened.page.locator(".console-header__me").waitFor();
      return opened;
    },
    async goTo(page, path) {
      await page.goto(server.url + path);
      await page.locator("h1").waitFor();
    },
  };
}
