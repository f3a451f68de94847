import { Router } from "express";
import { deleteOnRequest, exportOnRequest, findOnRequest } from "../commands/answer-participant-request.ts";
import { DeleteOnRequest, ParticipantRequest, type ParticipantFound } from "../contract/participant-requests.ts";
import type { MyData, ParticipantDeleted } from "../contract/my-data.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { Services } from "../services.ts";

/** /console/conversations/:id/participant-requests: what a participant asks the organisers to do with their data. */
export function participantRequestRoutes({ deps, accounts, limits, publicUrl }: Services): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();
  const base = "/console/conversations/:id/participant-requests";

  router.route(base)
    // Sent in a body: a code stands in no address, history or log.
    .post(ownPage, require("organiser"), async (req, res) => {
      const request = parse(ParticipantRequest, req.body);
      await limits.participantRequestsOf(res, String(req.params["id"]));
      res.json(await findOnRequest(deps, String(req.params["id"]), request) satisfies ParticipantFound);
    })
    .all(methodNotAllowed(["POST"]));

  router.route(`${base}/data`)
    .post(ownPage, require("organiser"), async (req, res) => {
      const request = parse(ParticipantRequest, req.body);
      await limits.participantRequestsOf(res, String(req.params["id"]));
      res.json(await exportOnRequest(deps, String(req.params["id"]), request, signedInPerson(res).id) satisfies MyData);
    })
    .all(methodNotAllowed(["POST"]));

  router.route(`${base}/deletion`)
    .post(ownPage, require("organiser"), async (req, res) => {
      const { by, value } = parse(DeleteOnRequest, req.body);
      await limits.participantRequestsOf(res, String(req.params["id"]));
      res.json(await deleteOnRequest(deps, String(req.params["id"]), { by, value }, signedInPerson(res).id) satisfies ParticipantDeleted);
    })
    .all(methodNotAllowed(["POST"]));
  return router;
}
