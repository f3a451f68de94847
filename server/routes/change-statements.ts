import { Router } from "express";
import { correctStatement, replaceStatement, undoStatementChange } from "../commands/change-statement.ts";
import { findConversation } from "../commands/find-conversation.ts";
import { CorrectStatement, ReplaceStatement, UndoChange, type StatementChanged } from "../contract/change-statement.ts";
import { RejectReasonList } from "../contract/reject-reasons.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { moderatorNames } from "../http/moderator-names.ts";
import { parse } from "../http/parse.ts";
import { presentReviewStatement } from "../present/statements.ts";
import type { Services } from "../services.ts";
import type { ChangedStatement } from "../store/statement-change-store.ts";

/** Correcting, rewording and splitting statements, taking that back, and the reasons for rejecting. */
export function changeStatementRoutes({ deps, accounts, publicUrl }: Services): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();
  const present = async ({ line, statements, removedIds }: ChangedStatement): Promise<StatementChanged> => {
    const nameOf = await moderatorNames(deps.store);
    return { line, statements: statements.map((statement) => presentReviewStatement(statement, nameOf)), removedIds: [...removedIds] };
  };

  router.route("/console/conversations/:id/statements/:statementId/correction")
    .post(ownPage, require("moderator"), async (req, res) => {
      const { id, statementId } = req.params;
      res.json(await present(await correctStatement(deps, String(id), Number(statementId), parse(CorrectStatement, req.body), signedInPerson(res))));
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/console/conversations/:id/statements/:statementId/replacement")
    .post(ownPage, require("moderator"), async (req, res) => {
      const { id, statementId } = req.params;
      res.status(201).json(await present(await replaceStatement(deps, String(id), Number(statementId), parse(ReplaceStatement, req.body), signedInPerson(res))));
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/console/conversations/:id/statement-changes/undo")
    .post(ownPage, require("moderator"), async (req, res) => {
      res.json(await present(await undoStatementChange(deps, String(req.params["id"]), parse(UndoChange, req.body).line, signedInPerson(res))));
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/console/conversations/:id/reject-reasons")
    .get(require("analyst"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      res.json({ reasons: [...await deps.store.rejectReasons.list(id)] } satisfies RejectReasonList);
    })
    .post(ownPage, require("organiser"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      const { reasons } = parse(RejectReasonList, req.body);
      await deps.store.rejectReasons.replace(id, reasons);
      res.json({ reasons } satisfies RejectReasonList);
    })
    .all(methodNotAllowed(["GET", "POST"]));
  return router;
}
