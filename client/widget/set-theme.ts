import type { Theme } from "./surroundings.ts";

/** Light or dark for the whole page; "auto" leaves it to the reader's system. */
export function setTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "auto") delete dataset["theme"];
  else dataset["theme"] = theme;
}
