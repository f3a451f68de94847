import { Router } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import { PrivacyNotice } from "../contract/privacy.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { Services } from "../services.ts";

/** /console/conversations/:id/privacy: what organisers say on the privacy page. */
export function consolePrivacyRoutes({ deps, accounts, publicUrl }: Services): Router {
  const require = requireRole(accounts);
  const router = Router();
  router.route("/console/conversations/:id/privacy")
    .get(require("analyst"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      res.json(await deps.store.privacy.notice(id) satisfies PrivacyNotice);
    })
    .patch(requireOwnPage(publicUrl), require("organiser"), async (req, res) => {
      const notice = parse(PrivacyNotice, req.body);
      const { id } = await findConversation(deps, String(req.params["id"]));
      await deps.store.privacy.setNotice(id, notice);
      res.json(notice satisfies PrivacyNotice);
    })
    .all(methodNotAllowed(["GET", "PATCH"]));
  return router;
}
