import express, { Router } from "express";
import { seedTemplateWords } from "../../messages/seed-template.ts";
import { findConversation } from "../commands/find-conversation.ts";
import { importSeeds } from "../commands/import-seeds.ts";
import { ImportSeeds, LARGEST_SEED_FILE_MB, ReadSeedFile, type SeedsImported, type SeedTable } from "../contract/seeding.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { readJson } from "../http/read-json.ts";
import { requestLocale } from "../http/request-locale.ts";
import { readSeedFile } from "../interchange/seeds/read-seed-file.ts";
import { seedTemplate } from "../interchange/seeds/seed-template.ts";
import type { Services } from "../services.ts";

/** Two thousand rows with translations into several languages. */
const LARGEST_IMPORT = "12mb";

/** Files of seeds; before the routes that read small JSON bodies, because a file's rows do not fit into one. */
export function seedFileRoutes({ deps, accounts, publicUrl }: Pick<Services, "deps" | "accounts" | "publicUrl">): Router {
  const organiser = [requireOwnPage(publicUrl), requireRole(accounts)("organiser")];
  const router = Router();

  router.route("/console/conversations/:id/seed-file")
    .post(...organiser, express.raw({ type: () => true, limit: `${String(LARGEST_SEED_FILE_MB)}mb` }), async (req, res) => {
      const { language } = await findConversation(deps, String(req.params["id"]));
      const { lang: _, ...asked } = req.query;
      const { sheet } = parse(ReadSeedFile, asked);
      res.json(await readSeedFile(Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0), { sheet, language }) satisfies SeedTable);
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/console/conversations/:id/seed-import")
    .post(...organiser, ...readJson(LARGEST_IMPORT), async (req, res) => {
      res.json(await importSeeds(deps, String(req.params["id"]), parse(ImportSeeds, req.body), signedInPerson(res).id) satisfies SeedsImported);
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/console/conversations/:id/seed-template.csv")
    .get(requireRole(accounts)("organiser"), async (req, res) => {
      await findConversation(deps, String(req.params["id"]));
      const { headings, name } = seedTemplateWords[requestLocale(req)];
      res.attachment(name).type("text/csv; charset=utf-8").send(seedTemplate(headings));
    })
    .all(methodNotAllowed(["GET"]));
  return router;
}
