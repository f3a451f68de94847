import type { DensityDot } from "./map-geometry.ts";

/** Shades of density in a group: more than the eye tells apart under the blur. */
const LEVELS = 8;

export interface DensityPath {
  /** Index into `map.groups`; −1 for none. */
  readonly group: number;
  /** 0–1, the strength all dots of this path are drawn with. */
  readonly strength: number;
  readonly d: string;
}

const round = (value: number): string => String(Math.round(value * 10) / 10);

/**
 * Dots of one group and shade as one path: two thousand dots of a big conversation become a few dozen elements, which is what
 * a phone can draw within a frame.
 */
export function densityPaths(dots: readonly DensityDot[]): readonly DensityPath[] {
  const paths = new Map<number, { group: number; level: number; d: string }>();
  for (const { x, y, radius, strength, group } of dots) {
    const level = Math.max(1, Math.ceil(strength * LEVELS));
    const key = group * (LEVELS + 1) + level;
    const path = paths.get(key) ?? { group, level, d: "" };
    const r = round(radius);
    path.d += `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 0 ${round(2 * radius)} 0a${r} ${r} 0 1 0 ${round(-2 * radius)} 0Z`;
    paths.set(key, path);
  }
  return [...paths.values()].sort((one, other) => one.group - other.group || one.level - other.level).map(({ group, level, d }) => ({ group, strength: level / LEVELS, d }));
}
