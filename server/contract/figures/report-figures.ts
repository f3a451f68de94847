import type { Report } from "../report.ts";
import { agreementFigure } from "./agreement-figure.ts";
import type { FigureWords } from "./figure-words.ts";
import { heatMapFigure } from "./heat-map-figure.ts";
import { mapFigure } from "./map-figure.ts";
import { participationFigure } from "./participation-figure.ts";
import type { FigureName, ReportFigure } from "./scene.ts";
import { swarmFigure } from "./swarm-figure.ts";

const makers: Readonly<Record<FigureName, (report: Report, words: FigureWords) => ReportFigure | null>> = {
  map: mapFigure,
  agreement: agreementFigure,
  swarm: swarmFigure,
  "heat-map": heatMapFigure,
  participation: participationFigure,
};

/** One figure of a report; null when the report has nothing to draw there. */
export const reportFigure = (name: FigureName, report: Report, words: FigureWords): ReportFigure | null => makers[name](report, words);

export const figureNames = Object.keys(makers) as readonly FigureName[];
