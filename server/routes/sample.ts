import { Router } from "express";
import { chooseParticipantLocale } from "../../messages/locale.ts";
import { pageMessages } from "../../messages/pages.ts";
import type { Deps } from "../deps.ts";
import { createPageSender } from "../http/send-page.ts";
import { requestParticipantLocale } from "../http/request-locale.ts";
import { canSee } from "../policies/participate.ts";

/** A stranger's page that embeds the widget with the two-line snippet: /sample/:id, and /sample for the demonstration. */
export function sampleRoutes({ deps: { store }, publicUrl, clientDir }: { readonly deps: Pick<Deps, "store">; readonly publicUrl: () => string; readonly clientDir: string }): Router {
  const send = createPageSender({ clientDir, publicUrl });
  const router = Router();

  router.get("/sample", async (req, res, next) => {
    const visible = (await store.conversations.list()).filter((conversation) => canSee(conversation).allowed);
    const language = requestParticipantLocale(req);
    const chosen = visible.find(({ isDemonstration, language: own }) => isDemonstration && own === language)
      ?? visible.find(({ isDemonstration }) => isDemonstration) ?? visible[0];
    if (chosen === undefined) next();
    else res.set("Cache-Control", "no-cache").vary("Accept-Language").redirect(302, `/sample/${chosen.id}${new URL(req.url, publicUrl()).search}`);
  });

  router.get("/sample/:id", async (req, res, next) => {
    const conversation = await store.conversations.find(req.params.id);
    if (conversation === null) {
      next();
      return;
    }
    // A host page speaks its own language: the conversation's, unless the address asks for another.
    const asked = req.query["lang"];
    const locale = chooseParticipantLocale([typeof asked === "string" ? asked : null, conversation.language]);
    const messages = pageMessages[locale];
    await send(req, res, "sample", { locale, title: messages.sampleTitle, description: messages.participationDescription, isIndexed: false });
  });
  return router;
}
