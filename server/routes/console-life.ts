import { Router } from "express";
import { deleteConversation } from "../commands/delete-conversation.ts";
import { describeConversation } from "../commands/describe-conversation.ts";
import { duplicateConversation } from "../commands/duplicate-conversation.ts";
import { findConversation } from "../commands/find-conversation.ts";
import { readLaunchList } from "../commands/read-launch-list.ts";
import { startPreview } from "../commands/start-preview.ts";
import type { OrganiserConversation } from "../contract/conversation.ts";
import { DeleteConversation, DuplicateConversation, StartPreview, type ConversationDeleted, type LaunchList } from "../contract/life.ts";
import { FIRST_ORGANISATION, type Conversation } from "../domain.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { ensure } from "../policies/answer.ts";
import { canOrganise } from "../policies/curate.ts";
import { presentOrganiserConversation } from "../present/conversations.ts";
import type { Services } from "../services.ts";

/** The life of a conversation: the launch list, previews, copies, deletion. */
export function consoleLifeRoutes({ deps, accounts, publicUrl }: Services): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();
  const present = async (conversation: Conversation): Promise<OrganiserConversation> =>
    presentOrganiserConversation(conversation, await describeConversation(deps, conversation));

  router.route("/console/conversations/:id/launch")
    .get(require("analyst"), async (req, res) => {
      res.json(await readLaunchList(deps, String(req.params["id"])) satisfies LaunchList);
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/console/conversations/:id/preview")
    .post(ownPage, require("organiser"), async (req, res) => {
      const { password } = parse(StartPreview, req.body);
      res.json(await present(await startPreview(deps, String(req.params["id"]), password)));
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/console/conversations/:id/duplicate")
    .post(ownPage, require("organiser"), async (req, res) => {
      const wanted = parse(DuplicateConversation, req.body ?? {});
      // A role in one conversation is none in its organisation, where the copy will lie.
      const { organisationId = FIRST_ORGANISATION } = await findConversation(deps, String(req.params["id"]));
      ensure(canOrganise(signedInPerson(res), { organisationId, conversationId: null }));
      res.status(201).json(await present(await duplicateConversation(deps, String(req.params["id"]), wanted, signedInPerson(res).id)));
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/console/conversations/:id/delete")
    .post(ownPage, require("owner"), async (req, res) => {
      const { topic } = parse(DeleteConversation, req.body);
      await deleteConversation(deps, String(req.params["id"]), topic, signedInPerson(res).id);
      res.json({ deleted: true } satisfies ConversationDeleted);
    })
    .all(methodNotAllowed(["POST"]));
  return router;
}
