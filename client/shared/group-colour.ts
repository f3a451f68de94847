/** Colour and pattern of a group, the same in every view and export. Past six the letters repeat in a second tone. */
export interface GroupLook {
  /** CSS custom property for marks (outlines, fills): contrast ≥ 3 : 1. */
  readonly mark: string;
  /** CSS custom property for text and badges: contrast ≥ 4.5 : 1. */
  readonly ink: string;
  /** Id of the SVG pattern defined by FigurePatterns; use as `url(#…)`. */
  readonly pattern: string;
}

export const groupPatterns = ["solid", "diagonal", "dots", "horizontal", "cross", "vertical"] as const;
export type GroupPattern = (typeof groupPatterns)[number];

/** How many looks FigurePatterns draws: six letters in two tones. */
export const groupLookCount = groupPatterns.length * 2;

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

export function groupLookAt(index: number): GroupLook & { readonly kind: GroupPattern } {
  const letter = index % groupPatterns.length;
  const isSecond = Math.floor(index / groupPatterns.length) % 2 === 1;
  const name = String.fromCharCode(97 + letter);
  const tone = isSecond ? `var(--group-${name}-second)` : undefined;
  return {
    mark: tone ?? `var(--group-${name})`,
    ink: tone ?? `var(--group-${name}-ink)`,
    pattern: `hiroba-group-${String(index % groupLookCount)}`,
    kind: groupPatterns[letter] ?? "solid",
  };
}

/** The look of group "A", "B", … */
export const groupColour = (groupId: string): GroupLook => groupLookAt(groupNumber(groupId) % groupLookCount);
