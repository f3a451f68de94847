import { Router } from "express";
import { ChangePassword, EndSessions, UpdateAccount, type Account, type SessionList } from "../contract/account.ts";
import { AppError } from "../errors.ts";
import { requireOwnPage } from "../http/accounts/require-own-page.ts";
import { requireSession, selfOf, type Self } from "../http/accounts/require-session.ts";
import { methodNotAllowed } from "../http/error-handler.ts";
import { parse } from "../http/parse.ts";
import type { Services } from "../services.ts";

/** One's own account: name, language of mails, password, and where one is signed in. */
export function accountRoutes({ deps: { store }, accounts, signIn, limits, publicUrl }: Services): Router {
  const session = requireSession(accounts, signIn);
  const ownPage = requireOwnPage(publicUrl);
  const present = async ({ id, name, email }: Self): Promise<Account> => ({
    name, email, language: await store.signIn.language(id), hasPassword: await signIn.passwords.has(id), secondStep: await signIn.secondStep.stateOf(id),
  });
  const router = Router();

  router.route("/account")
    .get(session, async (_req, res) => {
      res.json(await present(selfOf(res)));
    })
    .patch(ownPage, session, async (req, res) => {
      const self = selfOf(res);
      const { name = self.name, language } = parse(UpdateAccount, req.body);
      if (name !== self.name) await signIn.rename(self.id, name);
      if (language !== undefined) await store.signIn.setLanguage(self.id, language);
      res.json(await present({ ...self, name }));
    })
    .all(methodNotAllowed(["GET", "PATCH"]));

  router.route("/account/password")
    .post(ownPage, session, async (req, res) => {
      const self = selfOf(res);
      const { current, password } = parse(ChangePassword, req.body);
      if (await signIn.passwords.has(self.id)) {
        await limits.signInsOf(res, self.email);
        if ((await signIn.passwords.check(self.email, current ?? "")) === null) throw new AppError("password-wrong", [{ path: "current", problem: "invalid" }]);
      }
      await signIn.setPassword(self, password, self.token);
      res.status(204).end();
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/account/sessions")
    .get(session, async (_req, res) => {
      const { id, token } = selfOf(res);
      res.json({ sessions: [...(await signIn.sessions.list({ personId: id, token }))] } satisfies SessionList);
    })
    .all(methodNotAllowed(["GET"]));

  router.route("/account/sessions/end")
    .post(ownPage, session, async (req, res) => {
      parse(EndSessions, req.body);
      const { id, token } = selfOf(res);
      await signIn.sessions.endAll(id, token);
      res.status(204).end();
    })
    .all(methodNotAllowed(["POST"]));

  router.route("/account/sessions/:sessionId")
    .delete(ownPage, session, async (req, res) => {
      if (!(await signIn.sessions.end(selfOf(res).id, String(req.params["sessionId"])))) throw new AppError("session-not-found");
      res.status(204).end();
    })
    .all(methodNotAllowed(["DELETE"]));
  return router;
}
