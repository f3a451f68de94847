import { Router, urlencoded } from "express";
import { z } from "zod";
import { findConversation } from "../commands/find-conversation.ts";
import { isPassword } from "../hash-password.ts";
import { pageErrorHandler } from "../http/page-errors.ts";
import { previewAddress, sendPreviewPasswordPage } from "../http/previews.ts";
import type { Services } from "../services.ts";

const Form = z.object({ password: z.string().max(200).catch(""), place: z.enum(["page", "frame", "text"]).catch("page") });

/** POST /c/:id/preview: the password of a preview, for a pass to it. */
export function previewPassRoutes({ deps, limits, previews }: Services): Router {
  const router = Router();
  router.post("/c/:id/preview", limits.signIns, urlencoded({ extended: false, limit: "4kb" }), async (req, res) => {
    const conversation = await findConversation(deps, String(req.params["id"]));
    const { password, place } = Form.parse(req.body ?? {});
    const lang = typeof req.query["lang"] === "string" ? `?lang=${encodeURIComponent(req.query["lang"])}` : "";
    if (conversation.state === "preview") {
      await limits.previewPasswordsOf(res, conversation.id);
      const hash = (await deps.store.life.preview(conversation.id))?.passwordHash ?? null;
      if (hash === null || !(await isPassword(password, hash))) {
        sendPreviewPasswordPage(req, res, conversation, place, true);
        return;
      }
      previews.passes.issue(res, conversation.id, hash);
    }
    // Opened meanwhile: there is nothing to ask any more.
    res.redirect(303, previewAddress(conversation.id, place) + lang);
  });
  router.use(pageErrorHandler(deps.log));
  return router;
}
