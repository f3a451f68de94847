import express, { Router, type Request, type Response } from "express";
import { errorMessages } from "../../messages/errors.ts";
import { chooseParticipantLocale } from "../../messages/locale.ts";
import { participantMessages } from "../../messages/participant.ts";
import { findConversation } from "../commands/find-conversation.ts";
import { isPreviewed } from "../domain.ts";
import { statusOf, type AppError } from "../errors.ts";
import { methodNotAllowed, toAppError } from "../http/error-handler.ts";
import { noteArrival } from "../http/note-arrival.ts";
import { pageErrorHandler } from "../http/page-errors.ts";
import { newParticipantId } from "../http/new-participant-id.ts";
import { parse } from "../http/parse.ts";
import { previewBanner, sendPreviewPasswordPage } from "../http/previews.ts";
import { requestParticipantLocale } from "../http/request-locale.ts";
import { ensure } from "../policies/answer.ts";
import { canSee } from "../policies/participate.ts";
import type { Services } from "../services.ts";
import { performAct, type Outcome } from "../text-mode/act.ts";
import { codePart } from "../text-mode/code-part.ts";
import { showPart } from "../text-mode/show-part.ts";
import { TextForm, type Act } from "../text-mode/text-form.ts";
import { sendTextPage, textPage } from "../text-mode/text-page.ts";
import { textParticipant } from "../text-mode/text-participant.ts";

/** /c/:id/text: taking part by forms alone, for slow lines, old devices and browsers without JavaScript. */
export function textParticipationRoutes(services: Services): Router {
  const { deps, tokens, limits } = services;

  const answer = async (req: Request<{ id: string }>, res: Response, form: TextForm): Promise<void> => {
    // Who holds a tester's token goes on; what is wrong with one is said further on.
    const holder = form.token === "" ? null : await tokens.read(form.token, req.params.id).catch(() => null);
    const conversation = await services.previews.shownTo(req, await findConversation(deps, req.params.id), holder);
    if (conversation.state === "preview" && !isPreviewed(conversation)) {
      sendPreviewPasswordPage(req, res, conversation, "text");
      return;
    }
    ensure(canSee(conversation));
    const locale = chooseParticipantLocale([form.lang, requestParticipantLocale(req, conversation.language)]);
    const messages = participantMessages[locale];
    if (!isPreviewed(conversation)) noteArrival(services, req, conversation.id, locale);
    let outcome: Outcome = { said: null, ask: null, undo: null };
    let failure: AppError | null = null;
    let participantId = "";
    let isKnown = true;
    try {
      participantId = await textParticipant(services, req, res, conversation, form);
      outcome = await performAct(services, res, { conversationId: conversation.id, participantId }, form, messages);
    } catch (thrown) {
      failure = toAppError(thrown);
      if (failure.code === "internal") throw thrown;
      // A token that is no longer good: the page goes on without one, and the next form begins anew.
      isKnown = participantId !== "";
    }
    if (outcome.isDeleted === true) isKnown = false;
    const act: Act = failure === null || form.do.kind !== "send" ? form.do : { kind: "write" };
    const { part, html } = await showPart(services, conversation, isKnown ? participantId : newParticipantId(deps.chance, conversation), messages, act, outcome, failure === null ? "" : form.text);
    const text = failure === null ? (outcome.isDeleted === true ? messages.textMode.deleted : outcome.said) : errorMessages[locale].code[failure.code];
    const token = isKnown ? await tokens.issue(participantId, conversation.id) : "";
    const said = text === null ? null : { text, isError: failure !== null };
    sendTextPage(res, failure === null ? 200 : statusOf[failure.code], textPage({ conversation, messages, token, page: deps.chance.uuid(), said, part, ...(isPreviewed(conversation) && { bannerHtml: previewBanner(locale) }) }, `${codePart(messages, failure?.code)}${html}`));
  };

  const router = Router();
  router.use("/c/:id/text", limits.requests);
  router.route("/c/:id/text")
    .get((req, res) => answer(req, res, { token: "", page: deps.chance.uuid(), lang: "", do: { kind: "vote" }, text: "", code: "" }))
    .post(express.urlencoded({ extended: false, limit: "64kb" }), (req, res) => answer(req, res, parse(TextForm, req.body ?? {})))
    .all(methodNotAllowed(["GET", "POST"]));
  router.use(pageErrorHandler(deps.log));
  return router;
}
