import { Router } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import type { PrivacyLog } from "../contract/privacy-log.ts";
import { PrivacyNotice } from "../contract/privacy.ts";
import { RetentionTimers, type Retention } from "../contract/retention.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { privacyLogCsv } from "../present/privacy-log.ts";
import type { Services } from "../services.ts";

/** /console/conversations/:id/privacy: what organisers say on the privacy page; …/retention: what the clock deletes; …/privacy-log: what was done. */
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

  router.route("/console/conversations/:id/retention")
    .get(require("analyst"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      res.json(await deps.store.retention.find(id) satisfies Retention);
    })
    .patch(requireOwnPage(publicUrl), require("organiser"), async (req, res) => {
      const timers = parse(RetentionTimers, req.body);
      const { id } = await findConversation(deps, String(req.params["id"]));
      res.json(await deps.store.retention.setTimers(id, timers, { personId: signedInPerson(res).id, at: deps.clock() }) satisfies Retention);
    })
    .all(methodNotAllowed(["GET", "PATCH"]));

  router.route("/console/conversations/:id/privacy-log")
    .get(require("organiser"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      res.json({ lines: [...await deps.store.privacyLog.list(id)] } satisfies PrivacyLog);
    })
    .all(methodNotAllowed(["GET"]));
  router.route("/console/conversations/:id/privacy-log.csv")
    .get(require("organiser"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      res.attachment(`privacy-log-${id}.csv`).type("csv").send(privacyLogCsv(await deps.store.privacyLog.list(id)));
    })
    .all(methodNotAllowed(["GET"]));
  return router;
}
