import { Router } from "express";
import { z } from "zod";
import { enterConversation } from "../commands/enter-conversation.ts";
import { findConversation, findConversationOf } from "../commands/find-conversation.ts";
import { readParticipation } from "../commands/read-participation.ts";
import { StatementId } from "../contract/ids.ts";
import { StartParticipation, type MyPlace, type NextStatement } from "../contract/participation.ts";
import { isPreviewed, type Conversation } from "../domain.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { participantOf, readParticipant, requireParticipant } from "../http/participant.ts";
import { testerId } from "../http/new-participant-id.ts";
import { newcomerId } from "../http/newcomer-id.ts";
import { recogniseReader } from "../http/recognise-reader.ts";
import { ensure } from "../policies/answer.ts";
import { canSee } from "../policies/participate.ts";
import { presentPlace } from "../present/opinion-map.ts";
import { presentNext } from "../present/participation.ts";
import type { Services } from "../services.ts";
import { answerParticipation } from "./answer-participation.ts";

const MOST_ON_SCREEN = 20;
const NextQuery = z.strictObject({
  /** Statement ids, comma-separated. */
  exclude: z.string().max(300).default("").transform((list) => list.split(",").filter((id) => id !== "").map(Number)).pipe(z.array(StatementId).max(MOST_ON_SCREEN)),
  lang: z.string().optional(),
});

/** One participant's own view: begin or resume, next statement, where I stand. */
export function participationRoutes(services: Services): Router {
  const { deps, tokens, limits, challenges } = services;
  const router = Router();
  const participant = requireParticipant(tokens);

  const visible = async (id: string, participantId: string): Promise<Conversation> => {
    const conversation = await findConversationOf(deps, id, participantId);
    ensure(canSee(conversation));
    return conversation;
  };

  router.route("/conversations/:id/participation")
    .post(async (req, res) => {
      const reader = parse(StartParticipation, req.body ?? {});
      const known = await readParticipant(tokens, req, req.params.id);
      const conversation = await services.previews.shownTo(req, await findConversation(deps, req.params.id), known);
      ensure(canSee(conversation));
      if (known === null) await limits.newcomers(req, res);
      // Whoever tries a preview has given its password, and is asked for nothing more.
      if (isPreviewed(conversation)) return void await answerParticipation(services, res, conversation, testerId(deps.chance, known));
      // A wrong code is tried by guessing: as slow as a wrong link for signing in.
      if (reader.code !== undefined) await limits.codes(req, res);
      const recognised = await recogniseReader(deps, conversation.id, reader);
      const participantId = recognised?.participantId ?? known ?? newcomerId(deps, conversation.id, reader.attempt);
      await enterConversation(deps, challenges, { conversationId: conversation.id, participantId, isListed: recognised?.isListed ?? false, work: reader.work, code: reader.code });
      await answerParticipation(services, res, conversation, participantId);
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/conversations/:id/next")
    .get(participant, async (req, res) => {
      const { exclude } = parse(NextQuery, req.query);
      const { next, progress } = presentNext(await readParticipation(deps, await visible(req.params.id, participantOf(res)), participantOf(res), exclude));
      res.json({ next, progress } satisfies NextStatement);
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/conversations/:id/place")
    .get(participant, async (req, res) => {
      const conversation = await visible(req.params.id, participantOf(res));
      const { store } = deps;
      const [person, map, entry] = await Promise.all([
        store.votes.participant(conversation.id, participantOf(res)), store.maps.latest(conversation.id), store.exclusions.entryOf(conversation.id, participantOf(res)),
      ]);
      res.json({ ...presentPlace(map, person?.number ?? null), ...(entry !== null && { notCounted: entry }) } satisfies MyPlace);
    })
    .all(methodNotAllowed(["GET"]));
  return router;
}
