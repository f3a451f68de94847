import { Router } from "express";
import { InvitePerson, type Invited, type PeopleList, type SignedInPerson } from "../contract/console.ts";
import type { Accounts } from "../http/accounts/accounts.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";

/** Who is signed in, and who else may: /me, /sign-out and /people below /api/v1. */
export function peopleRoutes({ accounts, publicUrl }: { readonly accounts: Accounts; readonly publicUrl: () => string }): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();

  router.route("/me")
    .get(require("moderator"), (_req, res) => {
      res.json(signedInPerson(res) satisfies SignedInPerson);
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/sign-out")
    .post(ownPage, async (req, res) => {
      for (const cookie of await accounts.signOut(req.headers)) res.append("Set-Cookie", cookie);
      res.set("Cache-Control", "no-store").status(204).end();
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/people")
    .get(require("organiser"), async (_req, res) => {
      res.json({ people: [...(await accounts.listPeople())] } satisfies PeopleList);
    })
    .post(ownPage, require("organiser"), async (req, res) => {
      const invited: Invited = await accounts.invite(parse(InvitePerson, req.body), signedInPerson(res));
      res.status(201).json(invited);
    })
    .all(methodNotAllowed(["GET", "POST"]));
  return router;
}
