import { Router } from "express";
import { makeInvitations, readGates, revokeInvitations, setAllowList, updateGates } from "../commands/manage-gates.ts";
import { MakeInvitations, UpdateGates, UploadList, type Gates, type InvitationsMade, type WorkChallenge } from "../contract/gates.ts";
import { AppError } from "../errors.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { participantIdFor } from "../http/participant-token.ts";
import { visibleConversation } from "../http/visible-conversation.ts";
import type { Services } from "../services.ts";

/** /conversations/:id/work for newcomers, and what organisers set: /console/conversations/:id/gates, …/invitations, …/allow-list. */
export function gateRoutes(services: Services): Router {
  const { deps, accounts, limits, challenges, publicUrl } = services;
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();
  const base = "/console/conversations/:id";
  const idOf = (params: Readonly<Record<string, string | string[] | undefined>>): string => String(params["id"]);

  router.route("/conversations/:id/work")
    .get(async (req, res) => {
      const conversation = await visibleConversation(services, req, req.params.id);
      const { work } = await deps.store.gates.rules(conversation.id);
      if (work === "off") throw new AppError("not-found");
      await limits.newcomers(req, res);
      res.set("Cache-Control", "no-store").json(await challenges.create(conversation.id, work) satisfies WorkChallenge);
    })
    .all(methodNotAllowed(["GET"]));

  router.route(`${base}/gates`)
    .get(require("analyst"), async (req, res) => {
      res.json(await readGates(deps, idOf(req.params)) satisfies Gates);
    })
    .patch(ownPage, require("organiser"), async (req, res) => {
      res.json(await updateGates(deps, idOf(req.params), parse(UpdateGates, req.body)) satisfies Gates);
    })
    .all(methodNotAllowed(["GET", "PATCH"]));

  router.route(`${base}/invitations`)
    .post(ownPage, require("organiser"), async (req, res) => {
      const id = idOf(req.params);
      const { batch, codes } = await makeInvitations(deps, id, parse(MakeInvitations, req.body), signedInPerson(res));
      // In a link the code lies in the fragment, which no server and no log ever sees.
      res.status(201).set("Cache-Control", "no-store").json({ batch, codes: [...codes], link: `${publicUrl()}/c/${id}#code=` } satisfies InvitationsMade);
    })
    .all(methodNotAllowed(["POST"]));

  router.route(`${base}/invitations/:number`)
    .delete(ownPage, require("organiser"), async (req, res) => {
      res.json(await revokeInvitations(deps, idOf(req.params), Number(req.params["number"])) satisfies Gates);
    })
    .all(methodNotAllowed(["DELETE"]));

  router.route(`${base}/allow-list`)
    .post(ownPage, require("organiser"), async (req, res) => {
      const id = idOf(req.params);
      const hashes = parse(UploadList, req.body).ids.map((reader) => participantIdFor(deps.config.secret, id, reader, true));
      res.json(await setAllowList(deps, id, hashes) satisfies Gates);
    })
    .all(methodNotAllowed(["POST"]));
  return router;
}
