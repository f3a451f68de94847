import { useState } from "preact/hooks";
import type { Matching } from "./bulk-run.tsx";
import { useConsole } from "./console-context.ts";
import { rowOf, shown } from "./review-state.ts";
import type { Review, ReviewFilter } from "./use-review.ts";

interface UsedMatching {
  /** What is known of a statement, in the list or only selected. */
  readonly known: (id: number) => Matching | undefined;
  /** Selects everything that matches, loaded or not. */
  readonly selectAll: () => Promise<void>;
  readonly isSelecting: boolean;
  readonly selectFailure: unknown;
}

/** Statements that match the filter without being loaded. `say` hears when there are more than can be taken at once. */
export function useMatching(conversationId: string, filter: ReviewFilter, { state, dispatch }: Pick<Review, "state" | "dispatch">, say: (sentence: string) => void): UsedMatching {
  const { messages, api } = useConsole();
  const [matching, setMatching] = useState<ReadonlyMap<number, Matching>>(new Map());
  const [isSelecting, setSelecting] = useState(false);
  const [selectFailure, setFailure] = useState<unknown>(null);

  const selectAll = async (): Promise<void> => {
    setSelecting(true);
    setFailure(null);
    try {
      const { statements, isAll } = await api.matchingStatements(conversationId, filter);
      setMatching(new Map(statements.map((statement) => [statement.id, statement])));
      dispatch({ type: "select", ids: statements.map(({ id }) => id), on: true });
      if (!isAll) say(messages.reviewMore.bulk.tooMany(statements.length));
    } catch (error) {
      setFailure(error);
    } finally {
      setSelecting(false);
    }
  };
  return {
    known: (id) => {
      const row = rowOf(state, id);
      if (row === undefined) return matching.get(id);
      const { moderation, isMeta, reason, language } = shown(row);
      return { id, moderation, isMeta, reason, language };
    },
    selectAll, isSelecting, selectFailure,
  };
}
