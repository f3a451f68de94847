import type { Question } from "../contract/questions.ts";
import { PREFER_NOT } from "../contract/question-words.ts";
import type { ExactGroups, ExactQuestion, ExactStatement } from "./exact-results.ts";
import { hideSmallCells, type Before, type CountedTable, type ShownRow } from "./hide-small-cells.ts";
import type { ShownResultsOfQuestion } from "./shown-results.ts";

/** What results are made from, as it is now. Numbers are participants' numbers. */
export interface AnswersNow {
  readonly at: number;
  readonly lastSeq: number;
  readonly people: number;
  /** Who answered what, and when. */
  readonly answers: ReadonlyMap<number, { readonly answerId: string; readonly answeredAt: number }>;
  readonly map: { readonly version: number; readonly ids: readonly string[]; readonly groupOf: ReadonlyMap<number, number>; readonly totals: readonly number[] } | null;
  /** People whose group on the map is another one than on the map of an earlier version; null: not known any more. */
  readonly movedSince: (mapVersion: number) => ReadonlySet<number> | null;
  /** Statements to show, the most voted on first. */
  readonly statements: readonly {
    readonly id: number;
    /** Agree, disagree, pass of everybody. */
    readonly totals: readonly number[];
    /** Person → column, of people with an answer to anything. */
    readonly columnOf: ReadonlyMap<number, number>;
    /** Person → last line of the vote log. */
    readonly votedAt: ReadonlyMap<number, number>;
  }[];
}

/** What was shown of a question before, and the counts behind it. */
export interface ResultsBefore {
  readonly shown: ShownResultsOfQuestion;
  readonly exact: ExactQuestion;
}

export interface NextResults {
  readonly shown: ShownResultsOfQuestion;
  /** Null while nothing has been shown. */
  readonly exact: ExactQuestion | null;
  readonly isNew: boolean;
}

/** People who must have answered before anything of a question is shown. */
export const neededPeople = (k: number): number => 2 * k;

const none: ShownResultsOfQuestion = { state: "too-few", publishedAt: null, margin: [], groups: null, statements: [], statementsWithheld: 0 };

/**
 * The next step of one question's results. A part is renewed only when at least k people count differently in it than the
 * last time; until then it stays as it was. Whoever deletes themself or takes an answer back is not among those k, so what
 * they leave behind is mixed with k others.
 */
export function nextResults(question: Pick<Question, "answers">, now: AnswersNow, before: ResultsBefore | null, k: number): NextResults {
  const rowIds = [...question.answers.map(({ id }) => id), PREFER_NOT];
  const rowOf = new Map([...now.answers].flatMap(([person, { answerId }]) => {
    const row = rowIds.indexOf(answerId);
    return row < 0 ? [] : [[person, row] as const];
  }));
  const keep: NextResults = before === null ? { shown: none, exact: null, isNew: false } : { ...before, isNew: false };
  if (before === null && rowOf.size < neededPeople(k)) return keep;

  const answeredSince = (at: number): readonly number[] => [...rowOf.keys()].filter((person) => (now.answers.get(person)?.answeredAt ?? 0) > at);
  const newly = before === null ? rowOf.size : answeredSince(before.exact.margin.at).length;
  const marginIsNew = newly >= k;
  // A table with the newest answers beside the earlier totals would tell what the few have answered who came in between.
  if (newly > 0 && !marginIsNew) return keep;

  const count = (columns: number, columnOf: (person: number) => number | undefined): number[][] => {
    const rows = rowIds.map(() => new Array<number>(columns).fill(0));
    for (const [person, row] of rowOf) {
      const [column, cells] = [columnOf(person), rows[row]];
      if (column !== undefined && column >= 0 && cells !== undefined) cells[column] = Number(cells[column]) + 1;
    }
    return rows;
  };
  const margin = count(1, () => 0).map(([people = 0]) => people);

  /** Null: keep what there is. */
  const renewed = (earlier: { readonly rows: readonly (readonly number[])[] } | null, changed: ReadonlySet<number> | null): { readonly before: Before | null } | null => {
    if (earlier === null) return { before: null };
    if (changed === null) return marginIsNew ? { before: null } : null;
    return changed.size >= k ? { before: { rows: earlier.rows, changed: changed.size } } : null;
  };
  const groupsBefore = before?.exact.groups ?? null;
  const { map } = now;
  const groupsStep = map === null ? null : renewed(groupsBefore, groupsBefore === null ? null : changedGroups(now, map.ids, groupsBefore, answeredSince(groupsBefore.at), rowOf));
  const statementSteps = now.statements.flatMap((statement) => {
    const earlier = before?.exact.statements[String(statement.id)] ?? null;
    const changed = earlier === null ? null : new Set([
      ...answeredSince(earlier.at).filter((person) => statement.columnOf.has(person)),
      ...[...statement.votedAt].flatMap(([person, seq]) => (seq > earlier.seq && rowOf.has(person) ? [person] : [])),
    ]);
    const step = renewed(earlier, changed);
    return step === null ? [] : [{ statement, step }];
  });
  if (!marginIsNew && groupsStep === null && statementSteps.length === 0) return keep;

  const groupRows = map === null ? [] : count(map.ids.length, (person) => map.groupOf.get(person));
  const counted = statementSteps.map(({ statement, step }) => ({ statement, rows: count(3, (person) => statement.columnOf.get(person)), step }));
  const tables: CountedTable[] = [
    ...(map !== null && groupsStep !== null ? [{ rows: groupRows, totals: map.totals, before: groupsStep.before }] : []),
    ...counted.map(({ statement, rows, step }) => ({ rows, totals: statement.totals, before: step.before })),
  ];
  const hidden = hideSmallCells({
    margin, people: now.people, tables,
    // Numbers that are not shown anew tell nothing new of who came.
    before: before === null || !marginIsNew ? null : { rows: before.exact.margin.rows.map((people) => [people]), changed: newly },
  }, k);
  // Somebody could work a number out: the next step waits until more have come.
  if (hidden === null) return before === null ? { ...keep, shown: { ...none, state: "withheld" } } : keep;

  const shownTables = [...hidden.tables];
  const shownGroups = map !== null && groupsStep !== null ? shownTables.shift() ?? null : undefined;
  const statements = new Map((before?.shown.statements ?? []).map((one) => [one.statementId, one]));
  const exactStatements: Record<string, ExactStatement> = { ...before?.exact.statements };
  counted.forEach(({ statement: { id }, rows }, index) => {
    const shown = shownTables[index];
    if (shown == null) return;
    statements.set(id, { statementId: id, publishedAt: now.at, rows: shown.map(splitRow) });
    exactStatements[String(id)] = { at: now.at, seq: now.lastSeq, rows };
  });
  // Statements that are voted on no longer go, with what was shown of them.
  const listed = now.statements.flatMap(({ id }) => statements.get(id) ?? []);
  return {
    isNew: true,
    shown: {
      state: "ready",
      publishedAt: marginIsNew || before === null ? now.at : before.shown.publishedAt,
      margin: marginIsNew || before === null ? hidden.margin : before.shown.margin,
      groups: shownGroups == null ? before?.shown.groups ?? null : { publishedAt: now.at, ids: [...(map?.ids ?? [])], rows: shownGroups.map((row) => (row === null ? null : [...row.parts])) },
      statements: listed,
      statementsWithheld: now.statements.length - listed.length,
    },
    exact: {
      margin: marginIsNew || before === null ? { at: now.at, rows: margin } : before.exact.margin,
      groups: shownGroups == null ? before?.exact.groups ?? null : { at: now.at, mapVersion: map?.version ?? 0, ids: map?.ids ?? [], rows: groupRows },
      statements: exactStatements,
    },
  };
}

/** People who count differently by group than before; null when that cannot be told. */
function changedGroups(now: AnswersNow, ids: readonly string[], before: ExactGroups, answered: readonly number[], rowOf: ReadonlyMap<number, number>): ReadonlySet<number> | null {
  const moved = now.map?.version === before.mapVersion ? new Set<number>() : now.movedSince(before.mapVersion);
  if (moved === null || ids.join() !== before.ids.join()) return null;
  return new Set([...answered, ...[...moved].filter((person) => rowOf.has(person))]);
}

const splitRow = (row: ShownRow) => {
  if (row === null) return null;
  const [agree = null, disagree = null, pass = null] = row.parts;
  return { seen: row.people, agree, disagree, pass };
};
