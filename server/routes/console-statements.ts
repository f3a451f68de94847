import { Router } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import { moderateStatements } from "../commands/moderate-statements.ts";
import type { StatementReview } from "../commands/review-statements.ts";
import { seedStatements } from "../commands/seed-statements.ts";
import type { Moderated } from "../contract/console.ts";
import { ReviewQuery } from "../contract/review-query.ts";
import { ModerateStatements, SeedStatements, type ReviewPage, type SeedOutcome } from "../contract/statement.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { askedOf } from "../http/asked-of.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { moderatorNames } from "../http/moderator-names.ts";
import { parse } from "../http/parse.ts";
import { presentReviewStatement } from "../present/statements.ts";
import type { Services } from "../services.ts";

/** /console/conversations/:id/statements and /moderation: review, seed, decide. */
export function consoleStatementRoutes({ deps, accounts, publicUrl }: Services, review: StatementReview): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();
  const whoDecided = async (id: string, statementIds: readonly number[]): Promise<Moderated["overtaken"]> => {
    const nameOf = await moderatorNames(deps.store);
    const last = new Map((await deps.store.statements.lastDecisions(id, statementIds)).map((entry) => [entry.statementId, entry]));
    return statementIds.map((statementId) => {
      const entry = last.get(statementId);
      return { statementId, by: entry === undefined ? null : nameOf(entry.personId), at: entry?.at ?? null };
    });
  };

  router.route("/console/conversations/:id/statements")
    .get(require("analyst"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      const { statements, total } = await review.page(id, parse(ReviewQuery, askedOf(req)), signedInPerson(res).id);
      const nameOf = await moderatorNames(deps.store);
      res.json({ statements: statements.map((statement) => presentReviewStatement(statement, nameOf)), total } satisfies ReviewPage);
    })
    .post(ownPage, require("organiser"), async (req, res) => {
      const outcome: SeedOutcome = await seedStatements(deps, String(req.params["id"]), parse(SeedStatements, req.body));
      res.status(201).json(outcome);
    })
    .all(methodNotAllowed(["GET", "POST"]));

  router.route("/console/conversations/:id/moderation")
    .post(ownPage, require("moderator"), async (req, res) => {
      const { decisions } = parse(ModerateStatements, req.body);
      const id = String(req.params["id"]);
      const nameOf = await moderatorNames(deps.store);
      const { statements, overtakenIds } = await moderateStatements(deps, id, decisions, signedInPerson(res));
      res.json({
        statements: statements.map((statement) => presentReviewStatement(statement, nameOf)),
        overtaken: overtakenIds.length === 0 ? [] : await whoDecided(id, overtakenIds),
      } satisfies Moderated);
    })
    .all(methodNotAllowed(["POST"]));
  return router;
}
