import type { Site } from "../site.ts";
import { no, yes, type Answer } from "./answer.ts";

/**
 * Conversations of a site begin on the site's own pages only. `origin` is the page the frame stands in; null when the browser
 * does not say, which is enough for a page that has its conversation (`isKnown`): its frame names the sites that may show it.
 */
export const canOpenPage = (site: Pick<Site, "settings">, origin: string | null, isKnown: boolean): Answer =>
  (origin === null ? isKnown : site.settings.origins.includes(origin)) ? yes : no("site-not-allowed");
