import { Router } from "express";
import { readLeftOut } from "../commands/read-left-out.ts";
import { readStatementExtras } from "../commands/read-statement-extras.ts";
import { MapQuery } from "../contract/opinion-map.ts";
import type { StoredMap } from "../domain.ts";
import { AppError } from "../errors.ts";
import { createCachedJson } from "../http/cached-json.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { visibleConversation } from "../http/visible-conversation.ts";
import { presentSubGroups, viewOf } from "../present/map-views.ts";
import { presentNoMap, presentOpinionMap } from "../present/opinion-map.ts";
import type { Services } from "../services.ts";
import type { Store } from "../store/store.ts";

/** GET /conversations/:id/map: the picture everybody may see, as it is or divided otherwise; …/groups/:groupId opens one group. */
export function opinionMapRoutes(services: Services): Router {
  const { deps: { store }, looks } = services;
  const cached = createCachedJson();
  const router = Router();

  router.route("/conversations/:id/map")
    .get(async (req, res) => {
      const { groups } = parse(MapQuery, req.query);
      const conversation = await visibleConversation(services, req, req.params.id);
      const { mapVersion, revision, lastSeq } = await store.conversations.stamp(conversation.id) ?? { mapVersion: 0, revision: 0, lastSeq: 0 };
      // Before the first map the answer says how many have come, so it changes with the votes.
      const tag = `v${String(mapVersion)}-${String(revision)}${mapVersion === 0 ? `-${String(lastSeq)}` : ""}${groups === undefined ? "" : `-k${String(groups)}`}`;
      await cached.answer(req, res, tag, async () => {
        const stored = await store.maps.latest(conversation.id);
        if (stored === null) return presentNoMap(conversation, (await store.conversations.counts(conversation.id)).participants, conversation.updatedAt);
        const [statements, extras] = await Promise.all([store.statements.list(conversation.id), readStatementExtras({ store }, conversation.id)]);
        const look = groups === undefined || groups === stored.map.chosenK ? null : await looks.divided(conversation.id, groups);
        const leftOut = await readLeftOut({ store }, stored);
        const map = look === null
          ? presentOpinionMap(conversation, statements, stored, undefined, extras)
          : presentOpinionMap(conversation, statements, look, viewOf(conversation, await lookedAt(store, stored, look.version), look), extras);
        return { ...map, ...(leftOut !== undefined && { leftOut }) };
      });
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/conversations/:id/map/groups/:groupId")
    .get(async (req, res) => {
      const { groups = null } = parse(MapQuery, req.query);
      const { groupId } = req.params;
      const conversation = await visibleConversation(services, req, req.params.id);
      const { mapVersion, revision } = await store.conversations.stamp(conversation.id) ?? { mapVersion: 0, revision: 0 };
      const stored = await store.maps.latest(conversation.id);
      // Only names that a group can have go on to the threads.
      const look = stored === null || !/^[A-Z]\d{0,3}$/.test(groupId) ? null : await looks.opened(conversation.id, groups, groupId);
      if (stored === null || look?.opened == null) throw new AppError("group-not-found");
      await cached.answer(req, res, `v${String(mapVersion)}-${String(revision)}-k${String(groups ?? 0)}`, async () =>
        presentSubGroups(conversation, await store.statements.list(conversation.id), await lookedAt(store, stored, look.version), look, groupId));
    })
    .all(methodNotAllowed(["GET"]));
  return router;
}

/** The stored map that was looked at: usually the one just read, unless the next came in between. */
const lookedAt = async (store: Store, stored: StoredMap, version: number): Promise<StoredMap> =>
  (stored.version === version ? stored : await store.maps.find(stored.conversationId, version) ?? stored);
