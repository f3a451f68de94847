import { Router } from "express";
import { chooseParticipantLocale } from "../../messages/locale.ts";
import { pageMessages } from "../../messages/pages.ts";
import { pageErrorHandler } from "../http/page-errors.ts";
import { createPageSender } from "../http/send-page.ts";
import { requestLocale, requestParticipantLocale } from "../http/request-locale.ts";
import { canSee } from "../policies/participate.ts";
import type { Services } from "../services.ts";
import { widgetPageRoutes } from "./widget-pages.ts";

export interface PageRoutes {
  readonly services: Services;
  /** Where the built client lies. */
  readonly clientDir: string;
}

/** The HTML pages. Each is the built client's shell with language, title and policy set here; mount after the API. */
export function pageRoutes({ services, clientDir }: PageRoutes): Router {
  const { deps: { store, log }, publicUrl } = services;
  const send = createPageSender({ clientDir, publicUrl });
  const router = Router();

  router.get("/", (req, res) => {
    const locale = requestParticipantLocale(req);
    const { homeTitle: title, homeDescription: description } = pageMessages[locale];
    return send(req, res, "home", { locale, title, description });
  });

  router.use(widgetPageRoutes(services, send));

  router.get("/c/:id/kiosk", async (req, res, next) => {
    const conversation = await store.conversations.find(req.params.id);
    if (conversation === null) {
      next();
      return;
    }
    // The hall's language, not the tablet's: everybody finds their own on the first screen.
    const locale = chooseParticipantLocale([typeof req.query["lang"] === "string" ? req.query["lang"] : null, conversation.language]);
    const { siteName: title, participationDescription: description } = pageMessages[locale];
    await send(req, res, "kiosk", { locale, title: canSee(conversation).allowed ? conversation.topic : title, description, isIndexed: false });
  });

  router.get(["/console", "/console/*path"], (req, res) => {
    const locale = requestLocale(req);
    const { consoleTitle: title, homeDescription: description } = pageMessages[locale];
    return send(req, res, "console", { locale, title, description, isIndexed: false });
  });

  router.use(pageErrorHandler(log));
  return router;
}
