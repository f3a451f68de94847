export const conversationTabs = ["overview", "statements", "map", "participants", "report", "workshop", "settings"] as const;
export type ConversationTab = (typeof conversationTabs)[number];

/** Tabs that are divided further; the first part is what the tab opens with, and has no address of its own. */
export const tabParts = {
  statements: ["review", "similar"],
  participants: ["picture", "answers", "integrity"],
  settings: ["general", "moderation", "readers", "privacy", "access"],
} as const satisfies Partial<Record<ConversationTab, readonly string[]>>;
export type TabPart = (typeof tabParts)[keyof typeof tabParts][number];

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
  | { readonly name: "forgotten" }
  | { readonly name: "new-password" }
  | { readonly name: "account" }
  | { readonly name: "conversation"; readonly id: string; readonly tab: ConversationTab; readonly part?: TabPart }
  | { readonly name: "report-review"; readonly id: string; readonly reportId: string }
  | { readonly name: "not-found" };

const partsOf = (tab: ConversationTab): readonly TabPart[] => (tab in tabParts ? tabParts[tab as keyof typeof tabParts] : []);
const isTab = (word: string): word is ConversationTab => (conversationTabs as readonly string[]).includes(word);

/** "/console/conversations/k3…/map" → the map of that conversation; anything unknown → not-found. */
export function parseScreen(path: string): Screen {
  const [root, first, second, third, fourth, ...rest] = path.split("/").filter((part) => part !== "");
  if (root !== "console" || rest.length > 0) return { name: "not-found" };
  if (fourth !== undefined) {
    if (first !== "conversations" || second === undefined || third === undefined) return { name: "not-found" };
    if (third === "report") return { name: "report-review", id: second, reportId: fourth };
    const part = isTab(third) ? partsOf(third).find((each, index) => each === fourth && index > 0) : undefined;
    return part !== undefined && isTab(third) ? { name: "conversation", id: second, tab: third, part } : { name: "not-found" };
  }
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
  if (first === "account" || first === "forgotten" || first === "new-password") return { name: first };
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
    case "forgotten":
    case "new-password":
    case "account":
      return `/console/${screen.name}`;
    case "report-review":
      return `/console/conversations/${screen.id}/report/${screen.reportId}`;
    case "conversation": {
      const part = screen.part === undefined || screen.part === partsOf(screen.tab)[0] ? "" : `/${screen.part}`;
      return `/console/conversations/${screen.id}${screen.tab === "overview" ? "" : `/${screen.tab}`}${part}`;
    }
  }
}
