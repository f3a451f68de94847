import { Router } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import { readSimilar } from "../commands/read-similar.ts";
import { DismissFlag, FlagKind, SimilarQuery, type FlagCounts, type FlagList, type SimilarPage } from "../contract/flags.ts";
import { AppError } from "../errors.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { askedOf } from "../http/asked-of.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { moderatorNames } from "../http/moderator-names.ts";
import { parse } from "../http/parse.ts";
import { presentFlag } from "../present/flags.ts";
import type { Services } from "../services.ts";

/** /console/conversations/:id/flags and /similar: what moderators may want to look at. */
export function consoleFlagRoutes({ deps, accounts, publicUrl }: Services): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();

  router.route("/console/conversations/:id/flags")
    .get(require("analyst"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      res.json(await deps.store.flags.counts(id) satisfies FlagCounts);
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/console/conversations/:id/statements/:statementId/flags/:kind")
    .patch(ownPage, require("moderator"), async (req, res) => {
      const { id } = await findConversation(deps, String(req.params["id"]));
      const kind = FlagKind.safeParse(req.params["kind"]);
      const statementId = Number(req.params["statementId"]);
      const { isDismissed } = parse(DismissFlag, req.body);
      const by = isDismissed ? { personId: signedInPerson(res).id, at: deps.clock() } : null;
      if (!kind.success || !Number.isSafeInteger(statementId) || !(await deps.store.flags.setDismissed(id, statementId, kind.data, by))) throw new AppError("not-found");
      const flags = (await deps.store.flags.of(id, [statementId])).get(statementId) ?? [];
      const nameOf = await moderatorNames(deps.store);
      res.json({ flags: flags.map((flag) => presentFlag(flag, nameOf)) } satisfies FlagList);
    })
    .all(methodNotAllowed(["PATCH"]));

  router.route("/console/conversations/:id/similar")
    .get(require("analyst"), async (req, res) => {
      const conversation = await findConversation(deps, String(req.params["id"]));
      res.json(await readSimilar(deps, conversation, parse(SimilarQuery, askedOf(req))) satisfies SimilarPage);
    })
    .all(methodNotAllowed(["GET"]));
  return router;
}
