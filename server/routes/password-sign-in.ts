import { Router } from "express";
import { ForgottenPassword, NewPassword, SignIn, type SignInWays } from "../contract/account.ts";
import { arrivalOf } from "../http/accounts/arrival.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { requestLocale } from "../http/request-locale.ts";
import type { Services } from "../services.ts";

/** Signing in with e-mail address and password, and a new password for one that was forgotten: /sign-in below /api/v1. */
export function passwordSignInRoutes({ deps: { config }, signIn, mailer, limits, publicUrl }: Services): Router {
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();

  router.route("/sign-in")
    .get((_req, res) => {
      res.json({ openIdName: config.openIdIssuer === null ? null : config.openIdName, sendsMail: mailer !== null } satisfies SignInWays);
    })
    .post(ownPage, limits.signIns, async (req, res) => {
      const given = parse(SignIn, req.body);
      await limits.signInsOf(res, given.email.toLowerCase());
      for (const cookie of await signIn.withPassword(given, arrivalOf(req, res, limits))) res.append("Set-Cookie", cookie);
      res.set("Cache-Control", "no-store").status(204).end();
    })
    .all(methodNotAllowed(["GET", "POST"]));

  router.route("/sign-in/forgotten")
    .post(ownPage, limits.signIns, async (req, res) => {
      const { email } = parse(ForgottenPassword, req.body);
      await limits.passwordMailsOf(res, email.toLowerCase());
      await signIn.forgotten(email, requestLocale(req));
      res.status(204).end();
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/sign-in/new-password")
    .post(ownPage, limits.signIns, async (req, res) => {
      await signIn.newPassword(parse(NewPassword, req.body));
      res.set("Cache-Control", "no-store").status(204).end();
    })
    .all(methodNotAllowed(["POST"]));
  return router;
}
