import { Router } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import { renewConversationKey } from "../commands/manage-sites.ts";
import { UpdateReaderIds, type ConversationReaderIds } from "../contract/reader-ids.ts";
import type { Conversation } from "../domain.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { readerIdsCsv } from "../present/reader-ids.ts";
import type { Services } from "../services.ts";

/** /console/conversations/:id/reader-ids: the ids that host pages give for their readers. */
export function consoleReaderIdRoutes({ deps, accounts, publicUrl }: Services): Router {
  const { store } = deps;
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();
  const describe = async ({ id, source }: Conversation): Promise<ConversationReaderIds> => {
    const [{ readerIds, keepsReaderIds, key, site }, kept] = await Promise.all([store.readerIds.identity(id), store.readerIds.count(id)]);
    return { readerIds, keepsReaderIds, kept, keyMadeAt: key?.keyMadeAt ?? null, site: site === null ? null : { id: site.id, name: site.name, pageUrl: source } };
  };

  router.route("/console/conversations/:id/reader-ids")
    .get(require("analyst"), async (req, res) => {
      res.json(await describe(await findConversation(deps, String(req.params["id"]))));
    })
    .patch(ownPage, require("organiser"), async (req, res) => {
      const changes = parse(UpdateReaderIds, req.body);
      const conversation = await findConversation(deps, String(req.params["id"]));
      const { readerIds, keepsReaderIds } = await store.readerIds.rules(conversation.id);
      await store.readerIds.setRules(conversation.id, { readerIds: changes.readerIds ?? readerIds, keepsReaderIds: changes.keepsReaderIds ?? keepsReaderIds });
      res.json(await describe(conversation));
    })
    .all(methodNotAllowed(["GET", "PATCH"]));

  router.route("/console/conversations/:id/reader-ids/key")
    .post(ownPage, require("organiser"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      const key = await renewConversationKey(deps, id);
      res.status(201).set("Cache-Control", "no-store").json(key);
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/console/conversations/:id/reader-ids.csv")
    .get(require("organiser"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      res.set("Cache-Control", "no-store").attachment(`reader-ids-${id}.csv`).type("text/csv; charset=utf-8").send(readerIdsCsv(await store.readerIds.list(id)));
    })
    .all(methodNotAllowed(["GET"]));
  return router;
}
