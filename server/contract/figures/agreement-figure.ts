import type { MapGroup, StatementOnMap, TallyPresented } from "../opinion-map.ts";
import type { Report } from "../report.ts";
import type { FigureWords } from "./figure-words.ts";
import type { Colour, ReportFigure, Shape } from "./scene.ts";
import { shownGroups } from "./shown-groups.ts";
import { wrapText } from "./wrap-text.ts";

export const AGREEMENT_WIDTH = 720;
const SIZE = 13;
const LINE = 22;
const MOST = 7;
const LEFT = 118;
const RIGHT = 62;

/** Whose share it is: everybody, or one group. */
interface Series {
  readonly name: string;
  readonly groupId: string | null;
}

/** The statements of the key findings: who agrees, group by group, with 95 % intervals. `width`: narrower on a telephone. */
export function agreementFigure(report: Report, words: FigureWords, width = AGREEMENT_WIDTH): ReportFigure | null {
  const rows = citedFirst(report);
  if (rows.length === 0) return null;
  const groups = shownGroups(report);
  const series: readonly Series[] = [{ name: words.everyone, groupId: null }, ...groups.map(({ id }): Series => ({ name: words.groupName(id), groupId: id }))];
  const tallyOf = (row: StatementOnMap, { groupId }: Series): TallyPresented | null => (groupId === null ? row.all : row.groups[groupId] ?? null);
  const x = (share: number): number => LEFT + share * (width - LEFT - RIGHT);
  const shapes: Shape[] = [];
  let y = 0;
  for (const row of rows) {
    const lines = wrapText(`${words.openQuote}${row.statement.text}${words.closeQuote} #${String(row.statement.id)}`, { width, size: SIZE + 1, most: width < AGREEMENT_WIDTH ? 6 : 3 });
    for (const text of lines) {
      y += 20;
      shapes.push({ kind: "text", x: 0, y, text, size: SIZE + 1, colour: "ink", lang: row.statement.language });
    }
    y += 10;
    const top = y;
    for (const one of series) {
      shapes.push(...bar(one, tallyOf(row, one), { y, x, width, words }));
      y += LINE;
    }
    shapes.push({ kind: "line", x1: x(0.5), y1: top, x2: x(0.5), y2: y, stroke: "lineStrong", dash: [2, 3] });
    y += 14;
  }
  for (const tick of [0, 0.5, 1]) shapes.push({ kind: "text", x: x(tick), y: y + 4, text: words.percent(tick), size: 12, colour: "inkSoft", anchor: "middle" });
  return {
    name: "agreement",
    title: words.title("agreement", { count: rows.filter((row) => hasHalf(row, groups)).length, total: rows.length, groups: groups.map(({ id, size }) => ({ id, size })) }),
    measure: words.measure("agreement"),
    source: words.source,
    picture: { width, height: y + 12, shapes },
    table: {
      head: [words.statement, words.who, words.agree, "95%", words.votes],
      rows: rows.flatMap((row) => series.map((one) => {
        const tally = tallyOf(row, one);
        const about = `#${String(row.statement.id)} ${row.statement.text}`;
        return tally === null || tally.seen === 0 ? [about, one.name, "–", "–", "–"]
          : [about, one.name, words.percent(tally.agree.value), words.interval(tally.agree.low, tally.agree.high), words.number(tally.seen)];
      })),
    },
  };
}

/** At least half of everybody, and of every group that voted on it. */
const hasHalf = (row: StatementOnMap, groups: readonly MapGroup[]): boolean =>
  [row.all, ...groups.map(({ id }) => row.groups[id] ?? null)].every((tally) => tally === null || tally.seen === 0 || tally.agree.value >= 0.5);

/** Statements the key findings cite, in their order; without any, the most widely shared. */
function citedFirst(report: Report): readonly StatementOnMap[] {
  const byId = new Map(report.statements.map((row) => [row.statement.id, row]));
  const sections = report.sections.en;
  const ids = ["key-findings", "common-ground", "differences"].flatMap((kind) => sections.filter((section) => section.kind === kind).flatMap((section) => section.statementIds));
  return [...new Set(ids)].slice(0, MOST).flatMap((id) => byId.get(id) ?? []);
}

interface Place {
  readonly y: number;
  readonly x: (share: number) => number;
  readonly width: number;
  readonly words: FigureWords;
}

function bar({ name, groupId }: Series, tally: TallyPresented | null, { y, x, width, words }: Place): readonly Shape[] {
  const colour: Colour = groupId === null ? "inkSoft" : { group: groupId, use: "mark" };
  const label: Shape = { kind: "text", x: 0, y: y + 14, text: name, size: SIZE, colour: "ink", isBold: groupId === null };
  const frame: Shape = { kind: "rect", x: x(0), y: y + 3, width: x(1) - x(0), height: 14, fill: { colour: "groundSoft" } };
  if (tally === null || tally.seen === 0) return [label, frame, { kind: "text", x: width - RIGHT + 8, y: y + 14, text: "–", size: SIZE, colour: "inkSoft" }];
  const { value, low, high } = tally.agree;
  const middle = y + 10;
  return [
    label,
    frame,
    { kind: "rect", x: x(0), y: y + 3, width: x(value) - x(0), height: 14, fill: { colour, ...(groupId === null ? { share: 0.55 } : { pattern: true as const }) }, stroke: colour },
    { kind: "line", x1: x(low), y1: middle, x2: x(high), y2: middle, stroke: "ink", strokeWidth: 1.5 },
    ...[low, high].map((end): Shape => ({ kind: "line", x1: x(end), y1: middle - 4, x2: x(end), y2: middle + 4, stroke: "ink", strokeWidth: 1.5 })),
    { kind: "text", x: width - RIGHT + 8, y: y + 14, text: words.percent(value), size: SIZE, isBold: true, colour: "ink" },
  ];
}
