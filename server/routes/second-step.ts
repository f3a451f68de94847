import { Router, type Response } from "express";
import { SecondStepCode, type RecoveryCodes, type SecondStepBegun } from "../contract/account.ts";
import { AppError } from "../errors.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireSession, selfOf } from "../http/accounts/require-session.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import { qrCode } from "../pdf/qr-code.ts";
import type { Services } from "../services.ts";

/** The second step of one's own signing in: /account/second-step below /api/v1. */
export function secondStepRoutes({ accounts, signIn, limits, publicUrl }: Services): Router {
  const { secondStep } = signIn;
  const session = requireSession(accounts, signIn);
  const ownPage = requireOwnPage(publicUrl);
  /** What weakens it again takes a code, so that a session somebody left open is not enough. */
  const passFirst = async (body: unknown, res: Response): Promise<string> => {
    const { id } = selfOf(res);
    const { code } = parse(SecondStepCode, body);
    if ((await secondStep.stateOf(id)) === null) throw new AppError("second-step-off");
    await limits.codesOf(res, id);
    await secondStep.pass(id, code);
    return id;
  };
  const router = Router();

  router.route("/account/second-step")
    .post(ownPage, session, async (_req, res) => {
      const { secret, uri } = await secondStep.begin(selfOf(res));
      res.status(201).json({ secret, qr: qrCode(uri) } satisfies SecondStepBegun);
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/account/second-step/confirm")
    .post(ownPage, session, async (req, res) => {
      const { id } = selfOf(res);
      const { code } = parse(SecondStepCode, req.body);
      await limits.codesOf(res, id);
      res.json({ codes: [...(await secondStep.confirm(id, code))] } satisfies RecoveryCodes);
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/account/second-step/recovery-codes")
    .post(ownPage, session, async (req, res) => {
      const id = await passFirst(req.body, res);
      res.json({ codes: [...(await secondStep.renewRecoveryCodes(id))] } satisfies RecoveryCodes);
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/account/second-step/off")
    .post(ownPage, session, async (req, res) => {
      await secondStep.turnOff(await passFirst(req.body, res));
      res.status(204).end();
    })
    .all(methodNotAllowed(["POST"]));
  return router;
}
