// The page without script or pictures, for slow lines and old devices; most of its words are those of the ordinary page.
export const textMode = {
  noScript: "This page needs JavaScript. The text-only page does without.",
  ordinary: "Page with map and pictures",
  place: "This page holds your place, also when you save it. If you close it, you begin anew.",
  results: "Results",
  statement: "Statement",
  change: "Change",
  deleted: "Everything about you here was deleted.",
  switchTo: "Show",
};
export type TextModeMessages = typeof textMode;
