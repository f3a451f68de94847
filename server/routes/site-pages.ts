import { Router, type Request } from "express";
import { pageMessages } from "../../messages/pages.ts";
import { errorMessages } from "../../messages/errors.ts";
import { openSitePage } from "../commands/open-site-page.ts";
import { SitePage } from "../contract/sites.ts";
import { AppError, statusOf } from "../errors.ts";
import { parse } from "../http/parse.ts";
import { sendPlainPage } from "../http/plain-page.ts";
import { requestLocale } from "../http/request-locale.ts";
import type { Services } from "../services.ts";

/**
 * GET /embed/site/:siteId?page=…: what the loader's frame asks for on a page of a registered site. The first view creates the
 * page's conversation; every view goes on to its frame, with the loader's other wishes. What cannot be said in the frame of a
 * widget is said on a plain page in the same place.
 */
export function sitePageRoutes({ deps, limits, publicUrl }: Pick<Services, "deps" | "limits" | "publicUrl">): Router {
  const router = Router();
  router.get("/embed/site/:siteId", async (req, res) => {
    res.set("Cache-Control", "no-store");
    try {
      const id = await openSitePage(deps, { siteId: req.params.siteId, origin: hostOrigin(req), ...parse(SitePage, req.query) }, () => limits.newcomers(req, res));
      const wishes = new URL(req.url, publicUrl()).searchParams;
      for (const name of ["page", "title", "url"]) wishes.delete(name);
      // A browser takes the part behind "#" along: who the reader is.
      res.redirect(302, `/embed/${id}?${wishes.toString()}`);
    } catch (error) {
      if (!(error instanceof AppError) || statusOf[error.code] >= 500) throw error;
      const locale = requestLocale(req);
      sendPlainPage(res, statusOf[error.code], { locale, title: pageMessages[locale].siteName, text: errorMessages[locale].code[error.code], isFramable: true });
    }
  });
  return router;
}

/**
 * The origin of the page the frame stands in. The loader asks browsers to name it (referrerpolicy="origin"); an address typed
 * into the address bar, a link or a script's request is no frame of anybody's.
 */
function hostOrigin(req: Pick<Request, "get">): string | null {
  const [place, referrer] = [req.get("sec-fetch-dest"), req.get("referer")];
  if (referrer === undefined || (place !== undefined && place !== "iframe")) return null;
  try {
    return new URL(referrer).origin;
  } catch {
    return null;
  }
}
