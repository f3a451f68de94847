export type ReviewCommand =
  | "next"
  | "previous"
  | "accept"
  | "reject"
  | "meta"
  | "pending"
  | "undo"
  | "select"
  | "edit"
  | "search"
  | "help";

/** The keys of the review queue, in the order in which the help shows them. */
export const reviewKeys: readonly { readonly command: ReviewCommand; readonly keys: readonly string[] }[] = [
  { command: "next", keys: ["j"] },
  { command: "previous", keys: ["k"] },
  { command: "accept", keys: ["a"] },
  { command: "reject", keys: ["r"] },
  { command: "meta", keys: ["m"] },
  { command: "pending", keys: ["u"] },
  { command: "undo", keys: ["z"] },
  { command: "select", keys: ["x"] },
  { command: "edit", keys: ["e"] },
  { command: "search", keys: ["/"] },
  { command: "help", keys: ["?"] },
];

/** What analysts may do too. */
export const readingCommands: ReadonlySet<ReviewCommand> = new Set(["next", "previous", "search", "help"]);

export interface Keystroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
}

/**
 * What a keystroke asks for. Letters with Ctrl, Alt or Cmd belong to the browser, and while an input method
 * composes (Japanese typing) every key belongs to it. Capital letters count: caps lock must not stop a moderator.
 */
export function reviewCommand(stroke: Keystroke): ReviewCommand | null {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey || stroke.isComposing) return null;
  const key = stroke.key.toLowerCase();
  return reviewKeys.find((entry) => entry.keys.includes(key))?.command ?? null;
}

/** Keys typed into a field are text, not commands. */
export function isTyping(target: { readonly tagName: string; readonly type?: string; readonly isContentEditable?: boolean } | null): boolean {
  if (target === null) return false;
  if (target.isContentEditable === true) return true;
  const tag = target.tagName.toLowerCase();
  if (tag === "textarea" || tag === "select") return true;
  return tag === "input" && target.type !== "checkbox" && target.type !== "radio" && target.type !== "button";
}
