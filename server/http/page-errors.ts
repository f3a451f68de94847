import type { ErrorRequestHandler, Request, RequestHandler } from "express";
import type { Logger } from "pino";
import { errorMessages } from "../../messages/errors.ts";
import { pageMessages } from "../../messages/pages.ts";
import { statusOf } from "../errors.ts";
import { routePath, toAppError, withoutContent } from "./error-handler.ts";
import { htmlOf } from "./html-of.ts";
import { sendPlainPage } from "./plain-page.ts";
import { requestParticipantLocale } from "./request-locale.ts";

const isFrame = (req: Request): boolean => req.path.startsWith("/embed/");

/** For addresses nothing answers: a page for people in their language. Programs get the API's JSON from the next handler. */
export const pageNotFound: RequestHandler = (req, res, next) => {
  const isForPeople = (req.method === "GET" || req.method === "HEAD") && !req.path.startsWith("/api/") && req.accepts(["json", "html"]) === "html";
  if (!isForPeople) {
    next();
    return;
  }
  const locale = requestParticipantLocale(req);
  const { home, ...words } = pageMessages[locale].notFound;
  sendPlainPage(res, 404, { locale, ...words, isFramable: isFrame(req), bodyHtml: `<p><a href="/">${htmlOf(home)}</a></p>` });
};

/** What goes wrong while a page is made is answered with a page, and logged without what anybody wrote. */
export const pageErrorHandler = (log: Pick<Logger, "error">): ErrorRequestHandler => (thrown: unknown, req, res, next) => {
  if (res.headersSent) {
    next(thrown);
    return;
  }
  const error = toAppError(thrown);
  const locale = requestParticipantLocale(req);
  const status = statusOf[error.code];
  if (status >= 500) log.error({ route: routePath(req), err: withoutContent(thrown) }, "page failed");
  if (error.code === "conversation-deleted") {
    sendPlainPage(res, status, { locale, title: pageMessages[locale].notFound.title, text: errorMessages[locale].code[error.code], isFramable: isFrame(req) });
  } else if (status === 404) pageNotFound(req, res, next);
  else sendPlainPage(res, status, { locale, ...pageMessages[locale].failed, isFramable: isFrame(req) });
};
