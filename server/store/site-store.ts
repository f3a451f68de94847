import type { ReaderIdRules } from "../contract/reader-ids.ts";
import type { SiteSettings } from "../contract/sites.ts";
import type { Conversation } from "../domain.ts";
import type { KeyMark, ReaderIdentity, Site, SiteCounts } from "../site.ts";

/** Sites whose pages create conversations by themselves. */
export interface SiteStore {
  create(site: Site): Promise<void>;
  find(id: string): Promise<Site | null>;
  /** Oldest first, with their pages; `since` begins what counts as new. */
  list(since: number): Promise<readonly (Site & SiteCounts)[]>;
  counts(id: string, since: number): Promise<SiteCounts>;
  update(id: string, changes: Partial<SiteSettings>): Promise<Site | null>;
  setKey(id: string, key: KeyMark): Promise<boolean>;
  /** The conversations stay. */
  delete(id: string): Promise<boolean>;
  /** The conversation of a page, if it was viewed before. */
  conversationOf(siteId: string, page: string): Promise<string | null>;
  /**
   * The conversation of a page: the one it has, or `conversation` with its seeds and rules, in one transaction, so that a page
   * viewed by many at the same moment gets one. Null when the site has had `mostPerDay` new pages since `since`, or is gone.
   */
  openPage(page: {
    readonly siteId: string;
    readonly page: string;
    readonly conversation: Conversation;
    /** Organisers' statements, accepted. */
    readonly seeds: readonly string[];
    readonly rules: ReaderIdRules;
    readonly since: number;
    readonly mostPerDay: number;
  }): Promise<{ readonly conversationId: string; readonly isNew: boolean } | null>;
}

/** Ids that host pages give for their readers. */
export interface ReaderIdStore {
  /** The rules of a conversation and the keys that may sign its readers' ids. */
  identity(conversationId: string): Promise<ReaderIdentity>;
  /** The rules alone: read with every vote. */
  rules(conversationId: string): Promise<ReaderIdRules>;
  /** Forgets the ids kept when the new rules keep none. */
  setRules(conversationId: string, rules: ReaderIdRules): Promise<void>;
  setKey(conversationId: string, key: KeyMark): Promise<void>;
  /** Remembers who a participant is for the host page; does nothing where the rules keep no ids. */
  keep(conversationId: string, participantId: string, externalId: string): Promise<void>;
  find(conversationId: string, participantId: string): Promise<string | null>;
  /** Who came with this id, in order: at most one whose id was signed, and one whose was not. */
  holders(conversationId: string, externalId: string): Promise<readonly string[]>;
  count(conversationId: string): Promise<number>;
  /** People who have voted, by number, with the ids that were kept. */
  list(conversationId: string): Promise<readonly { readonly number: number; readonly externalId: string }[]>;
}
