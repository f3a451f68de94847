import { Router, type Response } from "express";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { arrivalOf } from "../http/accounts/arrival.ts";
import { createOpenIdProvider } from "../http/accounts/open-id-provider.ts";
import { createVouchedPeople } from "../http/accounts/vouched-people.ts";
import { cookieOf } from "../http/cookie-of.ts";
import { createSeal } from "../seal.ts";
import type { Services } from "../services.ts";

const COOKIE = "hiroba_oidc";
const PATH = "/console/oidc";
/** Long enough to sign in over there, with a second step and all. */
const JOURNEY_MS = 15 * 60_000;
const SealedJourney = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), until: z.number() });

/**
 * Signing in with the identity provider of OIDC_ISSUER: there and back. What has to fit together travels in the browser's
 * own cookie, sealed, and is forgotten as soon as it comes back. Whatever goes wrong leads to the sign-in page, which says
 * so; why, is for the log.
 */
export function openIdRoutes({ deps: { config, store, clock, log }, accounts, signIn, limits, publicUrl }: Services): Router {
  const router = Router();
  const provider = createOpenIdProvider(config, () => `${publicUrl()}${PATH}/callback`);
  if (provider === null) return router;
  const seal = createSeal(config.secret, "oidc");
  const personOf = createVouchedPeople({ config, store, accounts });
  const cookie = () => ({ httpOnly: true, sameSite: "lax", secure: publicUrl().startsWith("https:"), path: PATH }) as const;
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
      res.cookie(COOKIE, seal.close(JSON.stringify({ ...journey, until: clock() + JOURNEY_MS })), { ...cookie(), maxAge: JOURNEY_MS });
      res.redirect(303, url);
    } catch (error) {
      giveUp(res, error);
    }
  });
  router.get(`${PATH}/callback`, async (req, res) => {
    const journey = SealedJourney.safeParse(JSON.parse(seal.open(cookieOf(req.headers.cookie, COOKIE) ?? "") ?? "null"));
    res.clearCookie(COOKIE, cookie());
    try {
      if (!journey.success || journey.data.until < clock()) throw new AppError("sign-in-failed");
      const personId = await personOf(provider.issuer, await provider.finish(new URL(req.originalUrl, publicUrl()), journey.data));
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
