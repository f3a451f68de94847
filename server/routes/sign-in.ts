import { Router, type Request, type RequestHandler, type Response } from "express";
import { pageMessages } from "../../messages/pages.ts";
import { AppError } from "../errors.ts";
import type { Accounts } from "../http/accounts/accounts.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { escapeHtml } from "../http/escape-html.ts";
import { sendPlainPage } from "../http/plain-page.ts";
import { requestLocale } from "../http/request-locale.ts";

export interface SignInRoutes {
  readonly accounts: Accounts;
  readonly publicUrl: () => string;
  readonly limitSignIns: RequestHandler;
}

/**
 * One-time sign-in links, /console/sign-in/:token. Mail and chat programs fetch a link before anybody opens it, so a GET
 * does not use it up: it shows a page with one button, which POSTs. Only on the machine itself, where no such program can
 * reach the link, opening it in a browser signs in at once: one click from the terminal.
 * A link that no longer works falls through to the console, which says so, or opens when one is signed in already.
 */
export function signInRoutes({ accounts, publicUrl, limitSignIns }: SignInRoutes): Router {
  const enter = async (token: string, res: Response): Promise<void> => {
    try {
      for (const cookie of await accounts.redeem(token)) res.append("Set-Cookie", cookie);
      res.redirect(303, "/console");
    } catch (error) {
      if (!(error instanceof AppError && error.code === "sign-in-link-invalid")) throw error;
      res.redirect(303, "/console/sign-in/used");
    }
  };

  const router = Router();
  router.use("/console/sign-in/:token", limitSignIns);
  router.get("/console/sign-in/:token", async (req, res, next) => {
    res.set("Cache-Control", "no-store");
    const { token } = req.params;
    if (!(await accounts.isLinkAlive(token))) next();
    else if (isOnThisMachine(publicUrl()) && isOpenedByAPerson(req)) await enter(token, res);
    else sendSignInPage(req, res, token);
  });
  router.post<{ token: string }>("/console/sign-in/:token", requireOwnPage(publicUrl), async (req, res) => {
    res.set("Cache-Control", "no-store");
    await enter(req.params.token, res);
  });
  return router;
}

const isOnThisMachine = (url: string): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);

/** A browser's own navigation to a page; not a preview, a prefetch or a program. */
const isOpenedByAPerson = (req: Request): boolean =>
  req.method === "GET" && req.get("sec-fetch-mode") === "navigate" && req.get("sec-fetch-dest") === "document" && req.get("sec-purpose") === undefined;

function sendSignInPage(req: Request, res: Response, token: string): void {
  const locale = requestLocale(req);
  const { title, text, button } = pageMessages[locale].signIn;
  const bodyHtml = `<form method="post" action="/console/sign-in/${escapeHtml(encodeURIComponent(token))}"><button>${escapeHtml(button)}</button></form>`;
  sendPlainPage(res, 200, { locale, title, text, bodyHtml });
}
