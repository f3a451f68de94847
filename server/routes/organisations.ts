import { Router } from "express";
import { createOrganisation, renameOrganisation } from "../commands/manage-organisations.ts";
import { invitePerson, removePerson, setRole } from "../commands/manage-people.ts";
import { InvitePerson, NameOrganisation, SetRole, type Invited, type Member, type Organisation, type PeopleList } from "../contract/organisations.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { Services } from "../services.ts";

/** /console/organisations: founding and naming them, and who belongs to them as what. */
export function organisationRoutes(services: Services): Router {
  const { deps, accounts, publicUrl } = services;
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();

  router.route("/console/organisations")
    .post(ownPage, require("owner"), async (req, res) => {
      res.status(201).json(await createOrganisation(deps, parse(NameOrganisation, req.body), signedInPerson(res)) satisfies Organisation);
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/console/organisations/:organisationId")
    .patch(ownPage, require("owner"), async (req, res) => {
      res.json(await renameOrganisation(deps, String(req.params["organisationId"]), parse(NameOrganisation, req.body)) satisfies Organisation);
    })
    .all(methodNotAllowed(["PATCH"]));

  router.route("/console/organisations/:organisationId/people")
    .get(require("owner"), async (req, res) => {
      res.json({ people: [...(await deps.store.organisations.members(String(req.params["organisationId"])))] } satisfies PeopleList);
    })
    .post(ownPage, require("owner"), async (req, res) => {
      const invited: Invited = await invitePerson(services, String(req.params["organisationId"]), parse(InvitePerson, req.body), signedInPerson(res));
      res.status(201).json(invited);
    })
    .all(methodNotAllowed(["GET", "POST"]));

  router.route("/console/organisations/:organisationId/people/:personId")
    .patch(ownPage, require("owner"), async (req, res) => {
      const { organisationId, personId } = req.params;
      res.json(await setRole(services, String(organisationId), String(personId), parse(SetRole, req.body).role, signedInPerson(res)) satisfies Member);
    })
    .delete(ownPage, require("owner"), async (req, res) => {
      await removePerson(services, String(req.params["organisationId"]), String(req.params["personId"]), signedInPerson(res));
      res.status(204).end();
    })
    .all(methodNotAllowed(["PATCH", "DELETE"]));
  return router;
}
