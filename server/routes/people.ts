import { Router } from "express";
import type { SignedInPerson } from "../contract/console.ts";
import type { Accounts } from "../http/accounts/accounts.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";

/** Who is signed in: /me and /sign-out below /api/v1. */
export function peopleRoutes({ accounts, publicUrl }: { readonly accounts: Accounts; readonly publicUrl: () => string }): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();

  router.route("/me")
    .get(require("analyst"), (_req, res) => {
      res.json(signedInPerson(res) satisfies SignedInPerson);
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/sign-out")
    .post(ownPage, async (req, res) => {
      for (const cookie of await accounts.signOut(req.headers)) res.append("Set-Cookie", cookie);
      res.set("Cache-Control", "no-store").status(204).end();
    })
    .all(methodNotAllowed(["POST"]));
  return router;
}
