import type { Report } from "../report.ts";
import type { FigureWords } from "./figure-words.ts";
import { binParticipation, type ParticipationBin } from "./participation-bins.ts";
import type { ReportFigure, Shape } from "./scene.ts";

const WIDTH = 720;
const HEIGHT = 200;
const HEAD = 26;
const FOOT = 28;

/** Votes over time. Null when the times are not known. */
export function participationFigure(report: Pick<Report, "timeline">, words: FigureWords): ReportFigure | null {
  const { size, bins } = binParticipation(report.timeline);
  const busiest = bins.reduce<ParticipationBin | null>((most, bin) => (most === null || bin.votes > most.votes ? bin : most), null);
  const [first, last] = [bins[0], bins.at(-1)];
  if (busiest === null || first === undefined || last === undefined) return null;
  const most = Math.max(1, busiest.votes);
  const step = WIDTH / bins.length;
  const inner = HEIGHT - HEAD - FOOT;
  const shapes: Shape[] = [
    { kind: "line", x1: 0, y1: HEAD, x2: WIDTH, y2: HEAD, stroke: "line", dash: [3, 4] },
    { kind: "text", x: 0, y: HEAD - 7, text: words.number(most), size: 13, colour: "inkSoft" },
    ...bins.filter(({ votes }) => votes > 0).map((bin): Shape => {
      const height = (bin.votes / most) * inner;
      return { kind: "rect", x: bins.indexOf(bin) * step + step * 0.1, y: HEAD + inner - height, width: step * 0.8, height, fill: { colour: "accent" } };
    }),
    { kind: "line", x1: 0, y1: HEAD + inner, x2: WIDTH, y2: HEAD + inner, stroke: "lineStrong" },
    { kind: "text", x: 0, y: HEIGHT - 8, text: words.dayName(first.start, size), size: 13, colour: "inkSoft" },
    ...(bins.length > 1 ? [{ kind: "text" as const, x: WIDTH, y: HEIGHT - 8, text: words.dayName(last.start, size), size: 13, colour: "inkSoft" as const, anchor: "end" as const }] : []),
  ];
  return {
    name: "participation",
    title: words.title("participation", { count: busiest.votes, total: bins.length, period: words.dayName(busiest.start, size) }),
    measure: words.measure("participation", size),
    source: words.source,
    picture: { width: WIDTH, height: HEIGHT, shapes },
    table: {
      head: [words.period[size], words.votes, words.newParticipants],
      rows: bins.filter(({ votes, newParticipants }) => votes + newParticipants > 0).map((bin) => [words.dayName(bin.start, size), words.number(bin.votes), words.number(bin.newParticipants)]),
    },
  };
}
