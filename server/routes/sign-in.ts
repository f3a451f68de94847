import { Router, urlencoded, type Request, type Response } from "express";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { arrivalOf } from "../http/accounts/arrival.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { sendSignInPage } from "../http/accounts/sign-in-page.ts";
import type { Services } from "../services.ts";

const Form = z.object({ code: z.string().max(40).optional() });

/**
 * One-time sign-in links, /console/sign-in/:token. Mail and chat programs fetch a link before anybody opens it, so a GET
 * does not use it up: it shows a page with one button, which POSTs. Only on the machine itself, where no such program can
 * reach the link, opening it in a browser signs in at once: one click from the terminal.
 * A link that no longer works falls through to the console, which says so, or opens when one is signed in already.
 */
export function signInRoutes({ accounts, signIn, publicUrl, limits }: Pick<Services, "accounts" | "signIn" | "publicUrl" | "limits">): Router {
  const enter = async (token: string, code: string | undefined, req: Request, res: Response): Promise<void> => {
    try {
      for (const cookie of await signIn.withLink(token, code, arrivalOf(req, res, limits))) res.append("Set-Cookie", cookie);
      res.redirect(303, "/console");
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === "sign-in-link-invalid") res.redirect(303, "/console/sign-in/used");
      else if (error.code === "second-step-required" || error.code === "second-step-wrong") sendSignInPage(req, res, { token, asksCode: true, isWrong: error.code === "second-step-wrong" });
      else throw error;
    }
  };

  const router = Router();
  router.use("/console/sign-in/:token", limits.signIns);
  router.get("/console/sign-in/:token", async (req, res, next) => {
    res.set("Cache-Control", "no-store");
    const { token } = req.params;
    if (!(await accounts.isLinkAlive(token))) next();
    else if (isOnThisMachine(publicUrl()) && isOpenedByAPerson(req)) await enter(token, undefined, req, res);
    else sendSignInPage(req, res, { token, asksCode: await signIn.linkNeedsCode(token), isWrong: false });
  });
  router.post<{ token: string }>("/console/sign-in/:token", requireOwnPage(publicUrl), urlencoded({ extended: false, limit: "4kb" }), async (req, res) => {
    res.set("Cache-Control", "no-store");
    await enter(req.params.token, Form.safeParse(req.body).data?.code, req, res);
  });
  return router;
}

const isOnThisMachine = (url: string): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);

/** A browser's own navigation to a page; not a preview, a prefetch or a program. */
const isOpenedByAPerson = (req: Request): boolean =>
  req.method === "GET" && req.get("sec-fetch-mode") === "navigate" && req.get("sec-fetch-dest") === "document" && req.get("sec-purpose") === undefined;
