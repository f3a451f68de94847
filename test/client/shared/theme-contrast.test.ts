import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(join(import.meta.dirname, "../../../client/shared/theme.css"), "utf8");
const colours = new Map([...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [name ?? "", { light: light ?? "", dark: dark ?? "" }]));

/** WCAG 2.2 relative luminance and contrast ratio. */
const luminance = (hex: string): number => {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (channels[0] ?? 0) + 0.7152 * (channels[1] ?? 0) + 0.0722 * (channels[2] ?? 0);
};
const contrast = (one: string, other: string): number => {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
};
const ratio = (ink: string, ground: string, theme: "light" | "dark"): number => contrast(colours.get(ink)?.[theme] ?? "#777777", colours.get(ground)?.[theme] ?? "#777777");

const groups = ["a", "b", "c", "d", "e", "f"];

test("black on white is 21 to 1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
});

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  test.each([
    ["ink", "ground"], ["ink", "ground-soft"], ["ink", "ground-strong"], ["ink-soft", "ground"], ["ink-soft", "ground-soft"], ["ink-soft", "ground-strong"],
    ["accent", "ground"], ["accent", "accent-soft"], ["accent-hover", "accent-soft"], ["on-accent", "accent"], ["on-accent", "accent-hover"],
    ["error", "ground"], ["error", "error-soft"], ["ink", "error-soft"], ["ink", "warning-soft"], ["ink", "success-soft"], ["success", "ground"],
    ["agree", "ground"], ["disagree", "ground"], ["pass", "ground"], ["ink", "agree-soft"], ["ink", "disagree-soft"], ["ink", "pass-soft"],
    ...groups.flatMap((letter) => [[`group-${letter}-ink`, "ground"], ["on-group", `group-${letter}-ink`], [`group-${letter}-second`, "ground"]] as const),
  ] as const)("text %s on %s is at least 4.5 to 1", (ink, ground) => {
    expect(ratio(ink, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...groups.map((letter) => `group-${letter}`), "line-strong", "warning"])("mark %s stands out 3 to 1 from both grounds", (mark) => {
    expect(ratio(mark, "ground", theme)).toBeGreaterThanOrEqual(3);
    expect(ratio(mark, "ground-soft", theme)).toBeGreaterThanOrEqual(3);
  });
});
