import { Router } from "express";
import { AppError } from "../errors.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import type { Services } from "../services.ts";

/** Signing somebody of one's organisation out everywhere: a lost phone, a borrowed computer. */
export function personSessionRoutes({ deps: { store }, accounts, signIn, publicUrl }: Services): Router {
  const require = requireRole(accounts);
  const router = Router();
  router.route("/console/organisations/:organisationId/people/:personId/sessions")
    .delete(requireOwnPage(publicUrl), require("owner"), async (req, res) => {
      const { organisationId, personId } = req.params;
      const members = await store.organisations.members(String(organisationId));
      if (!members.some(({ id }) => id === personId)) throw new AppError("person-not-found");
      await signIn.sessions.endAll(String(personId), null);
      res.status(204).end();
    })
    .all(methodNotAllowed(["DELETE"]));
  return router;
}
