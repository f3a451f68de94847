import { stringify } from "csv-stringify/sync";
import type { Correction, Descent } from "../../store/statement-change-store.ts";
import { escapeFormula } from "../escape-formula.ts";

/** What moderators did to the words of statements. */
export interface StatementHistory {
  readonly corrections: readonly Correction[];
  readonly lineage: readonly Descent[];
}

export const hasHistory = ({ corrections, lineage }: StatementHistory): boolean => lineage.length > 0 || corrections.some(({ isUndone }) => !isUndone);

/** statement-history.csv: one row for each correction that stands and for each statement made of another. */
export function* historyRows({ corrections, lineage }: StatementHistory): Generator<string> {
  const row = (cells: readonly (string | number)[]): string => stringify([cells.map(String)]);
  yield row(["comment-id", "change", "replaces-comment-id", "text-before", "text-after"]);
  for (const { statementId, textBefore, textAfter, isUndone } of corrections) if (!isUndone) yield row([statementId, "corrected", "", escapeFormula(textBefore), escapeFormula(textAfter)]);
  for (const { childId, parentId, kind } of lineage) yield row([childId, kind, parentId, "", ""]);
}
