export const conversationTabs = ["overview", "statements", "map", "report", "workshop", "settings"] as const;
export type ConversationTab = (typeof conversationTabs)[number];

/** Every screen of the console has an address. */
export type Screen =
  | { readonly name: "conversations" }
  | { readonly name: "create" }
  | { readonly name: "new-comments" }
  | { readonly name: "comments"; readonly id: string }
  | { readonly name: "people" }
  | { readonly name: "sites" }
  /** Null: one that is being registered. */
  | { readonly name: "site"; readonly id: string | null }
  | { readonly name: "sign-in" }
  | { readonly name: "conversation"; readonly id: string; readonly tab: ConversationTab }
  | { readonly name: "report-review"; readonly id: string; readonly reportId: string }
  | { readonly name: "not-found" };

const isTab = (word: string): word is ConversationTab => (conversationTabs as readonly string[]).includes(word);

/** "/console/conversations/k3…/map" → the map of that conversation; anything unknown → not-found. */
export function parseScreen(path: string): Screen {
  const [root, first, second, third, fourth, ...rest] = path.split("/").filter((part) => part !== "");
  if (root !== "console" || rest.length > 0) return { name: "not-found" };
  if (fourth !== undefined) return first === "conversations" && second !== undefined && third === "report" ? { name: "report-review", id: second, reportId: fourth } : { name: "not-found" };
  if (first === undefined) return { name: "conversations" };
  // The server answers a working link with a redirect; whoever is still here holds one that no longer works.
  if (first === "sign-in") return { name: "sign-in" };
  if (first === "conversations" && second !== undefined) {
    const tab = third ?? "overview";
    return isTab(tab) ? { name: "conversation", id: second, tab } : { name: "not-found" };
  }
  if (first === "sites" && second !== undefined && third === undefined) return { name: "site", id: second === "new" ? null : second };
  if (first === "comments" && second !== undefined && third === undefined) return { name: "comments", id: second };
  if (second !== undefined) return { name: "not-found" };
  if (first === "conversations") return { name: "conversations" };
  if (first === "new") return { name: "create" };
  if (first === "new-from-comments") return { name: "new-comments" };
  if (first === "people") return { name: "people" };
  if (first === "sites") return { name: "sites" };
  return { name: "not-found" };
}

export function pathOf(screen: Screen): string {
  switch (screen.name) {
    case "conversations":
    case "not-found":
      return "/console";
    case "create":
      return "/console/new";
    case "new-comments":
      return "/console/new-from-comments";
    case "comments":
      return `/console/comments/${screen.id}`;
    case "people":
      return "/console/people";
    case "sites":
      return "/console/sites";
    case "site":
      return `/console/sites/${screen.id ?? "new"}`;
    case "sign-in":
      return "/console/sign-in";
    case "report-review":
      return `/console/conversations/${screen.id}/report/${screen.reportId}`;
    case "conversation":
      return `/console/conversations/${screen.id}${screen.tab === "overview" ? "" : `/${screen.tab}`}`;
  }
}
