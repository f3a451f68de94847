import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contrast, type Rgb } from "../../../client/shared/contrast.ts";
import { dressTokens, lookIn, type Tokens } from "../../../client/widget/host-look.ts";

const css = readFileSync(join(import.meta.dirname, "../../../client/shared/theme.css"), "utf8");
const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
const theme = (scheme: 1 | 2): Tokens => Object.fromEntries(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map((found) => [found[1] ?? "", rgb(found[1 + scheme] ?? "")]));
const colour = fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 })) as fc.Arbitrary<Rgb>;

/** What is written on what, for every look. */
const pairs: readonly (readonly [string, string])[] = [
  ...["ink", "ink-soft", "accent", "error", "success", "agree", "disagree", "pass", "group-a-ink", "group-f-ink"].map((name) => [name, "ground"] as const),
  ["ink", "ground-soft"], ["ink", "ground-strong"], ["ink-soft", "ground-strong"], ["accent", "accent-soft"], ["error", "error-soft"],
  ["ink", "agree-soft"], ["ink", "disagree-soft"], ["ink", "pass-soft"], ["ink", "accent-soft"], ["on-accent", "accent"], ["on-accent", "accent-hover"], ["accent-hover", "ground"],
];

describe.each([["light", 1], ["dark", 2]] as const)("a host's colours on the %s theme", (_, scheme) => {
  const tokens = theme(scheme);

  test("whatever a host gives, everything written has 4.5 to 1", () => {
    expect(Object.keys(tokens).length).toBeGreaterThan(30);
    fc.assert(fc.property(fc.option(colour, { nil: undefined }), fc.option(colour, { nil: undefined }), fc.option(colour, { nil: undefined }), (accent, background, text) => {
      const worn: Tokens = { ...tokens, ...dressTokens(tokens, { ...(accent && { accent }), ...(background && { background }), ...(text && { text }) }) };
      for (const [ink, ground] of pairs) expect(contrast(worn[ink]!, worn[ground]!), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(worn["line-strong"]!, worn["ground"]!)).toBeGreaterThanOrEqual(3);
    }), { seed: 4, numRuns: 400 });
  });

  test("an accent alone changes nothing but the accent", () => {
    expect(Object.keys(dressTokens(tokens, { accent: [0, 100, 60] })).sort()).toEqual(["accent", "accent-hover", "accent-soft", "on-accent"]);
    expect(dressTokens(tokens, {})).toEqual({});
  });
});

test("a look is read from an address; blanks and other names are no part of it", () => {
  expect(lookIn(new URLSearchParams("accent=%230a5&background=&radius=12px&font=serif&color=red"))).toEqual({ accent: "#0a5", radius: "12px", font: "serif" });
  expect(lookIn(new Map<string, unknown>([["accent", 7], ["text", " navy "]]))).toEqual({ text: "navy" });
});
