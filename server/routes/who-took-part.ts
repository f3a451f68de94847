import { Router } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import { readWhoTookPart } from "../commands/read-who-took-part.ts";
import { saveCensus } from "../commands/save-census.ts";
import { SaveCensus, type WhoTookPart } from "../contract/who-took-part.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { whoTookPartCsv } from "../present/who-took-part.ts";
import type { Services } from "../services.ts";

/** /console/conversations/:id/who-took-part: results of the questions, small numbers left out, beside the population. */
export function whoTookPartRoutes({ deps, accounts, publicUrl }: Services): Router {
  const require = requireRole(accounts);
  const router = Router();
  const read = async (id: string): Promise<WhoTookPart> => readWhoTookPart(deps, await findConversation(deps, id));

  router.route("/console/conversations/:id/who-took-part")
    .get(require("analyst"), async (req, res) => {
      res.json(await read(String(req.params["id"])));
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/console/conversations/:id/who-took-part.csv")
    .get(require("analyst"), async (req, res) => {
      const id = String(req.params["id"]);
      res.set("Cache-Control", "no-store").attachment(`who-took-part-${id}.csv`).type("text/csv; charset=utf-8").send(whoTookPartCsv(await read(id)));
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/console/conversations/:id/census/:questionId")
    .patch(requireOwnPage(publicUrl), require("organiser"), async (req, res) => {
      const [id, questionId] = [String(req.params["id"]), String(req.params["questionId"])];
      await saveCensus(deps, id, questionId, parse(SaveCensus, req.body), signedInPerson(res).name);
      res.json(await read(id));
    })
    .all(methodNotAllowed(["PATCH"]));
  return router;
}
