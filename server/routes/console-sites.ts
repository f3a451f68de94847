import { Router } from "express";
import { createSite, deleteSite, describeSite, newSince, renewSiteKey, updateSite } from "../commands/manage-sites.ts";
import { CreateSite, UpdateSite, type SiteList } from "../contract/sites.ts";
import { chosenOrganisation } from "../http/accounts/chosen-organisation.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { isVisibleTo, requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { presentSite } from "../present/sites.ts";
import type { Services } from "../services.ts";

/** /console/sites: the sites whose pages create conversations by themselves. */
export function consoleSiteRoutes({ deps, accounts, publicUrl }: Services): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();

  router.route("/console/sites")
    .get(require("analyst"), async (_req, res) => {
      const person = signedInPerson(res);
      const sites = (await deps.store.sites.list(newSince(deps.clock()))).filter(({ organisationId }) => isVisibleTo(person, { organisationId, conversationId: null }));
      res.json({ sites: sites.map(presentSite) } satisfies SiteList);
    })
    .post(ownPage, require("organiser"), async (req, res) => {
      const { organisationId, ...settings } = parse(CreateSite, req.body);
      const { id } = await createSite(deps, settings, chosenOrganisation(res, organisationId));
      res.status(201).json(presentSite(await describeSite(deps, id)));
    })
    .all(methodNotAllowed(["GET", "POST"]));

  router.route("/console/sites/:siteId")
    .get(require("analyst"), async (req, res) => {
      res.json(presentSite(await describeSite(deps, String(req.params["siteId"]))));
    })
    .patch(ownPage, require("organiser"), async (req, res) => {
      const { id } = await updateSite(deps, String(req.params["siteId"]), parse(UpdateSite, req.body));
      res.json(presentSite(await describeSite(deps, id)));
    })
    .delete(ownPage, require("organiser"), async (req, res) => {
      await deleteSite(deps, String(req.params["siteId"]));
      res.status(204).end();
    })
    .all(methodNotAllowed(["GET", "PATCH", "DELETE"]));

  router.route("/console/sites/:siteId/key")
    .post(ownPage, require("organiser"), async (req, res) => {
      const key = await renewSiteKey(deps, String(req.params["siteId"]));
      res.status(201).set("Cache-Control", "no-store").json(key);
    })
    .all(methodNotAllowed(["POST"]));
  return router;
}
