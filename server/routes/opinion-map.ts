import { Router } from "express";
import { createCachedJson } from "../http/cached-json.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { visibleConversation } from "../http/visible-conversation.ts";
import { presentNoMap, presentOpinionMap } from "../present/opinion-map.ts";
import type { Services } from "../services.ts";

/** GET /conversations/:id/map: the picture everybody may see, with an entity tag. */
export function opinionMapRoutes(services: Services): Router {
  const { deps: { store } } = services;
  const cached = createCachedJson();
  const router = Router();
  router.route("/conversations/:id/map")
    .get(async (req, res) => {
      const conversation = await visibleConversation(services, req, req.params.id);
      const { mapVersion, revision, lastSeq } = await store.conversations.stamp(conversation.id) ?? { mapVersion: 0, revision: 0, lastSeq: 0 };
      // Before the first map the answer says how many have come, so it changes with the votes.
      const tag = `v${String(mapVersion)}-${String(revision)}${mapVersion === 0 ? `-${String(lastSeq)}` : ""}`;
      await cached.answer(req, res, tag, async () => {
        const stored = await store.maps.latest(conversation.id);
        if (stored === null) return presentNoMap(conversation, (await store.conversations.counts(conversation.id)).participants, conversation.updatedAt);
        return presentOpinionMap(conversation, await store.statements.list(conversation.id), stored);
      });
    })
    .all(methodNotAllowed(["GET"]));
  return router;
}
