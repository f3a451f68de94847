import { Router } from "express";
import { createConversation } from "../commands/create-conversation.ts";
import { describeConversation } from "../commands/describe-conversation.ts";
import { findConversation } from "../commands/find-conversation.ts";
import { updateConversation } from "../commands/update-conversation.ts";
import type { OrganiserConversationList } from "../contract/console.ts";
import { CreateConversation, UpdateConversation, type OrganiserConversation } from "../contract/conversation.ts";
import type { Conversation } from "../domain.ts";
import { chosenOrganisation } from "../http/accounts/chosen-organisation.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { isVisibleTo, requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { presentOrganiserConversation } from "../present/conversations.ts";
import type { Services } from "../services.ts";

/** /console/conversations: list, create, read, change. */
export function consoleConversationRoutes({ deps, accounts, publicUrl }: Services): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();
  const present = async (conversation: Conversation): Promise<OrganiserConversation> =>
    presentOrganiserConversation(conversation, await describeConversation(deps, conversation));

  router.route("/console/conversations")
    .get(require("analyst"), async (_req, res) => {
      const person = signedInPerson(res);
      const visible = (await deps.store.conversations.list()).filter(({ id, organisationId = "" }) => isVisibleTo(person, { organisationId, conversationId: id }));
      const conversations = await Promise.all(visible.map(present));
      res.json({ conversations } satisfies OrganiserConversationList);
    })
    .post(ownPage, require("organiser"), async (req, res) => {
      const { organisationId, ...body } = parse(CreateConversation, req.body);
      res.status(201).json(await present(await createConversation(deps, { ...body, organisationId: chosenOrganisation(res, organisationId) })));
    })
    .all(methodNotAllowed(["GET", "POST"]));

  router.route("/console/conversations/:id")
    .get(require("analyst"), async (req, res) => {
      res.json(await present(await findConversation(deps, String(req.params["id"]))));
    })
    .patch(ownPage, require("organiser"), async (req, res) => {
      res.json(await present(await updateConversation(deps, String(req.params["id"]), parse(UpdateConversation, req.body))));
    })
    .all(methodNotAllowed(["GET", "PATCH"]));
  return router;
}
