import type { Site as PresentedSite } from "../contract/sites.ts";
import type { Site, SiteCounts } from "../site.ts";

/** A site as organisers see it; its key is shown only in the answer to making one. */
export const presentSite = ({ id, organisationId, settings, key, createdAt, pages, newPages }: Site & SiteCounts): PresentedSite =>
  ({ id, organisationId, settings, keyMadeAt: key?.keyMadeAt ?? null, createdAt, pages, newPages });
