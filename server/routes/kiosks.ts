import { Router } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import { endKiosk, kioskParticipant, openKiosk, setUpTablet } from "../commands/run-kiosk.ts";
import { OpenKiosk, SetUpTablet, StartAtKiosk, type KioskOpened, type TabletSetUp } from "../contract/workshop.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { qrCode } from "../pdf/qr-code.ts";
import { ensure } from "../policies/answer.ts";
import { canSee } from "../policies/participate.ts";
import type { Services } from "../services.ts";
import { answerParticipation } from "./answer-participation.ts";

/** Shared tablets: organisers make and end codes; a tablet is set up with one and then brings one person after the other. */
export function kioskRoutes(services: Services): Router {
  const { deps, accounts, limits, publicUrl } = services;
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();

  // Somebody who tries codes is slowed down like somebody who tries to sign in.
  router.route("/conversations/:id/kiosk")
    .post(limits.signIns, async (req, res) => {
      const { code } = parse(SetUpTablet, req.body);
      const conversation = await findConversation(deps, String(req.params["id"]));
      ensure(canSee(conversation));
      res.set("Cache-Control", "no-store").json(await setUpTablet(deps, conversation.id, code) satisfies TabletSetUp);
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/conversations/:id/kiosk/participation")
    .post(async (req, res) => {
      const { code, person } = parse(StartAtKiosk, req.body);
      const conversation = await findConversation(deps, req.params.id);
      ensure(canSee(conversation));
      await limits.newcomers(req, res);
      res.set("Cache-Control", "no-store");
      await answerParticipation(services, res, conversation, await kioskParticipant(deps, conversation.id, code, person));
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/console/conversations/:id/kiosks")
    .post(ownPage, require("organiser"), async (req, res) => {
      const id = String(req.params["id"]);
      const { kiosk, code } = await openKiosk(deps, id, parse(OpenKiosk, req.body), signedInPerson(res));
      // The code lies in the fragment, which no server and no log ever sees.
      const link = `${publicUrl()}/c/${id}/kiosk#code=${code}`;
      res.status(201).json({ kiosk, code, link, qrCode: qrCode(link) } satisfies KioskOpened);
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/console/conversations/:id/kiosks/:number")
    .delete(ownPage, require("organiser"), async (req, res) => {
      await endKiosk(deps, String(req.params["id"]), Number(req.params["number"]));
      res.status(204).end();
    })
    .all(methodNotAllowed(["DELETE"]));
  return router;
}
