import { Router } from "express";
import { ballotMessages } from "../../messages/ballots.ts";
import { ballotPdf } from "../ballots/ballot-pdf.ts";
import { ballotTemplate } from "../ballots/ballot-template.ts";
import { enterSheet, takeBackBatch, uploadSheets } from "../commands/enter-ballots.ts";
import { printBallots } from "../commands/print-ballots.ts";
import { findPrinting, readWorkshop } from "../commands/read-workshop.ts";
import { EnterSheet, PrintBallots, UploadSheets, type BallotPrinting, type BatchTakenBack, type SheetEntered, type UploadOutcome, type Workshop } from "../contract/workshop.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireRole, signedInPerson } from "../http/accounts/require-role.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { Services } from "../services.ts";

/** /console/conversations/:id/workshop and what belongs to it: printing sheets, entering them, taking batches back. */
export function workshopRoutes({ deps, accounts, publicUrl }: Services): Router {
  const require = requireRole(accounts);
  const ownPage = requireOwnPage(publicUrl);
  const router = Router();
  const base = "/console/conversations/:id";
  const idOf = (params: Readonly<Record<string, string | string[] | undefined>>): string => String(params["id"]);

  router.route(`${base}/workshop`)
    .get(require("analyst"), async (req, res) => {
      res.json(await readWorkshop(deps, idOf(req.params)) satisfies Workshop);
    })
    .all(methodNotAllowed(["GET"]));

  router.route(`${base}/printings`)
    .post(ownPage, require("organiser"), async (req, res) => {
      const printing: BallotPrinting = await printBallots(deps, idOf(req.params), parse(PrintBallots, req.body), signedInPerson(res));
      res.status(201).json(printing);
    })
    .all(methodNotAllowed(["POST"]));

  router.route(`${base}/printings/:number/sheets.pdf`)
    .get(require("organiser"), async (req, res) => {
      const found = await findPrinting(deps, idOf(req.params), Number(req.params["number"]));
      const { bytes } = await ballotPdf({ ...found, url: `${publicUrl()}/c/${found.conversation.id}` });
      res.attachment(`sheets-${found.conversation.id}-${String(found.printing.number)}.pdf`).type("application/pdf").send(bytes);
    })
    .all(methodNotAllowed(["GET"]));

  router.route(`${base}/printings/:number/template.csv`)
    .get(require("organiser"), async (req, res) => {
      const { conversation, printing, statements } = await findPrinting(deps, idOf(req.params), Number(req.params["number"]));
      const { csvSheet: sheet, csvOwn: ownStatement } = ballotMessages[printing.locale];
      res.attachment(`sheets-${conversation.id}-${String(printing.number)}.csv`).type("text/csv; charset=utf-8").send(ballotTemplate(printing, statements, { sheet, ownStatement }));
    })
    .all(methodNotAllowed(["GET"]));

  router.route(`${base}/sheets`)
    .post(ownPage, require("organiser"), async (req, res) => {
      res.status(201).json(await enterSheet(deps, idOf(req.params), parse(EnterSheet, req.body), signedInPerson(res)) satisfies SheetEntered);
    })
    .all(methodNotAllowed(["POST"]));

  router.route(`${base}/sheets/upload`)
    .post(ownPage, require("organiser"), async (req, res) => {
      res.json(await uploadSheets(deps, idOf(req.params), parse(UploadSheets, req.body), signedInPerson(res)) satisfies UploadOutcome);
    })
    .all(methodNotAllowed(["POST"]));

  router.route(`${base}/sheet-batches/:batchId`)
    .delete(ownPage, require("organiser"), async (req, res) => {
      res.json({ batch: await takeBackBatch(deps, idOf(req.params), String(req.params["batchId"]), signedInPerson(res)) } satisfies BatchTakenBack);
    })
    .all(methodNotAllowed(["DELETE"]));
  return router;
}
