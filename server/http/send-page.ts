import type { Request, Response } from "express";
import type { ParticipantLocale } from "../../messages/locale.ts";
import { pageMessages } from "../../messages/pages.ts";
import { setPagePolicy } from "./page-policy.ts";
import { createPageShells, type PageName } from "./page-shell.ts";
import { sendPlainPage } from "./plain-page.ts";

export interface Page {
  readonly locale: ParticipantLocale;
  readonly title: string;
  readonly description: string;
  /** False keeps search engines away. Left out: true. */
  readonly isIndexed?: boolean;
  /** Sites that may frame the page; see setPagePolicy. */
  readonly frameAncestors?: readonly string[] | "any";
  /** More elements of the head, as HTML. */
  readonly moreHtml?: string;
  /** What is there before the program, and a script that runs before it is drawn; no other runs inside the page. */
  readonly appHtml?: string;
  readonly script?: string;
  /** Stands above everything and stays there, as HTML. */
  readonly bannerHtml?: string;
  readonly noscriptHtml?: string;
  /** True when the page holds what is meant for one reader only. */
  readonly isPersonal?: boolean;
}

export type SendPage = (req: Pick<Request, "path">, res: Response, name: PageName, page: Page) => Promise<void>;

/** Sends pages of the built client, or says in one sentence that it has not been built. */
export function createPageSender({ clientDir, publicUrl }: { readonly clientDir: string; readonly publicUrl: () => string }): SendPage {
  const render = createPageShells(clientDir);
  return async (req, res, name, { locale, title, description, isIndexed = true, frameAncestors, isPersonal = false, ...more }) => {
    const page = await render(name, { locale, title, description, isIndexed, url: publicUrl() + req.path, ...more });
    if (page === null) {
      sendPlainPage(res, 503, { locale, ...pageMessages[locale].notBuilt, isFramable: frameAncestors !== undefined });
      return;
    }
    setPagePolicy(res, frameAncestors, page);
    if (frameAncestors !== undefined) res.set("Cross-Origin-Resource-Policy", "cross-origin");
    res.set("Cache-Control", isPersonal ? "no-store" : "no-cache").vary("Accept-Language").type("html").send(page.html);
  };
}
