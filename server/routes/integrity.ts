import { Router } from "express";
import { excludeParticipants, readIntegrity, supposeExclusion, takeBackExclusion } from "../commands/exclude-participants.ts";
import { ExcludeParticipants, SupposeExclusion, TakeBackExclusion, type ExclusionLine, type Integrity, type MapDifference } from "../contract/integrity.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { Services } from "../services.ts";

/** /console/conversations/:id/integrity and …/exclusions: unusual patterns, and who is left out of the map. */
export function integrityRoutes({ deps, accounts, looks, publicUrl }: Services): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();
  const base = "/console/conversations/:id";
  const idOf = (params: Readonly<Record<string, string | string[] | undefined>>): string => String(params["id"]);

  router.route(`${base}/integrity`)
    .get(require("analyst"), async (req, res) => {
      res.json(await readIntegrity(deps, looks, idOf(req.params)) satisfies Integrity);
    })
    .all(methodNotAllowed(["GET"]));

  router.route(`${base}/integrity/preview`)
    .post(ownPage, require("organiser"), async (req, res) => {
      const { participants } = parse(SupposeExclusion, req.body);
      res.json(await supposeExclusion(deps, looks, idOf(req.params), participants) satisfies MapDifference);
    })
    .all(methodNotAllowed(["POST"]));

  router.route(`${base}/exclusions`)
    .post(ownPage, require("organiser"), async (req, res) => {
      res.status(201).json(await excludeParticipants(deps, idOf(req.params), parse(ExcludeParticipants, req.body), signedInPerson(res)) satisfies ExclusionLine);
    })
    .all(methodNotAllowed(["POST"]));

  router.route(`${base}/exclusions/:number/taking-back`)
    .post(ownPage, require("organiser"), async (req, res) => {
      const { reason } = parse(TakeBackExclusion, req.body);
      res.status(201).json(await takeBackExclusion(deps, idOf(req.params), Number(req.params["number"]), reason, signedInPerson(res)) satisfies ExclusionLine);
    })
    .all(methodNotAllowed(["POST"]));
  return router;
}
