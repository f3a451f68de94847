/** What the address of the page asks for. */
export interface ReportAddress {
  /** A report's id, or "live-" and a conversation's. */
  readonly reportId: string;
  /** The version to compare with: what changed from that one to this. */
  readonly compareWith: string | null;
  readonly isFramed: boolean;
  /** The frame's own name in its talk with the host page. */
  readonly frame: string;
  readonly theme: "auto" | "light" | "dark";
}

/** "/report/4k2m9x7q1z", "/embed/report/4k2m9x7q1z" or "/c/squaredemo/report/live". */
export function readAddress({ pathname, search }: Pick<Location, "pathname" | "search">): ReportAddress {
  const parts = pathname.split("/").filter((part) => part !== "");
  const wishes = new URLSearchParams(search);
  const isFramed = parts[0] === "embed";
  const theme = wishes.get("theme");
  return {
    reportId: parts[0] === "c" ? `live-${parts[1] ?? ""}` : parts.at(-1) ?? "",
    compareWith: wishes.get("compare"),
    isFramed,
    frame: wishes.get("frame") ?? "",
    theme: theme === "light" || theme === "dark" ? theme : "auto",
  };
}
