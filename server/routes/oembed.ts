import { Router } from "express";
import { z } from "zod";
import { pageMessages } from "../../messages/pages.ts";
import { LanguageTag } from "../contract/locale.ts";
import { requestLocale } from "../http/request-locale.ts";
import { canSee } from "../policies/participate.ts";
import { conversationIn, oembedXml, presentOEmbed } from "../present/oembed.ts";
import type { Services } from "../services.ts";

const pixels = z.coerce.number().int().min(1).max(100_000).optional().catch(undefined);
const Query = z.object({
  url: z.string().max(2000),
  format: z.string().default("json"),
  maxwidth: pixels,
  maxheight: pixels,
  lang: LanguageTag.optional().catch(undefined),
});

/** GET /oembed: what sites that take an address ask for to show it as a frame (oembed.com; its own status codes). */
export function oembedRoutes({ deps, limits, publicUrl }: Pick<Services, "deps" | "limits" | "publicUrl">): Router {
  const router = Router();
  router.get("/oembed", limits.requests, async (req, res) => {
    const asked = Query.safeParse(req.query);
    if (!asked.success) return void res.sendStatus(400);
    const { url, format, maxwidth, maxheight, lang } = asked.data;
    if (format !== "json" && format !== "xml") return void res.sendStatus(501);
    const id = conversationIn(url, publicUrl());
    const conversation = id === null ? null : await deps.store.conversations.find(id);
    if (conversation === null) return void res.sendStatus(404);
    if (!canSee(conversation).allowed) return void res.sendStatus(401);
    const answer = presentOEmbed(conversation, {
      publicUrl: publicUrl(), provider: pageMessages[requestLocale(req, conversation.language)].siteName, language: lang, maxWidth: maxwidth, maxHeight: maxheight,
    });
    // Read by other sites' scripts too; there is nothing in it that is not public.
    res.set({ "Cache-Control": "public, max-age=300", "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" });
    if (format === "json") res.json(answer);
    else res.type("text/xml; charset=utf-8").send(oembedXml(answer));
  });
  return router;
}
