import { Router, type Response } from "express";
import { AppError } from "../errors.ts";
import { arrivalOf } from "../http/accounts/arrival.ts";
import { createOpenIdProvider } from "../http/accounts/open-id-provider.ts";
import { createSealedJourneys } from "../http/accounts/sealed-journeys.ts";
import { createVouchedPeople } from "../http/accounts/vouched-people.ts";
import type { Services } from "../services.ts";

const PATH = "/console/oidc";

/**
 * Signing in with the identity provider of OIDC_ISSUER: there and back. Whatever goes wrong leads to the sign-in
 * page, which says so; why, is for the log.
 */
export function openIdRoutes({ deps: { config, store, clock, log }, accounts, signIn, limits, publicUrl }: Services): Router {
  const router = Router();
  const provider = createOpenIdProvider(config, () => `${publicUrl()}${PATH}/callback`);
  if (provider === null) return router;
  const journeys = createSealedJourneys({ secret: config.secret, purpose: "oidc", cookie: "hiroba_oidc", path: PATH, clock, publicUrl });
  const personOf = createVouchedPeople({ config, store, accounts });
  const giveUp = (res: Response, error: unknown): void => {
    const isRefused = error instanceof AppError && error.code === "not-invited";
    // Names and codes only: what the other side writes may name people.
    if (!isRefused) log.warn({ reason: reasonOf(error) }, "signing in with the identity provider failed");
    res.redirect(303, `/console/sign-in/${isRefused ? "not-invited" : "failed"}`);
  };

  router.use(PATH, limits.signIns, (_req, res, next) => {
    res.set("Cache-Control", "no-store");
    next();
  });
  router.get(`${PATH}/start`, async (_req, res) => {
    try {
      const { url, journey } = await provider.begin();
      journeys.begin(res, journey);
      res.redirect(303, url);
    } catch (error) {
      giveUp(res, error);
    }
  });
  router.get(`${PATH}/callback`, async (req, res) => {
    const journey = journeys.end(req, res)?.journey ?? null;
    try {
      if (journey === null) throw new AppError("sign-in-failed");
      const personId = await personOf(provider.issuer, await provider.finish(new URL(req.originalUrl, publicUrl()), journey));
      try {
        for (const one of await signIn.vouchedFor(personId, arrivalOf(req, res, limits))) res.append("Set-Cookie", one);
        res.redirect(303, "/console");
      } catch (error) {
        if (!(error instanceof AppError && error.code === "second-step-required")) throw error;
        // The page of a one-time link asks for the code.
        const person = await signIn.find(personId);
        res.redirect(303, person === null ? "/console/sign-in" : new URL(await accounts.oneTimeLink(person)).pathname);
      }
    } catch (error) {
      giveUp(res, error);
    }
  });
  return router;
}

const reasonOf = (error: unknown): string => (error instanceof AppError ? error.code : error instanceof Error ? ["code" in error ? String(error.code) : "", error.name].filter((part) => part !== "").join(" ") : "unknown");
