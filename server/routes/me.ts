import { Router } from "express";
import { deleteParticipant } from "../commands/delete-participant.ts";
import { findConversation, findConversationOf } from "../commands/find-conversation.ts";
import { readMyData } from "../commands/read-my-data.ts";
import type { DeviceCode, MyData, ParticipantDeleted, ReferenceCode } from "../contract/my-data.ts";
import { ResumeParticipation } from "../contract/participation.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { participantOf, requireParticipant } from "../http/participant.ts";
import { ensure } from "../policies/answer.ts";
import { canSee } from "../policies/participate.ts";
import { createReferenceCodes } from "../reference-code.ts";
import type { Services } from "../services.ts";
import { answerParticipation } from "./answer-participation.ts";

/** What a participant may always do with what is theirs: read it, take it along, name it to the organisers, move it to another device, delete it. */
export function meRoutes(services: Services): Router {
  const { deps, tokens, limits } = services;
  const codeOf = createReferenceCodes(deps.config.secret);
  const router = Router();
  const participant = requireParticipant(tokens);

  router.route("/conversations/:id/me")
    .get(participant, async (req, res) => {
      const conversation = await findConversationOf(deps, req.params.id, participantOf(res));
      ensure(canSee(conversation));
      await answerParticipation(services, res, conversation, participantOf(res));
    })
    // Not bound to what is visible: a right does not end with the conversation.
    .delete(participant, async (req, res) => {
      const outcome = await deleteParticipant(deps, req.params.id, participantOf(res));
      res.json({ deleted: true, ...outcome } satisfies ParticipantDeleted);
    })
    .all(methodNotAllowed(["GET", "DELETE"]));

  router.route("/conversations/:id/me/data")
    .get(participant, async (req, res) => {
      res.json(await readMyData(deps, req.params.id, participantOf(res)) satisfies MyData);
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/conversations/:id/me/reference")
    .get(participant, async (req, res) => {
      const { id } = await findConversation(deps, req.params.id);
      res.json({ code: codeOf(id, participantOf(res)) } satisfies ReferenceCode);
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/conversations/:id/me/device-code")
    .post(participant, async (req, res) => {
      const { id } = await findConversation(deps, req.params.id);
      res.json(await tokens.issueDeviceCode(participantOf(res), id) satisfies DeviceCode);
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/conversations/:id/resume")
    .post(async (req, res) => {
      const { code } = parse(ResumeParticipation, req.body);
      // Somebody who tries codes is slowed down like somebody who makes participants.
      await limits.newcomers(req, res);
      const participantId = await tokens.readDeviceCode(code, req.params.id);
      const conversation = await findConversationOf(deps, req.params.id, participantId);
      ensure(canSee(conversation));
      res.set("Cache-Control", "no-store");
      await answerParticipation(services, res, conversation, participantId);
    })
    .all(methodNotAllowed(["POST"]));
  return router;
}
