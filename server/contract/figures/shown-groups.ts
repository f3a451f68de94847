import type { MapGroup, StatementOnMap } from "../opinion-map.ts";
import type { Report } from "../report.ts";

/** Groups that are described: none when they are no clearer than chance would make them, and never the hidden ones. */
export const shownGroups = ({ map }: Pick<Report, "map">): readonly MapGroup[] =>
  (map.assessment?.distinguishable === false ? [] : map.groups.filter((group) => !group.isHidden));

/** Statements with enough votes to say something about, those about the participants left out. */
export const countedStatements = ({ statements, parameters }: Pick<Report, "statements" | "parameters">): readonly StatementOnMap[] =>
  statements.filter((row) => !row.statement.isMeta && row.all.seen >= (parameters["votesNeeded"] ?? 0));

/** Most divisive first; equal ones by number. */
export const byDivision = (rows: readonly StatementOnMap[]): readonly StatementOnMap[] =>
  [...rows].sort((a, b) => b.divisiveness - a.divisiveness || a.statement.id - b.statement.id);
