import { useEffect, useRef, useState } from "preact/hooks";
import { narrowings } from "./review-more-filters.tsx";
import type { Review, ReviewFilter } from "./use-review.ts";

/**
 * How many statements came since the list was loaded. Read only when the live count changes: between a decision and the
 * count that follows it the two disagree, and that is nobody's arrival.
 */
export function useArrivals({ state, loading }: Review, filter: ReviewFilter, livePending: number, left: number): number {
  const [arrived, setArrived] = useState(0);
  const isQuiet = loading === null && state.rows.every((row) => row.underway.length === 0);
  const now = useRef({ isQuiet, left });
  now.current = { isQuiet, left };
  useEffect(() => setArrived(0), [loading, filter]);
  useEffect(() => {
    if (now.current.isQuiet) setArrived(Math.max(0, livePending - now.current.left));
  }, [livePending]);
  return filter.state === "pending" && narrowings(filter) === 0 ? arrived : 0;
}
