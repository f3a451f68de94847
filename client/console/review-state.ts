import type { StatementFlag } from "../../server/contract/flags.ts";
import type { Moderated } from "../../server/contract/console.ts";
import type { ReviewQuery } from "../../server/contract/review-query.ts";
import type { ModerationDecision, ReviewPage, ReviewStatement } from "../../server/contract/statement.ts";
import { changesNothing, decided, matchesState } from "./review-decision.ts";
import { forgetUndo, popUndo, pushChange, pushUndo, type UndoStack, type UndoStep } from "./undo-stack.ts";

/** A statement as the server confirmed it, and what was decided here and is still on its way. */
export interface ReviewRow {
  readonly confirmed: ReviewStatement;
  /** The other moderator who decided on it while it stood in this list. */
  readonly decidedBy?: string;
  readonly underway: readonly { readonly act: number; readonly decision: ModerationDecision }[];
}

/** A decision made here that came after somebody else's. */
export type Overtaken = Moderated["overtaken"][number];

/** The review queue. Decided rows stay where they are until the list is loaded anew, so that nothing jumps. */
export interface ReviewState {
  readonly filter: ReviewQuery["state"];
  readonly rows: readonly ReviewRow[];
  /** Statements that matched on the server when last asked. */
  readonly total: number;
  readonly currentId: number | null;
  readonly selected: ReadonlySet<number>;
  readonly undo: UndoStack;
}

export type ReviewAction =
  | { readonly type: "loaded"; readonly filter: ReviewQuery["state"]; readonly page: ReviewPage; readonly currentId?: number | null }
  | { readonly type: "loaded-more"; readonly page: ReviewPage }
  | { readonly type: "open"; readonly id: number | null }
  | { readonly type: "select"; readonly ids: readonly number[]; readonly on: boolean }
  | { readonly type: "decide"; readonly act: number; readonly decisions: readonly ModerationDecision[] }
  | { readonly type: "undo"; readonly act: number }
  | { readonly type: "confirmed"; readonly act: number; readonly statements: readonly ReviewStatement[]; readonly overtaken: readonly Overtaken[] }
  /** Somebody else decided: these statements as they are now. */
  | { readonly type: "heard"; readonly statements: readonly ReviewStatement[]; readonly by: string }
  /** What a statement is flagged for now. */
  | { readonly type: "flagged"; readonly statementId: number; readonly flags: readonly StatementFlag[] }
  /** Words were changed: the statement as it is now, and what was made of it right behind it. */
  | { readonly type: "changed"; readonly act: number; readonly line: number; readonly statements: readonly ReviewStatement[] }
  /** A change of words was taken back. */
  | { readonly type: "unchanged"; readonly statements: readonly ReviewStatement[]; readonly removedIds: readonly number[] }
  /** A decision on more than this list holds was applied; `before` as they were. */
  | { readonly type: "applied"; readonly act: number; readonly before: readonly ModerationDecision[] }
  /** `undone`: the act was an undo; its step is given back so that it can be tried again. */
  | { readonly type: "failed"; readonly act: number; readonly statementIds: readonly number[]; readonly undone?: UndoStep };

export const emptyReview = (filter: ReviewQuery["state"]): ReviewState => ({
  filter,
  rows: [],
  total: 0,
  currentId: null,
  selected: new Set(),
  undo: [],
});

/** The statement as the moderator sees it: decisions underway are shown as taken. */
export const shown = (row: ReviewRow): ReviewStatement =>
  row.underway.reduce((statement, { decision }) => decided(statement, decision), row.confirmed);

export const rowOf = (state: ReviewState, id: number | null): ReviewRow | undefined => state.rows.find((row) => row.confirmed.id === id);

/** Loaded rows that the server still counts into this list: where the next page starts. */
export const nextOffset = (state: ReviewState): number => state.rows.filter((row) => matchesState(row.confirmed, state.filter)).length;

/** How many still match, decisions underway taken as done. */
export const remaining = (state: ReviewState): number =>
  Math.max(0, state.total - state.rows.filter((row) => !matchesState(shown(row), state.filter)).length);

/** The row so many after the current one (before it, negative); beyond an end, the end itself. */
export function neighbour(state: ReviewState, step: number): number | null {
  const index = state.rows.findIndex((row) => row.confirmed.id === state.currentId);
  if (index < 0) return state.rows[0]?.confirmed.id ?? null;
  return state.rows[Math.min(Math.max(index + step, 0), state.rows.length - 1)]?.confirmed.id ?? null;
}

/** After a decision: the next row that still belongs to the list, rather one nobody else has open; else the one before, else stay. */
export function nextToReview(state: ReviewState, taken: ReadonlySet<number> = new Set()): number | null {
  const index = state.rows.findIndex((row) => row.confirmed.id === state.currentId);
  const open = (row: ReviewRow): boolean => row.confirmed.id !== state.currentId && matchesState(shown(row), state.filter);
  const free = (row: ReviewRow): boolean => open(row) && !taken.has(row.confirmed.id);
  const after = state.rows.slice(index + 1).find(free) ?? state.rows.slice(index + 1).find(open);
  if (state.filter === "all" || state.filter === "meta") return neighbour(state, 1);
  return (after ?? state.rows.slice(0, Math.max(index, 0)).findLast(open))?.confirmed.id ?? state.currentId;
}

/** Decisions that would change something, among those asked for. */
export function effective(state: ReviewState, decisions: readonly ModerationDecision[]): readonly ModerationDecision[] {
  const rows = new Map(state.rows.map((row) => [row.confirmed.id, row]));
  return decisions.filter((decision) => {
    const row = rows.get(decision.statementId);
    return row !== undefined && !changesNothing(shown(row), decision);
  });
}

const withUnderway = (state: ReviewState, act: number, decisions: readonly ModerationDecision[]): readonly ReviewRow[] => {
  const byId = new Map(decisions.map((decision) => [decision.statementId, decision]));
  return state.rows.map((row) => {
    const decision = byId.get(row.confirmed.id);
    return decision === undefined ? row : { ...row, underway: [...row.underway, { act, decision }] };
  });
};

/** Decisions with the state in which the moderator sees each statement, so that the server notices what happened meanwhile. */
export function withSeen(state: ReviewState, decisions: readonly ModerationDecision[]): readonly ModerationDecision[] {
  const rows = new Map(state.rows.map((row) => [row.confirmed.id, row]));
  return decisions.map((decision) => {
    const row = rows.get(decision.statementId);
    if (row === undefined) return decision;
    const { moderation, isMeta } = shown(row);
    return { ...decision, seen: { moderation, isMeta } };
  });
}

const settle = (row: ReviewRow, act: number, confirmed: ReviewStatement): ReviewRow => ({
  confirmed,
  underway: row.underway.filter((entry) => entry.act !== act),
});

export function reviewReducer(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.type) {
    case "loaded": {
      const rows = action.page.statements.map((confirmed) => ({ confirmed, underway: [] }));
      const wished = rows.find((row) => row.confirmed.id === action.currentId) ?? rows[0];
      return { ...emptyReview(action.filter), rows, total: action.page.total, currentId: wished?.confirmed.id ?? null, undo: state.undo };
    }
    case "loaded-more": {
      const known = new Set(state.rows.map((row) => row.confirmed.id));
      const fresh = action.page.statements.filter((statement) => !known.has(statement.id)).map((confirmed) => ({ confirmed, underway: [] }));
      const gone = state.rows.filter((row) => !matchesState(row.confirmed, state.filter)).length;
      return { ...state, rows: [...state.rows, ...fresh], total: action.page.total + gone };
    }
    case "open":
      return { ...state, currentId: action.id };
    case "select": {
      const selected = new Set(state.selected);
      for (const id of action.ids) {
        if (action.on) selected.add(id);
        else selected.delete(id);
      }
      return { ...state, selected };
    }
    case "decide": {
      const ids = new Set(action.decisions.map((decision) => decision.statementId));
      const before = state.rows.filter((row) => ids.has(row.confirmed.id)).map(shown);
      return { ...state, rows: withUnderway(state, action.act, action.decisions), undo: pushUndo(state.undo, action.act, before) };
    }
    case "undo": {
      const last = popUndo(state.undo);
      if (last === null) return state;
      const first = last.step.restore[0];
      if (last.step.change !== undefined) return { ...state, undo: last.rest };
      const isLoaded = first !== undefined && rowOf(state, first.statementId) !== undefined;
      return {
        ...state,
        rows: withUnderway(state, action.act, last.step.restore),
        undo: last.rest,
        currentId: isLoaded ? first.statementId : state.currentId,
      };
    }
    case "confirmed": {
      const overtaken = new Map(action.overtaken.map(({ statementId, by }) => [statementId, by]));
      const byId = new Map(action.statements.map((statement) => [statement.id, statement]));
      return {
        ...state,
        rows: state.rows.map((row) => {
          const statement = byId.get(row.confirmed.id);
          if (statement === undefined) return row;
          const by = overtaken.get(row.confirmed.id);
          return { ...settle(row, action.act, statement), ...(by === undefined || by === null ? {} : { decidedBy: by }) };
        }),
        // What was not applied cannot be undone.
        undo: forgetUndo(state.undo, action.act, new Set(overtaken.keys())),
      };
    }
    case "heard": {
      const byId = new Map(action.statements.map((statement) => [statement.id, statement]));
      return {
        ...state,
        rows: state.rows.map((row) => {
          const statement = byId.get(row.confirmed.id);
          return statement === undefined ? row : { ...row, confirmed: statement, decidedBy: action.by };
        }),
      };
    }
    case "flagged":
      return {
        ...state,
        rows: state.rows.map((row) => (row.confirmed.id === action.statementId ? { ...row, confirmed: { ...row.confirmed, flags: [...action.flags] } } : row)),
      };
    case "changed": {
      const [statement, ...made] = action.statements;
      if (statement === undefined) return state;
      const fresh = made.map((confirmed) => ({ confirmed, underway: [] }));
      return {
        ...state,
        rows: state.rows.flatMap((row) => (row.confirmed.id === statement.id ? [{ ...row, confirmed: statement }, ...fresh] : [row])),
        total: state.total + fresh.length,
        undo: pushChange(state.undo, action.act, { line: action.line, statementId: statement.id }),
      };
    }
    case "unchanged": {
      const byId = new Map(action.statements.map((statement) => [statement.id, statement]));
      const rows = state.rows.filter((row) => !action.removedIds.includes(row.confirmed.id)).map((row) => ({ ...row, confirmed: byId.get(row.confirmed.id) ?? row.confirmed }));
      const restored = action.statements[0]?.id ?? null;
      return { ...state, rows, total: state.total - (state.rows.length - rows.length), currentId: rows.some((row) => row.confirmed.id === restored) ? restored : state.currentId };
    }
    case "applied":
      return action.before.length === 0 ? state : { ...state, undo: [...state.undo, { act: action.act, restore: action.before }], selected: new Set() };
    case "failed": {
      const ids = new Set(action.statementIds);
      const undo = forgetUndo(state.undo, action.act, ids);
      return {
        ...state,
        rows: state.rows.map((row) => (ids.has(row.confirmed.id) ? settle(row, action.act, row.confirmed) : row)),
        undo: action.undone === undefined ? undo : [...undo, action.undone],
      };
    }
  }
}
