/** Fill patterns of groups in letter order; past six the letters repeat in a second tone. */
export const groupPatterns = ["solid", "diagonal", "dots", "horizontal", "cross", "vertical"] as const;
export type GroupPattern = (typeof groupPatterns)[number];

/** "A" → 0, "B" → 1 … "Z" → 25, "AA" → 26; anything else counts as "A". */
export function groupNumber(groupId: string): number {
  let number = 0;
  for (const letter of groupId) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) return 0;
    number = number * 26 + value;
  }
  return Math.max(0, number - 1);
}
