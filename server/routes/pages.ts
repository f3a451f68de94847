import { Router, type RequestHandler } from "express";
import { pageMessages } from "../../messages/pages.ts";
import type { Deps } from "../deps.ts";
import { pageErrorHandler } from "../http/page-errors.ts";
import { createPageSender } from "../http/send-page.ts";
import { requestLocale, requestParticipantLocale } from "../http/request-locale.ts";
import { canSee } from "../policies/participate.ts";
import { oembedLinks } from "../present/oembed.ts";
import { summarise } from "../present/summarise.ts";

export interface PageRoutes {
  readonly deps: Pick<Deps, "store" | "log">;
  readonly publicUrl: () => string;
  /** Where the built client lies. */
  readonly clientDir: string;
}

/** The HTML pages. Each is the built client's shell with language, title and policy set here; mount after the API. */
export function pageRoutes({ deps: { store, log }, publicUrl, clientDir }: PageRoutes): Router {
  const send = createPageSender({ clientDir, publicUrl });
  const router = Router();

  router.get("/", (req, res) => {
    const locale = requestParticipantLocale(req);
    const { homeTitle: title, homeDescription: description } = pageMessages[locale];
    return send(req, res, "home", { locale, title, description });
  });

  const widget = (place: "page" | "frame"): RequestHandler<{ id: string }> => async (req, res, next) => {
    const conversation = await store.conversations.find(req.params.id);
    if (conversation === null) {
      next();
      return;
    }
    const { language, topic, descriptionMarkdown, embedSites } = conversation;
    const locale = requestParticipantLocale(req, language);
    const messages = pageMessages[locale];
    // What is not public yet, or no longer, keeps its topic to itself; the widget says what there is to say.
    const isPublic = canSee(conversation).allowed;
    await send(req, res, "widget", {
      locale,
      title: isPublic ? topic : messages.siteName,
      description: (isPublic && summarise(descriptionMarkdown)) || messages.participationDescription,
      isIndexed: isPublic && place === "page",
      ...(place === "frame" ? { frameAncestors: embedSites.length === 0 ? "any" : embedSites } : isPublic ? { moreHtml: oembedLinks(req.params.id, topic, publicUrl()) } : {}),
    });
  };
  router.get("/c/:id", widget("page"));
  router.get("/embed/:id", widget("frame"));

  router.get(["/console", "/console/*path"], (req, res) => {
    const locale = requestLocale(req);
    const { consoleTitle: title, homeDescription: description } = pageMessages[locale];
    return send(req, res, "console", { locale, title, description, isIndexed: false });
  });

  router.use(pageErrorHandler(log));
  return router;
}
