import { Router } from "express";
import { describeConversation } from "../commands/describe-conversation.ts";
import type { PublicConversation, PublicConversationList } from "../contract/conversation.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { visibleConversation } from "../http/visible-conversation.ts";
import { presentPublicConversation } from "../present/conversations.ts";
import type { Services } from "../services.ts";

/** GET /conversations and /conversations/:id: what everybody may read. */
export function conversationRoutes(services: Services): Router {
  const { deps } = services;
  const router = Router();

  router.route("/conversations")
    .get(async (_req, res) => {
      const listed = (await deps.store.conversations.list()).filter(({ isListed, state }) => isListed && (state === "open" || state === "closed"));
      const conversations = await Promise.all(listed.map(async (conversation) => presentPublicConversation(conversation, await describeConversation(deps, conversation))));
      res.set("Cache-Control", "no-cache").json({ conversations } satisfies PublicConversationList);
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/conversations/:id")
    .get(async (req, res) => {
      const conversation = await visibleConversation(services, req, req.params.id);
      const shown: PublicConversation = presentPublicConversation(conversation, await describeConversation(deps, conversation));
      res.set("Cache-Control", "no-cache").json(shown);
    })
    .all(methodNotAllowed(["GET"]));
  return router;
}
