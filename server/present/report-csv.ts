import { stringify } from "csv-stringify/sync";
import type { TallyPresented } from "../contract/opinion-map.ts";
import type { Report } from "../contract/report.ts";

const head = ["votes", "agrees", "disagrees", "passes", "agree_share", "agree_low", "agree_high", "disagree_share", "disagree_low", "disagree_high"];

/**
 * All statements with their tallies, one line each; hidden groups have empty cells. On wish starts with a byte order mark, and
 * defuses cells that a spreadsheet would take for a formula.
 */
export function reportCsv({ statements, map }: Pick<Report, "statements" | "map">, bom = true): string {
  const groups = map.groups.map(({ id }) => id);
  const columns = ["statement_id", "text", "language", "author", "about_participants", ...head, ...groups.flatMap((id) => head.map((name) => `group_${id}_${name}`))];
  const rows = statements.map(({ statement, all, groups: tallies }) => [
    statement.id,
    statement.text,
    statement.language,
    statement.author,
    statement.isMeta ? "yes" : "no",
    ...cells(all),
    ...groups.flatMap((id) => cells(tallies[id] ?? null)),
  ]);
  return stringify([columns, ...rows], { bom, escape_formulas: true, record_delimiter: "windows" });
}

const share = (value: number): string => value.toFixed(4);

function cells(tally: TallyPresented | null): readonly (string | number)[] {
  if (tally === null) return head.map(() => "");
  const { agrees, disagrees, passes, seen, agree, disagree } = tally;
  const shares = [agree, disagree].flatMap(({ value, low, high }) => (seen === 0 ? ["", "", ""] : [share(value), share(low), share(high)]));
  return [seen, agrees, disagrees, passes, ...shares];
}
