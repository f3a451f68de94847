import { Router } from "express";
import { castVote } from "../commands/cast-vote.ts";
import { findConversationOf } from "../commands/find-conversation.ts";
import { readParticipation } from "../commands/read-participation.ts";
import type { VoteSaved } from "../contract/participation.ts";
import { CastVote } from "../contract/vote.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { participantOf, requireParticipant } from "../http/participant.ts";
import { presentNext } from "../present/participation.ts";
import type { Services } from "../services.ts";

/** POST /conversations/:id/votes: saves a vote and answers with the next statement. */
export function voteRoutes({ deps, tokens, limits, networkMarks }: Services): Router {
  const router = Router();
  router.route("/conversations/:id/votes")
    .post(requireParticipant(tokens), async (req, res) => {
      const [conversationId, participantId] = [req.params.id, participantOf(res)];
      const vote = parse(CastVote, req.body);
      await limits.votesOf(res, participantId);
      await limits.writesTo(res, conversationId);
      await castVote(deps, { ...vote, conversationId, participantId, origin: networkMarks(req, conversationId) });
      const stand = await readParticipation(deps, await findConversationOf(deps, conversationId, participantId), participantId);
      res.json({ saved: true, ...presentNext(stand) } satisfies VoteSaved);
    })
    .all(methodNotAllowed(["POST"]));
  return router;
}
