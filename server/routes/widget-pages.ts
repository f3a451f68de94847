import { Router, type RequestHandler } from "express";
import { pageMessages } from "../../messages/pages.ts";
import { findConversation } from "../commands/find-conversation.ts";
import { isPreviewed } from "../domain.ts";
import { readFirstAnswers } from "../http/first-answers.ts";
import { noteArrival } from "../http/note-arrival.ts";
import { previewBanner, sendPreviewPasswordPage } from "../http/previews.ts";
import { requestParticipantLocale } from "../http/request-locale.ts";
import type { SendPage } from "../http/send-page.ts";
import { canSee } from "../policies/participate.ts";
import { firstScreen } from "../present/first-screen.ts";
import { oembedLinks } from "../present/oembed.ts";
import { summarise } from "../present/summarise.ts";
import type { Services } from "../services.ts";

/** The participation page, /c/:id, and the same in a frame on other sites, /embed/:id; in preview for whoever has the password. */
export function widgetPageRoutes(services: Services, send: SendPage): Router {
  const { deps, publicUrl, previews } = services;
  const widget = (place: "page" | "frame"): RequestHandler<{ id: string }> => async (req, res) => {
    const conversation = await previews.shownTo(req, await findConversation(deps, req.params.id));
    const isTried = isPreviewed(conversation);
    if (conversation.state === "preview" && !isTried) {
      sendPreviewPasswordPage(req, res, conversation, place);
      return;
    }
    const { language, topic, descriptionMarkdown, embedSites } = conversation;
    const locale = requestParticipantLocale(req, language);
    const messages = pageMessages[locale];
    // What is not public yet, or no longer, keeps its topic to itself; the widget says what there is to say.
    const isPublic = canSee(conversation).allowed;
    if (isPublic && !isTried) noteArrival(services, req, conversation.id, locale);
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
  const router = Router();
  router.get("/c/:id", widget("page"));
  router.get("/embed/:id", widget("frame"));
  return router;
}
