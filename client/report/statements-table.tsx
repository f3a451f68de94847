import type { StatementOnMap } from "../../server/contract/opinion-map.ts";
import { GroupBadge } from "../shared/group-badge.tsx";
import { useReport } from "./report-context.ts";
import { shareText } from "../../messages/share-text.ts";
import { sortValue, type SortKey, type Sorting } from "./sort-statements.ts";
import { statementAnchor } from "./statement-link.tsx";

export interface Column {
  readonly key: SortKey;
  readonly name: string;
  readonly groupId?: string;
}

interface Props {
  readonly rows: readonly StatementOnMap[];
  readonly columns: readonly Column[];
  readonly sorting: Sorting;
  readonly onSort: (key: SortKey) => void;
  /** The statement a permalink names. */
  readonly target: number | null;
}

/** A real table with sort buttons in its head; on narrow screens each row becomes a card (the roles keep it a table). */
export function StatementsTable({ rows, columns, sorting, onSort, target }: Props) {
  const { words } = useReport();
  const [number, ...values] = columns;
  if (number === undefined) return null;
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={words.tableLabel}>
      <table class="table statements-table" role="table">
        <caption class="visually-hidden">{words.tableLabel}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <Head column={number} sorting={sorting} onSort={onSort} />
            <th scope="col" role="columnheader">{words.columns.statement}</th>
            {values.map((column) => <Head key={column.key} column={column} sorting={sorting} onSort={onSort} />)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => <Row key={row.statement.id} row={row} values={values} isTarget={row.statement.id === target} />)}
        </tbody>
      </table>
    </div>
  );
}

function Head({ column, sorting, onSort }: { readonly column: Column; readonly sorting: Sorting; readonly onSort: (key: SortKey) => void }) {
  const isSorted = sorting.key === column.key;
  return (
    <th scope="col" role="columnheader" class="number" aria-sort={isSorted ? (sorting.isDescending ? "descending" : "ascending") : "none"}>
      {/* Browsers do not repeat buttons at the top of every printed page. */}
      <span class="print-only">{column.groupId ?? column.name}</span>
      <button type="button" class="sort-button no-print" aria-label={column.name} onClick={() => onSort(column.key)}>
        {column.groupId === undefined ? column.name : <GroupBadge groupId={column.groupId} />}
        <span aria-hidden="true" class="sort-button__mark">{isSorted ? (sorting.isDescending ? "▼" : "▲") : "↕"}</span>
      </button>
    </th>
  );
}

function Row({ row, values, isTarget }: { readonly row: StatementOnMap; readonly values: readonly Column[]; readonly isTarget: boolean }) {
  const { words, format } = useReport();
  const { statement } = row;
  const text = (key: SortKey): string => {
    const value = sortValue(row, key);
    if (value === null) return "–";
    if (key === "votes") return format.number(value);
    return key === "difference" ? format.number(Math.round(value * 100)) : shareText(value, format);
  };
  return (
    <tr role="row" id={statementAnchor(statement.id)} tabIndex={-1} class={isTarget ? "statements-table__target" : undefined}>
      <td role="cell" class="number"><a href={`#${statementAnchor(statement.id)}`}>#{statement.id}</a></td>
      <th role="rowheader" scope="row" class="statements-table__text">
        <span lang={statement.language} dir="auto">{statement.text}</span>
        {statement.isMeta && <> <span class="tag">{words.meta}</span></>}
      </th>
      {values.map((column) => (
        <td key={column.key} role="cell" class="number">
          <span class="statements-table__label" aria-hidden="true">{column.name}</span>
          <span>{text(column.key)}</span>
        </td>
      ))}
    </tr>
  );
}
