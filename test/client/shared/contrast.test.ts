import { describe, expect, test } from "vitest";
import { contrast, inkOn, legible, luminance, type Rgb } from "../../../client/shared/contrast.ts";

const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];

describe("contrast as WCAG 2.2 counts it", () => {
  test("black on white is 21 to 1, equal colours 1 to 1, and order plays no part", () => {
    expect(contrast(black, white)).toBeCloseTo(21, 10);
    expect(contrast(white, black)).toBeCloseTo(21, 10);
    expect(contrast([10, 20, 30], [10, 20, 30])).toBe(1);
    expect([luminance(black), luminance(white)]).toEqual([0, 1]);
    // #767676 is the lightest grey that is legible on white.
    expect(contrast([0x76, 0x76, 0x76], white)).toBeGreaterThanOrEqual(4.5);
    expect(contrast([0x77, 0x77, 0x77], white)).toBeLessThan(4.5);
  });

  test("a colour that is legible stays, another one changes as little as it must", () => {
    expect(legible([0, 23, 193], [white])).toEqual([0, 23, 193]);
    const yellow = legible([255, 230, 0], [white]);
    expect(contrast(yellow, white)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(yellow, white)).toBeLessThan(4.9);
    expect(contrast(legible([0, 0, 120], [[26, 26, 26]]), [26, 26, 26])).toBeGreaterThanOrEqual(4.5);
    // Nothing stands out 21 : 1 from grey: the most there is.
    expect(legible([120, 120, 120], [[119, 119, 119]], 21)).toEqual(inkOn([119, 119, 119]));
  });
});
