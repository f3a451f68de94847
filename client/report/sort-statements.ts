import type { StatementOnMap } from "../../server/contract/opinion-map.ts";

/** "group:A" sorts by the share of Group A who agree. */
export type SortKey = "number" | "votes" | "agree" | "disagree" | "pass" | "difference" | `group:${string}`;

export interface Sorting {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** What a statement is sorted by; null comes last whichever way one sorts. */
export function sortValue({ statement, all, groups, divisiveness, uncertainty }: StatementOnMap, key: SortKey): number | null {
  const asked = all.seen > 0;
  switch (key) {
    case "number": return statement.id;
    case "votes": return all.seen;
    case "agree": return asked ? all.agree.value : null;
    case "disagree": return asked ? all.disagree.value : null;
    case "pass": return asked ? uncertainty : null;
    case "difference": return asked ? divisiveness : null;
    default: {
      const tally = groups[key.slice("group:".length)] ?? null;
      return tally === null || tally.seen === 0 ? null : tally.agree.value;
    }
  }
}

/** A sorted copy; equal values keep the order of statement numbers. */
export function sortStatements(rows: readonly StatementOnMap[], { key, isDescending }: Sorting): readonly StatementOnMap[] {
  const keyed = rows.map((row) => ({ row, value: sortValue(row, key) }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null) || a.row.statement.id - b.row.statement.id;
    return (isDescending ? b.value - a.value : a.value - b.value) || a.row.statement.id - b.row.statement.id;
  });
  return keyed.map(({ row }) => row);
}

/** A new column starts with its largest values, the number with its smallest; the same column turns round. */
export const nextSorting = (now: Sorting, key: SortKey): Sorting =>
  now.key === key ? { key, isDescending: !now.isDescending } : { key, isDescending: key !== "number" };

/** Statements that hold every word of the search, whatever the case or width; "#12" finds statement 12. */
export function searchStatements(rows: readonly StatementOnMap[], search: string): readonly StatementOnMap[] {
  const words = fold(search).split(/\s+/u).filter((word) => word !== "");
  if (words.length === 0) return rows;
  return rows.filter(({ statement }) => {
    const text = fold(statement.text);
    return words.every((word) => text.includes(word) || word === `#${String(statement.id)}`);
  });
}

const fold = (text: string): string => text.normalize("NFKC").toLowerCase();
