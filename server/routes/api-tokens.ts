import { Router } from "express";
import { createApiToken, revokeApiToken } from "../commands/manage-api-tokens.ts";
import { CreateApiToken, type ApiTokenCreated, type ApiTokenList } from "../contract/api-tokens.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { Services } from "../services.ts";

/** /console/organisations/:organisationId/tokens: programs that act for an organisation. */
export function apiTokenRoutes({ deps, accounts, publicUrl }: Services): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();

  router.route("/console/organisations/:organisationId/tokens")
    .get(require("owner"), async (req, res) => {
      res.json({ tokens: [...(await deps.store.apiTokens.list(String(req.params["organisationId"])))] } satisfies ApiTokenList);
    })
    .post(ownPage, require("owner"), async (req, res) => {
      const created: ApiTokenCreated = await createApiToken(deps, String(req.params["organisationId"]), parse(CreateApiToken, req.body), signedInPerson(res));
      res.status(201).json(created);
    })
    .all(methodNotAllowed(["GET", "POST"]));

  router.route("/console/organisations/:organisationId/tokens/:tokenId")
    .delete(ownPage, require("owner"), async (req, res) => {
      await revokeApiToken(deps, String(req.params["organisationId"]), String(req.params["tokenId"]));
      res.status(204).end();
    })
    .all(methodNotAllowed(["DELETE"]));
  return router;
}
