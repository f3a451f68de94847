/** Red, green and blue, each 0–255. */
export type Rgb = readonly [number, number, number];

const black: Rgb = [0, 0, 0];
export const white: Rgb = [255, 255, 255];

/** Relative luminance, 0 (black) to 1 (white): WCAG 2.2. */
export function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21: WCAG 2.2. */
export function contrast(one: Rgb, other: Rgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** `share` of `other` in `one`, channel by channel; 0 is `one`. */
export const mix = (one: Rgb, other: Rgb, share: number): Rgb =>
  one.map((part, channel) => Math.round(part + ((other[channel] ?? 0) - part) * share)) as unknown as Rgb;

/** Black or white, whichever stands out more from `ground`. */
export const inkOn = (ground: Rgb): Rgb => (contrast(white, ground) >= contrast(black, ground) ? white : black);

/** `colour` as near as it can stay to itself while it stands out from every ground by `ratio`, in steps of 2 %; at last black or white. */
export function legible(colour: Rgb, grounds: readonly [Rgb, ...Rgb[]], ratio = 4.5): Rgb {
  const end = inkOn(grounds[0]);
  for (let step = 0; step < 50; step += 1) {
    const nearer = mix(colour, end, step / 50);
    if (grounds.every((ground) => contrast(nearer, ground) >= ratio)) return nearer;
  }
  return end;
}
