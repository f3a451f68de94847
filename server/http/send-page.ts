import type { Request, Response } from "express";
import { pageMessages } from "../../messages/pages.ts";
import { setPagePolicy } from "./page-policy.ts";
import { createPageShells, type PageName } from "./page-shell.ts";
import { sendPlainPage } from "./plain-page.ts";
import { requestLocale } from "./request-locale.ts";

export interface Page {
  /** Of the conversation, for readers whose own language we do not speak. */
  readonly language?: string;
  readonly title: string;
  readonly description: string;
  /** False keeps search engines away. Left out: true. */
  readonly isIndexed?: boolean;
  /** Sites that may frame the page; see setPagePolicy. */
  readonly frameAncestors?: readonly string[] | "any";
}

type PageRequest = Pick<Request, "query" | "headers" | "acceptsLanguages" | "path">;
export type SendPage = (req: PageRequest, res: Response, name: PageName, page: Page) => Promise<void>;

/** Sends pages of the built client, or says in one sentence that it has not been built. */
export function createPageSender({ clientDir, publicUrl }: { readonly clientDir: string; readonly publicUrl: () => string }): SendPage {
  const render = createPageShells(clientDir);
  return async (req, res, name, { language, title, description, isIndexed = true, frameAncestors }) => {
    const locale = requestLocale(req, language);
    const html = await render(name, { locale, title, description, isIndexed, url: publicUrl() + req.path });
    if (html === null) {
      sendPlainPage(res, 503, { locale, ...pageMessages[locale].notBuilt, isFramable: frameAncestors !== undefined });
      return;
    }
    setPagePolicy(res, frameAncestors);
    if (frameAncestors !== undefined) res.set("Cross-Origin-Resource-Policy", "cross-origin");
    res.set("Cache-Control", "no-cache").vary("Accept-Language").type("html").send(html);
  };
}
