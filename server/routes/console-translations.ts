import { Router } from "express";
import { approveTranslation, listTranslations, removeTranslation, saveTranslations } from "../commands/translate-statements.ts";
import { StatementId } from "../contract/ids.ts";
import { LanguageTag } from "../contract/locale.ts";
import { ApproveTranslation, SaveTranslations, type TranslationList } from "../contract/translation.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { Services } from "../services.ts";

/** /console/conversations/:id/translations: statements in other languages, typed by people, shown to citizens once approved. */
export function consoleTranslationRoutes({ deps, accounts, publicUrl }: Services): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();

  router.route("/console/conversations/:id/translations")
    .get(require("analyst"), async (req, res) => {
      res.json({ translations: await listTranslations(deps, String(req.params["id"])) } satisfies TranslationList);
    })
    .post(ownPage, require("moderator"), async (req, res) => {
      const saved = await saveTranslations(deps, String(req.params["id"]), parse(SaveTranslations, req.body), signedInPerson(res).id);
      res.json({ translations: saved } satisfies TranslationList);
    })
    .all(methodNotAllowed(["GET", "POST"]));

  const placeOf = (params: Readonly<Record<string, unknown>>) =>
    ({ statementId: parse(StatementId, Number(params["statementId"])), language: parse(LanguageTag, params["language"]) });

  router.route("/console/conversations/:id/translations/:statementId/:language")
    .patch(ownPage, require("moderator"), async (req, res) => {
      const { isApproved } = parse(ApproveTranslation, req.body);
      res.json({ translations: await approveTranslation(deps, String(req.params["id"]), placeOf(req.params), isApproved) } satisfies TranslationList);
    })
    .delete(ownPage, require("moderator"), async (req, res) => {
      res.json({ translations: await removeTranslation(deps, String(req.params["id"]), placeOf(req.params)) } satisfies TranslationList);
    })
    .all(methodNotAllowed(["PATCH", "DELETE"]));
  return router;
}
