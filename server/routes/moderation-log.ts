import { pipeline } from "node:stream/promises";
import { Router, type Response } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import { readLogNames } from "../http/read-log-names.ts";
import { readModerationLog } from "../commands/read-moderation-log.ts";
import { LogPageQuery, type ModerationLogPage } from "../contract/moderation-log.ts";
import { AppError } from "../errors.ts";
import { requireRole } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { visibleConversation } from "../http/visible-conversation.ts";
import { moderationLogCsv, moderationLogJson, presentLogLine, type LogNames } from "../present/moderation-log.ts";
import type { Services } from "../services.ts";

/** /moderation-log of a conversation: pages and files for moderators, the public file where the organisers publish it. */
export function moderationLogRoutes(services: Services): Router {
  const { deps, accounts } = services;
  const require = requireRole(accounts);
  const router = Router();

  const namesOf = (conversationId: string): Promise<LogNames> => readLogNames(deps.store, conversationId);
  const sendFile = async (res: Response, conversationId: string, format: "csv" | "json", names: LogNames | null): Promise<void> => {
    const log = deps.store.statements.moderationLog(conversationId);
    res.attachment(`moderation-log-${conversationId}.${format}`).type(format);
    await pipeline(format === "csv" ? moderationLogCsv(log, names) : moderationLogJson(conversationId, log), res);
  };

  for (const format of ["csv", "json"] as const) {
    router.route(`/conversations/:id/moderation-log.${format}`)
      .get(async (req, res) => {
        const { id, publishesModerationLog } = await visibleConversation(services, req, String(req.params["id"]));
        if (!publishesModerationLog) throw new AppError("moderation-log-not-public");
        await sendFile(res, id, format, null);
      })
      .all(methodNotAllowed(["GET"]));

    router.route(`/console/conversations/:id/moderation-log.${format}`)
      .get(require("analyst"), async (req, res) => {
        const { id } = await findConversation(deps, String(req.params["id"]));
        await sendFile(res, id, format, await namesOf(id));
      })
      .all(methodNotAllowed(["GET"]));
  }

  router.route("/console/conversations/:id/moderation-log")
    .get(require("analyst"), async (req, res) => {
      const id = String(req.params["id"]);
      const { lang: _, ...asked } = req.query;
      const { total, brokenAt, entries } = await readModerationLog(deps, id, parse(LogPageQuery, asked));
      const names = await namesOf(id);
      const lines = entries.map((entry) => {
        const corrected = names.correctionOf(entry.seq);
        return { ...presentLogLine(entry), name: names.nameOf(entry.personId), text: names.textOf(entry.statementId), ...(corrected !== undefined && { corrected: { before: corrected.textBefore, after: corrected.textAfter } }) };
      });
      res.json({ total, brokenAt, lines } satisfies ModerationLogPage);
    })
    .all(methodNotAllowed(["GET"]));
  return router;
}
