import { Router } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import type { StatementReview } from "../commands/review-statements.ts";
import { ReviewFilter } from "../contract/review-query.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { askedOf } from "../http/asked-of.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { Services } from "../services.ts";

/** What the review queue offers to filter by, and everything that matches a filter. */
export function reviewQueueRoutes({ deps, accounts }: Services, review: StatementReview): Router {
  const require = requireRole(accounts);
  const router = Router();

  router.route("/console/conversations/:id/matching-statements")
    .get(require("moderator"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      res.json(await review.matching(id, parse(ReviewFilter, askedOf(req)), signedInPerson(res).id));
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/console/conversations/:id/review-facets")
    .get(require("analyst"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      res.json(await review.facets(id, parse(ReviewFilter.pick({ state: true }), askedOf(req))));
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/console/conversations/:id/review-topics")
    .get(require("analyst"), async (req, res) => {
      res.json(await review.topics(String(req.params["id"])));
    })
    .all(methodNotAllowed(["GET"]));

  return router;
}
