import { Router, type Request, type RequestHandler, type Response } from "express";
import { errorMessages } from "../../messages/errors.ts";
import { chooseParticipantLocale } from "../../messages/locale.ts";
import { pageMessages } from "../../messages/pages.ts";
import { lookUpConversation } from "../commands/find-conversation.ts";
import { isPreviewed } from "../domain.ts";
import { pageErrorHandler } from "../http/page-errors.ts";
import { createPageSender } from "../http/send-page.ts";
import { readFirstAnswers } from "../http/first-answers.ts";
import { sendPlainPage } from "../http/plain-page.ts";
import { previewBanner, sendPreviewPasswordPage } from "../http/previews.ts";
import { requestLocale, requestParticipantLocale } from "../http/request-locale.ts";
import { canSee } from "../policies/participate.ts";
import { firstScreen } from "../present/first-screen.ts";
import { oembedLinks } from "../present/oembed.ts";
import { summarise } from "../present/summarise.ts";
import type { Services } from "../services.ts";

export interface PageRoutes {
  readonly services: Services;
  /** Where the built client lies. */
  readonly clientDir: string;
}

/** The HTML pages. Each is the built client's shell with language, title and policy set here; mount after the API. */
export function pageRoutes({ services, clientDir }: PageRoutes): Router {
  const { deps, publicUrl } = services;
  const { store, log } = deps;
  const send = createPageSender({ clientDir, publicUrl });
  const router = Router();

  router.get("/", (req, res) => {
    const locale = requestParticipantLocale(req);
    const { homeTitle: title, homeDescription: description } = pageMessages[locale];
    return send(req, res, "home", { locale, title, description });
  });

  const widget = (place: "page" | "frame"): RequestHandler<{ id: string }> => async (req, res, next) => {
    const found = await lookUpConversation(deps, req.params.id);
    if (found === null) {
      if (await isDeleted(req, res, req.params.id)) return;
      next();
      return;
    }
    const conversation = await services.previews.shownTo(req, found);
    if (conversation.state === "preview" && !isPreviewed(conversation)) {
      sendPreviewPasswordPage(req, res, conversation, place);
      return;
    }
    const { language, topic, descriptionMarkdown, embedSites } = conversation;
    const locale = requestParticipantLocale(req, language);
    const messages = pageMessages[locale];
    // What is not public yet, or no longer, keeps its topic to itself; the widget says what there is to say.
    const isPublic = canSee(conversation).allowed;
    const isTried = isPreviewed(conversation);
    await send(req, res, "widget", {
      locale,
      title: isPublic ? topic : messages.siteName,
      description: (isPublic && summarise(descriptionMarkdown)) || messages.participationDescription,
      isIndexed: isPublic && !isTried && place === "page",
      ...(isTried && { bannerHtml: previewBanner(locale) }),
      ...(place === "frame" ? { frameAncestors: embedSites.length === 0 ? "any" : embedSites } : {}),
      ...(isPublic && firstScreen(locale, await readFirstAnswers(services, req, res, conversation), {
        moreHtml: place === "page" ? oembedLinks(req.params.id, topic, publicUrl()) : "", isWhole: place === "page" && req.query["show"] === undefined,
      })),
    });
  };
  const isDeleted = async (req: Request, res: Response, id: string): Promise<boolean> => {
    if (await store.life.deleted(id) === null) return false;
    const locale = requestParticipantLocale(req);
    sendPlainPage(res, 410, { locale, title: pageMessages[locale].notFound.title, text: errorMessages[locale].code["conversation-deleted"], isFramable: req.path.startsWith("/embed/") });
    return true;
  };
  router.get("/c/:id", widget("page"));
  router.get("/embed/:id", widget("frame"));

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
