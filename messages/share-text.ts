import type { Format } from "./format.ts";

/** "0%" means nobody and "100%" means everybody; a share in between never rounds to either (as in the report's sentences). */
export function shareText(share: number, format: Format): string {
  const percent = Math.round(share * 100);
  return format.percent((share > 0 && share < 1 ? Math.min(99, Math.max(1, percent)) : percent) / 100);
}
