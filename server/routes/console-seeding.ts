import { Router } from "express";
import { arrangeSeeds, listLanguageProposals, listSeeds, setLanguages } from "../commands/arrange-seeds.ts";
import { listTranslationProposals, proposeTranslations } from "../commands/propose-translations.ts";
import { ArrangeSeeds, ProposeTranslations, SetLanguages, TranslationProposalsQuery, type LanguageProposals, type SeedList, type TranslationProposals, type TranslationsProposed } from "../contract/seeding.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { createDailyBudgets } from "../jobs/daily-budgets.ts";
import type { Services } from "../services.ts";

/** /console/conversations/:id/seeds, /languages and /translation-proposals. */
export function consoleSeedingRoutes({ deps, accounts, publicUrl, writing }: Services): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const budgetOf = createDailyBudgets(deps.config.llmTokenCap, deps.clock);
  const router = Router();
  const base = "/console/conversations/:id";
  const idOf = (params: Readonly<Record<string, string | string[] | undefined>>): string => String(params["id"]);

  router.route(`${base}/seeds`)
    .get(require("analyst"), async (req, res) => {
      res.json(await listSeeds(deps, idOf(req.params)) satisfies SeedList);
    })
    .patch(ownPage, require("organiser"), async (req, res) => {
      res.json(await arrangeSeeds(deps, idOf(req.params), parse(ArrangeSeeds, req.body)) satisfies SeedList);
    })
    .all(methodNotAllowed(["GET", "PATCH"]));

  router.route(`${base}/languages`)
    .get(require("moderator"), async (req, res) => {
      res.json(await listLanguageProposals(deps, idOf(req.params)) satisfies LanguageProposals);
    })
    .post(ownPage, require("moderator"), async (req, res) => {
      res.json(await setLanguages(deps, idOf(req.params), parse(SetLanguages, req.body)) satisfies LanguageProposals);
    })
    .all(methodNotAllowed(["GET", "POST"]));

  router.route(`${base}/translation-proposals`)
    .get(require("moderator"), async (req, res) => {
      const { lang: _, ...asked } = req.query;
      res.json(await listTranslationProposals(deps, writing?.model ?? null, idOf(req.params), parse(TranslationProposalsQuery, asked)) satisfies TranslationProposals);
    })
    .post(ownPage, require("moderator"), async (req, res) => {
      const proposed = await proposeTranslations({ deps, model: writing?.model ?? null, budgetOf }, idOf(req.params), parse(ProposeTranslations, req.body), signedInPerson(res).id);
      res.json(proposed satisfies TranslationsProposed);
    })
    .all(methodNotAllowed(["GET", "POST"]));
  return router;
}
