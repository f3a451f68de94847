import { Router } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import type { SigningKey } from "../contract/reader-ids.ts";
import { ReminderSettings, UpdateReminders, type ConversationReminders } from "../contract/reminders.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { Services } from "../services.ts";
import { webhookKey } from "../webhook/webhook-key.ts";

/** /console/conversations/:id/reminders: when and where moderators hear that statements wait. */
export function consoleReminderRoutes({ deps, accounts, publicUrl, mailer, reminders }: Services): Router {
  const { store } = deps;
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();
  const describe = async (id: string): Promise<ConversationReminders> => {
    const [{ settings, key }, deliveries] = await Promise.all([store.reminders.find(id), store.reminders.deliveries(id)]);
    return { ...settings, keyMadeAt: key?.keyMadeAt ?? null, hasMailServer: mailer !== null, deliveries: [...deliveries] };
  };

  router.route("/console/conversations/:id/reminders")
    .get(require("organiser"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      res.json(await describe(id));
    })
    .patch(ownPage, require("organiser"), async (req, res) => {
      const changes = parse(UpdateReminders, req.body);
      const { id } = await findConversation(deps, String(req.params["id"]));
      const { settings } = await store.reminders.find(id);
      await store.reminders.save(id, parse(ReminderSettings, { ...settings, ...changes }));
      res.json(await describe(id));
    })
    .all(methodNotAllowed(["GET", "PATCH"]));

  router.route("/console/conversations/:id/reminders/key")
    .post(ownPage, require("organiser"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      const mark = { keyId: deps.chance.shortId(16), keyMadeAt: deps.clock() };
      await store.reminders.setKey(id, mark);
      res.status(201).json({ key: webhookKey(deps.config.secret, mark.keyId), madeAt: mark.keyMadeAt } satisfies SigningKey);
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/console/conversations/:id/reminders/test")
    .post(ownPage, require("organiser"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      await reminders.test(id);
      res.json(await describe(id));
    })
    .all(methodNotAllowed(["POST"]));
  return router;
}
