import type { Report } from "../report.ts";
import { layOutSwarm } from "./beeswarm-layout.ts";
import type { FigureWords } from "./figure-words.ts";
import type { ReportFigure, Shape } from "./scene.ts";
import { byDivision, countedStatements, shownGroups } from "./shown-groups.ts";

const WIDTH = 720;
const HEIGHT = 180;
const FOOT = 48;
const RADIUS = 6;

/** Each statement a dot, from those on which the groups are of one mind to those that divide them. */
export function swarmFigure(report: Report, words: FigureWords): ReportFigure | null {
  const counted = countedStatements(report);
  if (shownGroups(report).length < 2 || counted.length < 2) return null;
  const middle = (HEIGHT - FOOT) / 2;
  const dots = layOutSwarm(counted.map((row) => ({ id: row.statement.id, value: row.divisiveness })), { width: WIDTH, radius: RADIUS, reach: middle - RADIUS });
  const gap = report.parameters["gapShare"] ?? 0;
  const axis = HEIGHT - FOOT;
  const ticks = [0, 0.25, 0.5, 0.75, 1].flatMap((tick): readonly Shape[] => {
    const x = RADIUS + tick * (WIDTH - 2 * RADIUS);
    return [
      { kind: "line", x1: x, y1: axis, x2: x, y2: axis + 5, stroke: "lineStrong" },
      { kind: "text", x, y: axis + 20, text: words.number(tick * 100), size: 13, colour: "inkSoft", anchor: tick === 0 ? "start" : tick === 1 ? "end" : "middle" },
    ];
  });
  return {
    name: "swarm",
    title: words.title("swarm", { count: counted.filter((row) => row.divisiveness < gap).length, total: counted.length }),
    measure: words.measure("swarm"),
    source: words.source,
    picture: {
      width: WIDTH,
      height: HEIGHT,
      shapes: [
        { kind: "line", x1: 0, y1: axis, x2: WIDTH, y2: axis, stroke: "lineStrong" },
        { kind: "line", x1: RADIUS + gap * (WIDTH - 2 * RADIUS), y1: 0, x2: RADIUS + gap * (WIDTH - 2 * RADIUS), y2: axis, stroke: "line", dash: [3, 4] },
        ...ticks,
        { kind: "text", x: WIDTH / 2, y: HEIGHT - 6, text: words.points, size: 13, colour: "inkSoft", anchor: "middle" },
        ...dots.map((dot): Shape => ({ kind: "circle", x: dot.x, y: middle - dot.y, radius: RADIUS, fill: { colour: "accent", share: 0.55 }, stroke: "accent" })),
      ],
    },
    table: {
      head: [words.statement, words.points],
      rows: byDivision(counted).map((row) => [`#${String(row.statement.id)} ${row.statement.text}`, words.number(Math.round(row.divisiveness * 100))]),
    },
  };
}
