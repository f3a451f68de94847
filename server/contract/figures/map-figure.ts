import type { Report } from "../report.ts";
import type { FigureWords } from "./figure-words.ts";
import { createMapFrame, densityDots, placeLabels, softPath } from "./map-layout.ts";
import { readMap } from "./map-reading.ts";
import type { Colour, ReportFigure, Shape } from "./scene.ts";

const SIZE = 520;

/** The opinion map: outlines with patterns, where people stand, letters and sizes. Null while there are too few people. */
export function mapFigure({ map }: Pick<Report, "map">, words: FigureWords): ReportFigure | null {
  const reading = readMap(map);
  if (reading.kind === "too-few") return null;
  const frame = createMapFrame(map, null, SIZE, 40);
  const isGroups = reading.kind === "groups";
  const groups = isGroups ? map.groups : [];
  const mark = (id: string): Colour => ({ group: id, use: "mark" });
  const hulls = groups.filter(({ outline }) => outline.length > 0).map((group): Shape => ({
    kind: "path", d: softPath(group.outline.map(frame.toFigure)), fill: { colour: mark(group.id), pattern: true }, stroke: mark(group.id), strokeWidth: 2,
  }));
  const people = densityDots(map.density, frame).map((dot): Shape => {
    const group = groups[dot.group];
    return { kind: "circle", x: dot.x, y: dot.y, radius: Math.max(1.5, dot.radius * 0.62), fill: { colour: group === undefined ? "inkSoft" : mark(group.id), share: 0.25 + 0.6 * dot.strength } };
  });
  const spots = placeLabels(groups.map((group) => frame.toFigure(group.center)), frame);
  const labels = groups.flatMap((group, index): readonly Shape[] => {
    const [x, y] = spots[index] ?? [0, 0];
    return [
      { kind: "circle", x, y, radius: 17, fill: { colour: { group: group.id, use: "ink" } }, stroke: "ground", strokeWidth: 2 },
      { kind: "text", x, y: y + 6, text: group.id, size: 17, isBold: true, colour: "onGroup", anchor: "middle" },
      { kind: "rect", x: x - 6 - words.number(group.size).length * 4.2, y: y + 21, width: 12 + words.number(group.size).length * 8.4, height: 20, radius: 10, fill: { colour: "ground" } },
      { kind: "text", x, y: y + 36, text: words.number(group.size), size: 15, isBold: true, colour: "ink", anchor: "middle" },
    ];
  });
  return {
    name: "map",
    title: words.title("map", { groups: groups.map(({ id, size }) => ({ id, size })) }),
    measure: words.measure("map"),
    source: words.source,
    picture: {
      width: SIZE,
      height: SIZE,
      shapes: [{ kind: "rect", x: 0.5, y: 0.5, width: SIZE - 1, height: SIZE - 1, radius: 8, fill: { colour: "groundSoft" }, stroke: "line" }, ...hulls, ...people, ...labels],
    },
    table: { head: [words.who, words.people], rows: groups.map((group) => [words.groupName(group.id), words.number(group.size)]) },
  };
}
