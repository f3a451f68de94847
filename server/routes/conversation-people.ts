import { Router } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import { inviteToConversation, removeFromConversation, setConversationRole } from "../commands/manage-people.ts";
import { InviteToConversation, SetConversationRole, type ConversationPeople, type ConversationPerson, type InvitedToConversation } from "../contract/organisations.ts";
import { FIRST_ORGANISATION } from "../domain.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { Services } from "../services.ts";

/** /console/conversations/:id/people: roles in one conversation, beside those in its organisation. */
export function conversationPeopleRoutes(services: Services): Router {
  const { deps, accounts, publicUrl } = services;
  const { organisations } = deps.store;
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();

  router.route("/console/conversations/:id/people")
    .get(require("organiser"), async (req, res) => {
      const { id, organisationId = FIRST_ORGANISATION } = await findConversation(deps, String(req.params["id"]));
      const [members, people] = await Promise.all([organisations.members(organisationId), organisations.conversationPeople(id)]);
      res.json({ members: [...members], people: [...people] } satisfies ConversationPeople);
    })
    .post(ownPage, require("organiser"), async (req, res) => {
      const invited: InvitedToConversation = await inviteToConversation(services, String(req.params["id"]), parse(InviteToConversation, req.body), signedInPerson(res));
      res.status(201).json(invited);
    })
    .all(methodNotAllowed(["GET", "POST"]));

  router.route("/console/conversations/:id/people/:personId")
    .patch(ownPage, require("organiser"), async (req, res) => {
      const { id, personId } = req.params;
      res.json(await setConversationRole(services, String(id), String(personId), parse(SetConversationRole, req.body).role, signedInPerson(res)) satisfies ConversationPerson);
    })
    .delete(ownPage, require("organiser"), async (req, res) => {
      await removeFromConversation(services, String(req.params["id"]), String(req.params["personId"]), signedInPerson(res));
      res.status(204).end();
    })
    .all(methodNotAllowed(["PATCH", "DELETE"]));
  return router;
}
