import type { Report } from "../report.ts";
import type { FigureWords } from "./figure-words.ts";
import type { ReportFigure, Shape } from "./scene.ts";
import { byDivision, countedStatements, shownGroups } from "./shown-groups.ts";
import { wrapText } from "./wrap-text.ts";

const ROWS = 12;
const WIDTH = 720;
const CELL = 62;
const HEAD = 44;
const SIZE = 13;

/** Statements by groups, most divisive first: the darker, the more of the group agree. The number in each cell says the same. */
export function heatMapFigure(report: Report, words: FigureWords): ReportFigure | null {
  const groups = shownGroups(report);
  const rows = byDivision(countedStatements(report)).slice(0, ROWS);
  if (groups.length < 2 || rows.length === 0) return null;
  const left = WIDTH - (groups.length + 1) * CELL;
  const shapes: Shape[] = groups.map((group, index): Shape[] => {
    const x = left + (index + 0.5) * CELL;
    return [
      { kind: "circle", x, y: 20, radius: 13, fill: { colour: { group: group.id, use: "ink" } } },
      { kind: "text", x, y: 25, text: group.id, size: 14, isBold: true, colour: "onGroup", anchor: "middle" },
    ];
  }).flat();
  shapes.push({ kind: "text", x: WIDTH - CELL / 2, y: 25, text: words.gap, size: SIZE, isBold: true, colour: "ink", anchor: "middle" });
  let y = HEAD;
  for (const row of rows) {
    const lines = wrapText(`#${String(row.statement.id)} ${row.statement.text}`, { width: left - 20, size: SIZE, most: 4 });
    const height = Math.max(34, lines.length * 18 + 14);
    shapes.push({ kind: "line", x1: 0, y1: y, x2: WIDTH, y2: y, stroke: "line" });
    for (const [index, text] of lines.entries()) shapes.push({ kind: "text", x: 0, y: y + height / 2 + (index - (lines.length - 1) / 2) * 18 + 4.5, text, size: SIZE, colour: "ink", lang: row.statement.language });
    for (const [index, group] of groups.entries()) {
      const tally = row.groups[group.id] ?? null;
      const x = left + index * CELL;
      const isCounted = tally !== null && tally.seen > 0;
      if (isCounted) shapes.push({ kind: "rect", x: x + 1, y: y + 1, width: CELL - 2, height: height - 2, fill: { colour: "agree", share: 0.48 * tally.agree.value } });
      shapes.push({ kind: "text", x: x + CELL / 2, y: y + height / 2 + 5, text: isCounted ? words.percent(tally.agree.value) : "–", size: 14, isBold: true, colour: "ink", anchor: "middle" });
    }
    shapes.push({ kind: "text", x: WIDTH - CELL / 2, y: y + height / 2 + 5, text: words.number(Math.round(row.divisiveness * 100)), size: 14, colour: "ink", anchor: "middle" });
    y += height;
  }
  shapes.push({ kind: "line", x1: 0, y1: y, x2: WIDTH, y2: y, stroke: "line" });
  return {
    name: "heat-map",
    title: words.title("heat-map", { count: rows.length, total: groups.length }),
    measure: words.measure("heat-map"),
    source: words.source,
    picture: { width: WIDTH, height: y + 1, shapes },
    table: {
      head: [words.statement, ...groups.map(({ id }) => words.groupName(id)), words.gap],
      rows: rows.map((row) => [
        `#${String(row.statement.id)} ${row.statement.text}`,
        ...groups.map(({ id }) => { const tally = row.groups[id] ?? null; return tally === null || tally.seen === 0 ? "–" : words.percent(tally.agree.value); }),
        words.number(Math.round(row.divisiveness * 100)),
      ]),
    },
  };
}
