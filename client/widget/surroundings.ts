export const parts = ["vote", "map", "mine"] as const;
/** The tabs of the widget. */
export type Part = (typeof parts)[number];

export type Theme = "auto" | "light" | "dark";

/** What the address says: which conversation, and how the host page wants it shown. */
export interface Surroundings {
  readonly conversationId: string;
  readonly isEmbedded: boolean;
  /** The frame's own id, from the loader; empty outside a frame of ours. */
  readonly frame: string;
  readonly theme: Theme;
  readonly externalId: string | null;
  /** Tabs shown, at least one. */
  readonly shows: readonly Part[];
  /** Whether writing is offered (`show` names "write", or is left out). */
  readonly showsWriting: boolean;
  readonly firstPart: Part;
}

export const readTheme = (text: string | null): Theme => (text === "light" || text === "dark" ? text : "auto");

/** Reads "/c/:id?…" and "/embed/:id?…"; `hash` "#map" opens a tab. */
export function readSurroundings(address: { readonly pathname: string; readonly search: string; readonly hash: string }): Surroundings {
  const [, page = "", conversationId = ""] = address.pathname.split("/");
  const query = new URLSearchParams(address.search);
  const wished = query.get("show")?.split(/[\s,]+/).filter((word) => word !== "") ?? [];
  const named = parts.filter((part) => wished.includes(part));
  const shows = named.length === 0 ? parts : named;
  const opened = parts.find((part) => address.hash === `#${part}`);
  return {
    conversationId: decodeURIComponent(conversationId),
    isEmbedded: page === "embed",
    frame: query.get("frame") ?? "",
    theme: readTheme(query.get("theme")),
    externalId: query.get("xid"),
    shows,
    showsWriting: wished.length === 0 || wished.includes("write"),
    firstPart: opened !== undefined && shows.includes(opened) ? opened : (shows[0] ?? "vote"),
  };
}
