import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createFigureWords } from "../../../messages/figure-words.ts";
import { figureToSvg, hexOf } from "../../../server/contract/figures/picture-to-svg.ts";
import { figureNames, reportFigure } from "../../../server/contract/figures/report-figures.ts";
import type { FigureName, ReportFigure } from "../../../server/contract/figures/scene.ts";
import { emsOf, wrapText } from "../../../server/contract/figures/wrap-text.ts";
import { catalogues } from "../../../server/report/export/catalogues.ts";
import { encodePng } from "../../../server/report/export/png/encode-png.ts";
import { figureToPng } from "../../../server/report/export/png/figure-to-png.ts";
import { Raster } from "../../../server/report/export/png/raster.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildPublishedReport } from "../../support/build-published-report.ts";

const published = buildPublishedReport();
const figure = (name: FigureName, locale: "en" | "ja" = "en", of = published): ReportFigure => {
  const made = reportFigure(name, of.report, createFigureWords(of, catalogues[locale]));
  if (made === null) throw new Error(`no ${name}`);
  return made;
};

describe("figures", () => {
  test.each(figureNames)("%s says its finding, its measure and its source, and has a table behind it", (name) => {
    for (const locale of ["en", "ja"] as const) {
      const made = figure(name, locale);
      expect(made.title.length).toBeGreaterThan(5);
      expect(made.source).toContain(published.report.snapshot.hash.slice(0, 12));
      expect(made.table.rows.length).toBeGreaterThan(0);
      for (const row of made.table.rows) expect(row).toHaveLength(made.table.head.length);
    }
  });

  test("titles count right: two groups of twelve, five statements that divide them, two busy days", () => {
    expect(figure("map").title).toContain("Group A, 12 people and Group B, 12 people");
    expect(figure("heat-map").title).toContain("9 statements");
    // 1, 2, 3 and 10 were answered alike by all.
    expect(figure("swarm").title).toBe("On 4 of 9 statements the groups are less than 30 points apart");
    expect(figure("participation").title).toBe("The most votes came in May 3, 2026: 140");
    expect(figure("participation").table.rows).toEqual([["May 1, 2026", "100", "10"], ["May 3, 2026", "140", "14"]]);
  });

  test("what people wrote stays text in a drawing", () => {
    const { svg } = figureToSvg(figure("heat-map"), "en");
    expect(svg).not.toContain("<mill>");
    expect(svg).toContain("&lt;mill&gt;");
    expect(svg).not.toMatch(/<script|href|url\((?!#)/);
  });

  test("colours of files are those of the page's light theme", () => {
    const theme = readFileSync(join(import.meta.dirname, "../../../client/shared/theme.css"), "utf8");
    const light = (name: string): string | undefined => new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6})`).exec(theme)?.[1];
    for (const letter of "ABCDEF") {
      expect(hexOf({ group: letter, use: "mark" })).toBe(light(`group-${letter.toLowerCase()}`));
      expect(hexOf({ group: letter, use: "ink" })).toBe(light(`group-${letter.toLowerCase()}-ink`));
      expect(hexOf({ group: String.fromCharCode(letter.charCodeAt(0) + 6), use: "mark" })).toBe(light(`group-${letter.toLowerCase()}-second`));
    }
    for (const [name, variable] of [["ink", "ink"], ["inkSoft", "ink-soft"], ["agree", "agree"], ["disagree", "disagree"], ["accent", "accent"], ["line", "line"]] as const) expect(hexOf(name)).toBe(light(variable));
  });
});

describe("lines of text in a drawing", () => {
  test("break at spaces and between Japanese characters, never before a closing mark", () => {
    expect(wrapText("one two three", { width: 10 * emsOf("one two "), size: 10 })).toEqual(["one two", "three"]);
    const lines = wrapText("駅前の広場に木がほしい。「静かな夜」も。", { width: 120, size: 12 });
    expect(lines.join("")).toBe("駅前の広場に木がほしい。「静かな夜」も。");
    for (const line of lines) expect(line).not.toMatch(/^[。」、]/u);
    for (const line of lines) expect(line).not.toMatch(/「$/u);
  });

  test("what does not fit ends in an ellipsis", () => {
    const lines = wrapText("a long sentence about the square and its many trees", { width: 100, size: 10, most: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
});

describe("points", () => {
  const at = ({ pixels, width }: Raster, x: number, y: number): number => pixels[(y * width + x) * 3] ?? -1;

  test("a square covers its points fully, a half-covered point half, and nothing else", () => {
    const raster = new Raster(6, 4, [255, 255, 255]);
    raster.fill([[[1, 1], [3.5, 1], [3.5, 3], [1, 3]]], [0, 0, 0]);
    expect([0, 1, 2, 3, 4].map((x) => at(raster, x, 1))).toEqual([255, 0, 0, 128, 255]);
    expect([at(raster, 1, 0), at(raster, 1, 3)]).toEqual([255, 255]);
  });

  test("a triangle covers half of its box", () => {
    const raster = new Raster(40, 40, [0, 0, 0]);
    raster.fill([[[0, 0], [40, 0], [0, 40]]], [255, 255, 255]);
    const sum = raster.pixels.reduce((total, value) => total + value, 0) / 255 / 3;
    expect(sum).toBeGreaterThan(795);
    expect(sum).toBeLessThan(805);
  });

  test("a ring inside a ring is a hole; shapes past the edge are cut", () => {
    const raster = new Raster(8, 8, [255, 255, 255]);
    raster.fill([[[-4, -4], [8, -4], [8, 8], [-4, 8]], [[2, 2], [2, 6], [6, 6], [6, 2]]], [0, 0, 0]);
    expect([at(raster, 0, 0), at(raster, 4, 4), at(raster, 7, 7)]).toEqual([0, 255, 0]);
  });

  test("a PNG holds exactly the points it was given", () => {
    const pixels = Uint8Array.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 8, 7]);
    const png = encodePng(pixels, 2, 2);
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(["PNG", 2, 2]);
    const start = png.indexOf("IDAT") + 4;
    const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
    // Each row begins with its filter, then differences from the point to the left: 0 − 255 is 1.
    expect([...rows]).toEqual([1, 255, 0, 0, 1, 255, 0, 1, 0, 0, 255, 9, 8, 8]);
  });

  test("a figure becomes a picture twice its size with dark letters on white", () => {
    const made = figure("participation", "ja");
    const { width, height } = figureToSvg(made, "ja");
    const png = figureToPng(made);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * 2, height * 2]);
    expect(png.length).toBeGreaterThan(5_000);
  });
});
