import { Router, type Response } from "express";
import { z } from "zod";
import { findConversation } from "../commands/find-conversation.ts";
import { ConversationId } from "../contract/ids.ts";
import { AppError } from "../errors.ts";
import { createOpenIdProvider } from "../http/accounts/open-id-provider.ts";
import { cookieOf } from "../http/cookie-of.ts";
import { livingSignedInIdFor } from "../http/participant-token.ts";
import { ensure } from "../policies/answer.ts";
import { canSee } from "../policies/participate.ts";
import { createSeal } from "../seal.ts";
import type { Services } from "../services.ts";

const COOKIE = "hiroba_participant_oidc";
const PATH = "/participate/oidc";
const JOURNEY_MS = 15 * 60_000;
const SealedJourney = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), conversation: ConversationId, until: z.number() });

/**
 * Citizens who sign in with the identity provider of OIDC_ISSUER where a conversation asks for it. Nothing of what the provider
 * says is kept but a hash of its name for the person, keyed and different in every conversation. The way back carries a code
 * like that for another device, behind "#", which no server and no log ever sees.
 */
export function participantOpenIdRoutes({ deps, tokens, limits, publicUrl }: Services): Router {
  const { config, store, clock, log } = deps;
  const router = Router();
  // Nothing but who it is: no address, no name.
  const provider = createOpenIdProvider(config, () => `${publicUrl()}${PATH}/callback`, "openid");
  if (provider === null) return router;
  const seal = createSeal(config.secret, "participant-oidc");
  const cookie = () => ({ httpOnly: true, sameSite: "lax", secure: publicUrl().startsWith("https:"), path: PATH }) as const;
  const giveUp = (res: Response, conversation: string | undefined, error: unknown): void => {
    log.warn({ reason: error instanceof AppError ? error.code : error instanceof Error ? error.name : "unknown" }, "signing in to take part failed");
    // The page asks for it again, and says so.
    res.redirect(303, conversation === undefined ? "/" : `/c/${conversation}`);
  };

  router.use(PATH, limits.signIns, (_req, res, next) => {
    res.set("Cache-Control", "no-store");
    next();
  });
  router.get(`${PATH}/start/:id`, async (req, res) => {
    const { id } = await findConversation(deps, req.params.id).then((conversation) => {
      ensure(canSee(conversation));
      return conversation;
    });
    try {
      const { url, journey } = await provider.begin();
      res.cookie(COOKIE, seal.close(JSON.stringify({ ...journey, conversation: id, until: clock() + JOURNEY_MS })), { ...cookie(), maxAge: JOURNEY_MS });
      res.redirect(303, url);
    } catch (error) {
      giveUp(res, id, error);
    }
  });
  router.get(`${PATH}/callback`, async (req, res) => {
    const journey = SealedJourney.safeParse(JSON.parse(seal.open(cookieOf(req.headers.cookie, COOKIE) ?? "") ?? "null"));
    res.clearCookie(COOKIE, cookie());
    try {
      if (!journey.success || journey.data.until < clock()) throw new AppError("sign-in-failed");
      const { conversation } = journey.data;
      const { subject } = await provider.finish(new URL(req.originalUrl, publicUrl()), journey.data);
      const participantId = await livingSignedInIdFor(config.secret, conversation, `${provider.issuer}\0${subject}`, store.participants.isDeleted);
      const { code } = await tokens.issueDeviceCode(participantId, conversation);
      res.redirect(303, `/c/${conversation}?show=mine#device=${code}`);
    } catch (error) {
      giveUp(res, journey.data?.conversation, error);
    }
  });
  return router;
}
