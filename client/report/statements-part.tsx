import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useLanguage } from "../shared/surface.tsx";
import { usePrinting } from "./use-printing.ts";
import { useReport } from "./report-context.ts";
import { Part, SectionBody } from "./section.tsx";
import { statementFilters } from "./statement-filters.ts";
import { nextSorting, searchStatements, sortStatements, type SortKey, type Sorting } from "./sort-statements.ts";
import { statementAnchor, statementOfHash } from "./statement-link.tsx";
import { StatementsTable, type Column } from "./statements-table.tsx";

const PAGE_SIZE = 25;

/** Every statement: search, sort, one page at a time; all of them on paper. */
export function StatementsPart() {
  const view = useReport();
  const { report, locale, words, page: around, format, groups } = view;
  const { common } = useLanguage();
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState("all");
  const [sorting, setSorting] = useState<Sorting>({ key: "votes", isDescending: true });
  const [page, setPage] = useState(0);
  const [target, setTarget] = useState<number | null>(null);
  const isOnPaper = usePrinting();
  const top = useRef<HTMLDivElement>(null);

  const columns = useMemo((): readonly Column[] => {
    const own = words.columns;
    return [
      { key: "number", name: own.number },
      { key: "votes", name: own.votes },
      { key: "agree", name: own.agree },
      { key: "disagree", name: own.disagree },
      { key: "pass", name: own.pass },
      ...groups.map((group): Column => ({ key: `group:${group.id}`, name: words.groupAgrees(common.groupName(group.id)), groupId: group.id })),
      ...(groups.length > 1 ? [{ key: "difference" as const, name: own.difference }] : []),
    ];
  }, [words, groups, common]);

  const sorted = useMemo(() => sortStatements(report.statements, sorting), [report, sorting]);
  const filters = useMemo(() => statementFilters(view), [view]);
  const shown = useMemo(() => sorted.filter(filters.find(({ key }) => key === filter)?.keeps ?? (() => true)), [sorted, filters, filter]);
  const found = useMemo(() => searchStatements(shown, search), [shown, search]);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const start = Math.min(page, pages - 1) * PAGE_SIZE;
  const rows = isOnPaper ? sorted : found.slice(start, start + PAGE_SIZE);

  // A permalink opens the page of the table its statement is on.
  useEffect(() => {
    const show = (): void => {
      const id = statementOfHash(window.location.hash);
      if (id === null) return;
      const index = sortStatements(report.statements, sorting).findIndex(({ statement }) => statement.id === id);
      if (index === -1) return;
      setSearch("");
      setFilter("all");
      setPage(Math.floor(index / PAGE_SIZE));
      setTarget(id);
    };
    show();
    window.addEventListener("hashchange", show);
    return () => window.removeEventListener("hashchange", show);
  }, [report, sorting]);
  useEffect(() => {
    if (target === null) return;
    const row = document.getElementById(statementAnchor(target));
    row?.scrollIntoView({ block: "center" });
    row?.focus({ preventScroll: true });
  }, [target, page, search]);

  const sortBy = (key: SortKey): void => {
    setSorting(nextSorting(sorting, key));
    setPage(0);
    setTarget(null);
  };
  const turn = (to: number): void => {
    setPage(to);
    setTarget(null);
    top.current?.scrollIntoView({ block: "start" });
  };
  const underVoted = report.sections[locale].find(({ kind }) => kind === "under-voted");
  const current = columns.find(({ key }) => key === sorting.key);

  return (
    <Part id="statements" title={words.titles.statements} isWide>
      <p class="text-column">{words.statementsIntro}</p>
      {underVoted !== undefined && underVoted.members > 0 && <div class="text-column"><SectionBody section={{ ...underVoted, members: 0 }} /></div>}
      <div class="statements-tools no-print" ref={top}>
        <label class="field">
          <span class="field__label">{words.search}</span>
          <input class="input" type="search" value={search} onInput={(event) => { setSearch(event.currentTarget.value); setPage(0); setTarget(null); }} />
        </label>
        <label class="field">
          <span class="field__label">{around.filter}</span>
          <select class="input" value={filter} onChange={(event) => { setFilter(event.currentTarget.value); setPage(0); setTarget(null); }}>
            {filters.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}
          </select>
        </label>
        <label class="field statements-tools__sort">
          <span class="field__label">{words.sortBy}</span>
          <select class="input" value={sorting.key} onChange={(event) => { const key = columns.find((column) => column.key === event.currentTarget.value)?.key; if (key !== undefined) { setSorting({ key, isDescending: key !== "number" }); setPage(0); } }}>
            {columns.map((column) => <option key={column.key} value={column.key}>{column.name}</option>)}
          </select>
        </label>
      </div>
      <p class="small" role="status">
        {found.length === 0 ? words.noMatch : words.showing(format.number(isOnPaper ? 1 : start + 1), format.number(isOnPaper ? sorted.length : start + rows.length), format.number(isOnPaper ? sorted.length : found.length))}
        {current !== undefined && found.length > 0 && <span class="visually-hidden"> {words.sortedBy(current.name)}</span>}
      </p>
      {rows.length > 0 && <StatementsTable rows={rows} columns={columns} sorting={sorting} onSort={sortBy} target={target} />}
      {pages > 1 && (
        <nav class="row no-print pager" aria-label={words.pageButtons}>
          <button type="button" class="button button--small" disabled={start === 0} onClick={() => turn(start / PAGE_SIZE - 1)}>{words.previousPage}</button>
          <span class="small">{format.number(start / PAGE_SIZE + 1)} / {format.number(pages)}</span>
          <button type="button" class="button button--small" disabled={start / PAGE_SIZE + 1 >= pages} onClick={() => turn(start / PAGE_SIZE + 1)}>{words.nextPage}</button>
        </nav>
      )}
    </Part>
  );
}
