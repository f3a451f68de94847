import { Router } from "express";
import { answerQuestions, readMyAnswers, readQuestions } from "../commands/answer-questions.ts";
import { changeQuestions, readOrganiserQuestions } from "../commands/change-questions.ts";
import { findConversation } from "../commands/find-conversation.ts";
import { GiveAnswers, UpdateQuestions, type MyAnswers, type OrganiserQuestions, type PublicQuestions } from "../contract/questions.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { participantOf, requireParticipant } from "../http/participant.ts";
import { visibleConversation } from "../http/visible-conversation.ts";
import type { Services } from "../services.ts";

/** Questions about the people who take part: what is asked, one's own answers, and the organisers' settings. */
export function questionRoutes(services: Services): Router {
  const { deps, tokens, limits, accounts, publicUrl } = services;
  const participant = requireParticipant(tokens);
  const require = requireRole(accounts);
  const router = Router();

  router.route("/conversations/:id/questions")
    .get(async (req, res) => {
      res.json(await readQuestions(deps, await visibleConversation(services, req, req.params.id)) satisfies PublicQuestions);
    })
    .all(methodNotAllowed(["GET"]));

  // Like everything of one's own, not bound to what is visible: only answering is (see the command).
  router.route("/conversations/:id/me/answers")
    .get(participant, async (req, res) => {
      const { id } = await findConversation(deps, req.params.id);
      res.json(await readMyAnswers(deps, id, participantOf(res)) satisfies MyAnswers);
    })
    .post(participant, async (req, res) => {
      const who = { conversationId: req.params.id, participantId: participantOf(res) };
      const given = parse(GiveAnswers, req.body);
      await limits.votesOf(res, who.participantId);
      await limits.writesTo(res, who.conversationId);
      res.json(await answerQuestions(deps, who, given) satisfies MyAnswers);
    })
    .delete(participant, async (req, res) => {
      const { id } = await findConversation(deps, req.params.id);
      await deps.store.answers.forget(id, participantOf(res));
      res.json({ answers: [] } satisfies MyAnswers);
    })
    .all(methodNotAllowed(["GET", "POST", "DELETE"]));

  router.route("/console/conversations/:id/questions")
    .get(require("analyst"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      res.json(await readOrganiserQuestions(deps, id) satisfies OrganiserQuestions);
    })
    .patch(requireOwnPage(publicUrl), require("organiser"), async (req, res) => {
      res.json(await changeQuestions(deps, String(req.params["id"]), parse(UpdateQuestions, req.body)) satisfies OrganiserQuestions);
    })
    .all(methodNotAllowed(["GET", "PATCH"]));
  return router;
}
