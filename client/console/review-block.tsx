import { useEffect, useRef, useState } from "preact/hooks";
import type { ReviewQuery } from "../../server/contract/review-query.ts";
import { ReviewRow, type ReviewRowProps } from "./review-row.tsx";
import type { ReviewState } from "./review-state.ts";

/** Rows drawn or left out together. */
export const blockSize = 40;

const guessedRowHeight = 104;
/** Blocks this far outside the window are still drawn, so that scrolling does not meet empty space. */
const margin = "1200px";

interface Props extends Pick<ReviewRowProps, "onPick" | "onOpen"> {
  readonly state: ReviewState;
  readonly filter: ReviewQuery["state"];
  /** Index of the block's first row. */
  readonly start: number;
}

/**
 * A stretch of the list. Far from the window it is only its height, so that ten thousand rows cost what two hundred do.
 * The stretch with the current row is always there: J and K may reach it without scrolling.
 */
export function ReviewBlock({ state, filter, start, onPick, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(start < 2 * blockSize);
  const height = useRef(0);
  const rows = state.rows.slice(start, start + blockSize);

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry === undefined) return;
      if (!entry.isIntersecting && entry.boundingClientRect.height > 0) height.current = entry.boundingClientRect.height;
      setNear(entry.isIntersecting);
    }, { rootMargin: margin });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const isDrawn = isNear || rows.some((row) => row.confirmed.id === state.currentId);
  if (!isDrawn) {
    const kept = height.current > 0 ? height.current : rows.length * guessedRowHeight;
    return <div ref={box} role="presentation" style={{ height: `${String(kept)}px` }} />;
  }
  return (
    <div ref={box} role="presentation">
      {rows.map((row, index) => (
        <ReviewRow
          key={row.confirmed.id}
          row={row}
          filter={filter}
          position={start + index + 1}
          setSize={Math.max(state.total, state.rows.length)}
          isCurrent={row.confirmed.id === state.currentId}
          isSelected={state.selected.has(row.confirmed.id)}
          onPick={onPick}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}
