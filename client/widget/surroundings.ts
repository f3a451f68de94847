import type { StartParticipation } from "../../server/contract/participation.ts";

export const parts = ["vote", "map", "mine"] as const;
/** The tabs of the widget. */
export type Part = (typeof parts)[number];

export type Theme = "auto" | "light" | "dark";

/** What of the widget is shown. */
export interface Shown {
  /** Tabs, at least one. */
  readonly shows: readonly Part[];
  /** Whether writing is offered (`show` names "write", or is left out). */
  readonly showsWriting: boolean;
  /** Writing and no tab is named: it opens with the form. */
  readonly startsWriting: boolean;
}

/** What the address says: which conversation, and how the host page wants it shown. */
export interface Surroundings extends Shown {
  readonly conversationId: string;
  readonly isEmbedded: boolean;
  /** The frame's own id, from the loader; empty outside a frame of ours. */
  readonly frame: string;
  readonly theme: Theme;
  /** Who the reader is for the host page; null where it does not say. */
  readonly reader: StartParticipation | null;
  readonly firstPart: Part;
}

export const readTheme = (text: string | null): Theme => (text === "light" || text === "dark" ? text : "auto");

/** Reads the words of data-show: vote, write, map, mine, and results, which stand on the map. Nothing known: everything. */
export function readShown(show: string | null): Shown {
  const wished = show?.split(/[\s,]+/) ?? [];
  const named = parts.filter((part) => wished.includes(part) || (part === "map" && wished.includes("results")));
  const isWriting = wished.includes("write");
  return {
    shows: named.length > 0 ? named : isWriting ? ["vote"] : parts,
    showsWriting: isWriting || !wished.some((word) => word !== ""),
    startsWriting: isWriting && named.length === 0,
  };
}

/** Reads "/c/:id?…" and "/embed/:id?…"; `hash` "#map" opens a tab. */
export function readSurroundings(address: { readonly pathname: string; readonly search: string; readonly hash: string }): Surroundings {
  const [, page = "", conversationId = ""] = address.pathname.split("/");
  // The loader puts who the reader is behind "#", which is sent to no server and stands in no log.
  const query = new URLSearchParams(`${address.search}&${address.hash.slice(1)}`);
  const [externalId, externalIdToken] = [query.get("xid"), query.get("xid-token")];
  const shown = readShown(query.get("show"));
  const opened = parts.find((part) => address.hash === `#${part}`);
  return {
    ...shown,
    conversationId: decodeURIComponent(conversationId),
    isEmbedded: page === "embed",
    frame: query.get("frame") ?? "",
    theme: readTheme(query.get("theme")),
    reader: externalIdToken ? { externalIdToken } : externalId ? { externalId } : null,
    firstPart: opened !== undefined && shown.shows.includes(opened) ? opened : (shown.shows[0] ?? "vote"),
  };
}
