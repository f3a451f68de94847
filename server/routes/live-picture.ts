import { Router } from "express";
import type { LivePicture } from "../contract/live-picture.ts";
import { requireRole } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import type { Services } from "../services.ts";

/** /console/conversations/:id/picture: counts, for everybody who may read the conversation. */
export function livePictureRoutes({ accounts, pictures }: Pick<Services, "accounts" | "pictures">): Router {
  const router = Router();
  router.route("/console/conversations/:id/picture")
    .get(requireRole(accounts)("analyst"), async (req, res) => {
      res.json(await pictures.read(String(req.params["id"])) satisfies LivePicture);
    })
    .all(methodNotAllowed(["GET"]));
  return router;
}
