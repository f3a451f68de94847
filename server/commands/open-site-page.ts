import { createHash } from "node:crypto";
import type { SitePage } from "../contract/sites.ts";
import { hasHiddenCharacters } from "../contract/text.ts";
import type { Deps } from "../deps.ts";
import type { Conversation } from "../domain.ts";
import { AppError } from "../errors.ts";
import { ensure } from "../policies/answer.ts";
import { canOpenPage } from "../policies/open-page.ts";
import type { Site } from "../site.ts";
import { startingSettings } from "./create-conversation.ts";
import { findSite, newSince } from "./manage-sites.ts";

const TOPIC_LENGTH = 200;

export interface PageView extends SitePage {
  readonly siteId: string;
  /** Where the page lies that shows the frame; null when the browser does not say. */
  readonly origin: string | null;
}

/**
 * The conversation of a page of a registered site. The first view creates it from the site's template, once, however many
 * come at the same moment; `beforeCreating` may still stop it.
 * @throws AppError "site-not-found", "site-not-allowed" (not a page of the site) or "site-full-today"
 */
export async function openSitePage(deps: Deps, view: PageView, beforeCreating: () => Promise<void>): Promise<string> {
  const { store, clock } = deps;
  const site = await findSite(deps, view.siteId);
  const page = pageKey(view.page);
  const known = await store.sites.conversationOf(site.id, page);
  ensure(canOpenPage(site, view.origin, known !== null));
  if (known !== null) return known;

  await beforeCreating();
  const { mostPerDay, template: { seeds, readerIds, keepsReaderIds } } = site.settings;
  const opened = await store.sites.openPage({
    siteId: site.id, page, conversation: conversationFor(deps, site, view), seeds, rules: { readerIds, keepsReaderIds },
    since: newSince(clock()), mostPerDay,
  });
  if (opened === null) throw new AppError("site-full-today");
  if (opened.isNew) {
    deps.announce.votesChanged(opened.conversationId);
    deps.announce.countsChanged(opened.conversationId);
  }
  return opened.conversationId;
}

function conversationFor({ chance, clock }: Pick<Deps, "chance" | "clock">, { organisationId, settings: { name, origins, template } }: Site, { title, url }: PageView): Conversation {
  const now = clock();
  const { language, descriptionMarkdown, moderationMode, whoMayWrite, statementMaxGraphemes, isListed } = template;
  return {
    ...startingSettings,
    language, descriptionMarkdown, moderationMode, whoMayWrite, statementMaxGraphemes, isListed,
    id: chance.shortId(10),
    topic: topicFrom(title) ?? name,
    state: "open",
    embedSites: [...origins],
    isDemonstration: false,
    organisationId,
    // Only an address of the site's own is worth showing to organisers.
    source: url !== undefined && origins.includes(new URL(url).origin) ? url : null,
    createdAt: now,
    updatedAt: now,
  };
}

/** The name of a page, as far as an index holds it; percent-encoded paths grow long. */
const pageKey = (page: string): string => (page.length <= 300 ? page : `sha256:${createHash("sha256").update(page).digest("hex")}`);

/** A page's title as one line of at most 200 characters; null when nothing is left of it. */
function topicFrom(title: string): string | null {
  const line = title.replace(/\s+/g, " ").trim();
  // Not in the middle of a character.
  const cut = line.length <= TOPIC_LENGTH ? line : `${line.slice(0, TOPIC_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, "").trimEnd()}…`;
  return cut === "" || hasHiddenCharacters(cut) ? null : cut;
}
