import type { Site } from "../site.ts";
import { no, yes, type Answer } from "./answer.ts";

/** Conversations of a site begin on the site's own pages only. `origin` is the page the frame stands in; null when the browser does not say. */
export const canOpenPage = (site: Pick<Site, "settings"> | null, origin: string | null): Answer => {
  if (site === null) return no("site-not-found");
  return origin !== null && site.settings.origins.includes(origin) ? yes : no("site-not-allowed");
};
