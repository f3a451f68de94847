import { groupNumber, groupPatterns, type GroupPattern } from "../../server/contract/figures/group-number.ts";

export { groupNumber, groupPatterns, type GroupPattern };

/** Colour and pattern of a group, the same in every view and export. Past six the letters repeat in a second tone. */
export interface GroupLook {
  /** CSS custom property for marks (outlines, fills): contrast ≥ 3 : 1. */
  readonly mark: string;
  /** CSS custom property for text and badges: contrast ≥ 4.5 : 1. */
  readonly ink: string;
  /** Id of the SVG pattern defined by FigurePatterns; use as `url(#…)`. */
  readonly pattern: string;
}

/** How many looks FigurePatterns draws: six letters in two tones. */
export const groupLookCount = groupPatterns.length * 2;

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
