// A publisher's site as the server holds it, and who its readers are.
import type { ReaderIdRules } from "./contract/reader-ids.ts";
import type { SiteSettings } from "./contract/sites.ts";

/** `keyId` is what the signing key is derived from (see signing-key.ts); the key itself is stored nowhere. */
export interface KeyMark {
  readonly keyId: string;
  readonly keyMadeAt: number;
}

export interface Site {
  readonly id: string;
  readonly settings: SiteSettings;
  readonly key: KeyMark | null;
  readonly organisationId: string;
  readonly createdAt: number;
}

/** Pages with a conversation, and those that got theirs since a given time. */
export interface SiteCounts {
  readonly pages: number;
  readonly newPages: number;
}

/** What a conversation does with readers' ids. Most have the usual rules and no key. */
export interface ReaderIdentity extends ReaderIdRules {
  readonly key: KeyMark | null;
  readonly site: { readonly id: string; readonly name: string; readonly key: KeyMark | null } | null;
}

/** How the ids of participants begin whose site vouched for them; see http/participant-token.ts. */
export const SIGNED = "signed-";

/** How the ids of participants begin who signed in with the identity provider. */
export const SIGNED_IN = "o-";

export const usualReaderIds: ReaderIdRules = { readerIds: "any", keepsReaderIds: false };
