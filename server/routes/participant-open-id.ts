import { Router, type Response } from "express";
import { findConversation } from "../commands/find-conversation.ts";
import { ConversationId } from "../contract/ids.ts";
import { AppError } from "../errors.ts";
import { createOpenIdProvider } from "../http/accounts/open-id-provider.ts";
import { createSealedJourneys } from "../http/accounts/sealed-journeys.ts";
import { livingSignedInIdFor } from "../http/participant-token.ts";
import { ensure } from "../policies/answer.ts";
import { canSee } from "../policies/participate.ts";
import type { Services } from "../services.ts";

const PATH = "/participate/oidc";

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
  const journeys = createSealedJourneys({
    secret: config.secret, purpose: "participant-oidc", cookie: "hiroba_participant_oidc", path: PATH, clock, publicUrl, about: ConversationId,
  });
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
      journeys.begin(res, journey, id);
      res.redirect(303, url);
    } catch (error) {
      giveUp(res, id, error);
    }
  });
  router.get(`${PATH}/callback`, async (req, res) => {
    const { journey = null, about: conversation } = journeys.end(req, res) ?? {};
    try {
      if (journey === null || conversation === undefined) throw new AppError("sign-in-failed");
      const { subject } = await provider.finish(new URL(req.originalUrl, publicUrl()), journey);
      const participantId = await livingSignedInIdFor(config.secret, conversation, `${provider.issuer}\0${subject}`, store.participants.isDeleted);
      const { code } = await tokens.issueDeviceCode(participantId, conversation);
      res.redirect(303, `/c/${conversation}?show=mine#device=${code}`);
    } catch (error) {
      giveUp(res, conversation, error);
    }
  });
  return router;
}
