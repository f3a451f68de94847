import { useCallback, useEffect, useReducer, useRef, useState } from "preact/hooks";
import type { StatementChanged } from "../../server/contract/change-statement.ts";
import type { ReviewFilter as AskedFilter } from "../../server/contract/review-query.ts";
import type { ModerationDecision, ReviewStatement } from "../../server/contract/statement.ts";
import { chunkByBytes } from "./chunk-by-bytes.ts";
import { useConsole } from "./console-context.ts";
import { effective, emptyReview, nextOffset, reviewReducer, rowOf, withSeen, type Overtaken, type ReviewAction, type ReviewState } from "./review-state.ts";
import { popUndo, type UndoStep } from "./undo-stack.ts";

export type ReviewFilter = Omit<AskedFilter, "ids">;

const pageSize = 100;
/** The most the server gives at once. */
const largestPage = 200;
/** The server takes 500 decisions at once; smaller runs show progress and lose less to a broken line. */
const runSize = 200;
/** Without a row to show for each, steps are as large as the server takes them. */
const largestRun = 400;

export interface Failure {
  readonly error: unknown;
  readonly count: number;
  /** Does again what was taken back. */
  readonly retry: () => void;
}

export interface Review {
  readonly state: ReviewState;
  readonly loading: "first" | "more" | null;
  readonly loadFailure: unknown;
  readonly failure: Failure | null;
  /** Decisions that were not applied because another moderator had decided before; until they are forgotten. */
  readonly overtaken: readonly Overtaken[];
  readonly forgetOvertaken: () => void;
  /** Somebody else decided on these statements: those on screen are asked for again. */
  readonly hear: (statementIds: readonly number[], by: string) => void;
  readonly dispatch: (action: ReviewAction) => void;
  readonly reload: () => void;
  readonly loadMore: () => Promise<void>;
  /** Shows the decisions at once, then sends them; returns those that change something. */
  readonly decide: (decisions: readonly ModerationDecision[]) => readonly ModerationDecision[];
  /** Undoes the last act; returns how many statements it touches, 0 when there is nothing. */
  readonly undo: () => number;
  /** Sends a change of words in its turn; throws what the server refused. */
  readonly change: (send: () => Promise<StatementChanged>) => Promise<StatementChanged>;
  /** Sends decisions on any number of statements, step by step; those not in this list too. */
  readonly runMany: (decisions: readonly ModerationDecision[], hears: BulkHears) => Promise<void>;
}

export interface BulkHears {
  /** After each step: how many were sent so far, and which of them came too late. */
  readonly onStep: (sent: number, overtakenIds: readonly number[]) => void;
  readonly isStopped: () => boolean;
  /** What brings back every statement of a step. */
  readonly restoreOf: (decision: ModerationDecision) => ModerationDecision;
}

/** The review queue against the server (`onSettled` hears of every saved act): optimistic, in order, and taken back with a sentence when the server refuses. */
export function useReview(conversationId: string, filter: ReviewFilter, onSettled: () => void): Review {
  const { api } = useConsole();
  const [state, dispatch] = useReducer(reviewReducer, filter.state, emptyReview);
  const [loading, setLoading] = useState<Review["loading"]>("first");
  const [loadFailure, setLoadFailure] = useState<unknown>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [overtaken, setOvertaken] = useState<readonly Overtaken[]>([]);
  const settledNow = useRef(onSettled);
  settledNow.current = onSettled;
  const latest = useRef(state);
  latest.current = state;
  const acts = useRef(0);
  // One request after the other: an undo must not overtake the decision it undoes, nor a reload either of them.
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const question = useRef(0);

  const inLine = useCallback(<Result,>(work: () => Promise<Result>): Promise<Result> => {
    const done = line.current.then(work, work);
    line.current = done.catch(() => undefined);
    return done;
  }, []);

  const ask = useCallback(
    (offset: number, limit = pageSize) => api.review(conversationId, { ...filter, offset, limit }),
    [api, conversationId, JSON.stringify(filter)],
  );

  const load = useCallback(async (): Promise<void> => {
    question.current += 1;
    const mine = question.current;
    setLoading("first");
    setLoadFailure(null);
    try {
      const page = await inLine(() => ask(0));
      if (mine === question.current) dispatch({ type: "loaded", filter: filter.state, page });
    } catch (error) {
      if (mine === question.current) setLoadFailure(error);
    } finally {
      if (mine === question.current) setLoading(null);
    }
  }, [ask, filter.state, inLine]);

  useEffect(() => void load(), [load]);

  const loadMore = useCallback(async (): Promise<void> => {
    const mine = question.current;
    setLoading("more");
    try {
      // The offset is read when the turn comes: decisions before it move the pages.
      const page = await inLine(() => ask(nextOffset(latest.current)));
      if (mine === question.current) dispatch({ type: "loaded-more", page });
    } catch (error) {
      if (mine === question.current) setLoadFailure(error);
    } finally {
      if (mine === question.current) setLoading(null);
    }
  }, [ask, inLine]);

  // A failed undo is tried again as an undo, a failed decision as a decision; both are defined below.
  const again = useRef<{ decide: Review["decide"]; undo: Review["undo"] } | null>(null);

  const send = useCallback(
    (act: number, decisions: readonly ModerationDecision[], undone?: UndoStep): void => {
      const runs = chunkByBytes(decisions, runSize);
      void inLine(async () => {
        for (const [index, run] of runs.entries()) {
          try {
            const { statements, overtaken: late } = await api.moderate(conversationId, run);
            dispatch({ type: "confirmed", act, statements: settled(run, statements), overtaken: late });
            if (late.length > 0) setOvertaken((before) => [...before, ...late]);
          } catch (error) {
            // What was not sent is taken back too: nothing may look decided that is not.
            const lost = runs.slice(index).flat();
            dispatch({ type: "failed", act, statementIds: lost.map((decision) => decision.statementId), ...(undone === undefined ? {} : { undone }) });
            const retry = (): void => void (undone === undefined ? again.current?.decide(lost) : again.current?.undo());
            setFailure({ error, count: lost.length, retry });
            return;
          }
        }
        setFailure(null);
        settledNow.current();
      });
    },
    [api, conversationId, inLine],
  );

  const decide = useCallback(
    (wished: readonly ModerationDecision[]): readonly ModerationDecision[] => {
      const decisions = effective(latest.current, wished);
      if (decisions.length === 0) return decisions;
      acts.current += 1;
      dispatch({ type: "decide", act: acts.current, decisions });
      send(acts.current, withSeen(latest.current, decisions));
      return decisions;
    },
    [send],
  );

  const undo = useCallback((): number => {
    const last = popUndo(latest.current.undo);
    if (last === null) return 0;
    acts.current += 1;
    if (last.step.change !== undefined) {
      const { line } = last.step.change;
      dispatch({ type: "undo", act: acts.current });
      void inLine(async () => {
        try {
          const { statements, removedIds } = await api.undoStatementChange(conversationId, line);
          dispatch({ type: "unchanged", statements, removedIds });
          setFailure(null);
          settledNow.current();
        } catch (error) {
          setFailure({ error, count: 0, retry: () => void load() });
        }
      });
      return 1;
    }
    const isElsewhere = last.step.restore.some((decision) => rowOf(latest.current, decision.statementId) === undefined);
    dispatch({ type: "undo", act: acts.current });
    send(acts.current, withSeen(latest.current, last.step.restore), last.step);
    if (isElsewhere) void load();
    return last.step.restore.length;
  }, [api, conversationId, inLine, load, send]);

  const change = useCallback(async (send: () => Promise<StatementChanged>): Promise<StatementChanged> => {
    const changed = await inLine(send);
    acts.current += 1;
    dispatch({ type: "changed", act: acts.current, line: changed.line, statements: changed.statements });
    settledNow.current();
    return changed;
  }, [inLine]);

  const runMany = useCallback((decisions: readonly ModerationDecision[], { onStep, isStopped, restoreOf }: BulkHears): Promise<void> => inLine(async () => {
    acts.current += 1;
    const before: ModerationDecision[] = [];
    let sent = 0;
    try {
      for (const run of chunkByBytes(decisions, largestRun)) {
        if (isStopped()) return;
        const { overtaken: late } = await api.moderate(conversationId, run);
        const lateIds = late.map(({ statementId }) => statementId);
        before.push(...run.filter(({ statementId }) => !lateIds.includes(statementId)).map(restoreOf));
        sent += run.length;
        onStep(sent, lateIds);
      }
    } finally {
      dispatch({ type: "applied", act: acts.current, before });
      settledNow.current();
      void load();
    }
  }), [api, conversationId, inLine, load]);

  again.current = { decide, undo };
  const hear = useCallback(
    (statementIds: readonly number[], by: string): void => {
      const shownIds = statementIds.filter((id) => rowOf(latest.current, id) !== undefined);
      if (shownIds.length === 0) return;
      // In line: an answer of before must not be taken for one of after a decision of this page.
      void inLine(async () => {
        for (let first = 0; first < shownIds.length; first += largestPage) {
          dispatch({ type: "heard", statements: await api.statements(conversationId, shownIds.slice(first, first + largestPage)), by });
        }
      }).catch(() => undefined);
    },
    [api, conversationId, inLine],
  );
  return { overtaken, forgetOvertaken: () => setOvertaken([]), hear, state, loading, loadFailure, failure, dispatch, reload: () => void load(), loadMore, decide, undo, change, runMany };
}

/** The server's word on each statement of a run, in the run's order; silent ones stay as they were. */
const settled = (run: readonly ModerationDecision[], statements: readonly ReviewStatement[]): readonly ReviewStatement[] => {
  const ids = new Set(run.map((decision) => decision.statementId));
  return statements.filter((statement) => ids.has(statement.id));
};
