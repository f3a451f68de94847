import { Router } from "express";
import { findConversationOf } from "../commands/find-conversation.ts";
import { readParticipation } from "../commands/read-participation.ts";
import { readStatementExtras } from "../commands/read-statement-extras.ts";
import { submitStatement } from "../commands/submit-statement.ts";
import type { StatementTable } from "../contract/opinion-map.ts";
import type { StatementSubmitted } from "../contract/participation.ts";
import { SubmitStatement } from "../contract/statement.ts";
import { isVotable } from "../domain.ts";
import { createCachedJson } from "../http/cached-json.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { statementTextError } from "../http/statement-text-error.ts";
import { participantOf, requireParticipant } from "../http/participant.ts";
import { visibleConversation } from "../http/visible-conversation.ts";
import { presentMyStatement } from "../present/statements.ts";
import { statementPresenter } from "../present/statements-on-map.ts";
import type { Services } from "../services.ts";
import { presentNext } from "../present/participation.ts";

/** /conversations/:id/statements: citizens write one; everybody reads the table of those open to votes. */
export function statementRoutes(services: Services): Router {
  const { deps, tokens, limits } = services;
  const cached = createCachedJson();
  const router = Router();

  router.route("/conversations/:id/statements")
    .post(requireParticipant(tokens), async (req, res) => {
      const [conversationId, participantId] = [req.params.id, participantOf(res)];
      const written = statementTextError(() => parse(SubmitStatement, req.body));
      await limits.statementsOf(res, participantId);
      await limits.writesTo(res, conversationId);
      const { statement, isNew } = await submitStatement(deps, { ...written, conversationId, participantId });
      const { progress } = presentNext(await readParticipation(deps, await findConversationOf(deps, conversationId, participantId), participantId));
      res.status(isNew ? 201 : 200).json({ outcome: isNew ? "created" : "existing", statement: presentMyStatement(statement), progress } satisfies StatementSubmitted);
    })
    .get(async (req, res) => {
      const conversation = await visibleConversation(services, req, req.params.id);
      const stamp = await deps.store.conversations.stamp(conversation.id);
      await cached.answer(req, res, `v${String(stamp?.mapVersion ?? 0)}-${String(stamp?.revision ?? 0)}`, async () => {
        const [statements, stored, extras] = await Promise.all([deps.store.statements.list(conversation.id), deps.store.maps.latest(conversation.id), readStatementExtras(deps, conversation.id)]);
        const present = statementPresenter(stored?.map ?? null, conversation.minGroupSize, undefined, extras);
        const open = statements.filter((statement) => isVotable(statement, conversation.moderationMode));
        return { mapVersion: stored?.version ?? 0, statements: open.map(present) } satisfies StatementTable;
      });
    })
    .all(methodNotAllowed(["GET", "POST"]));
  return router;
}
