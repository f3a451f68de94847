import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useConsole, useIsModerator } from "./console-context.ts";
import { EmptyState, FailureNotice, Wait } from "./notice.tsx";
import { ReviewBlock, blockSize } from "./review-block.tsx";
import { narrowings } from "./review-more-filters.tsx";
import { remaining } from "./review-state.ts";
import { useArrivals } from "./use-arrivals.ts";
import type { Review, ReviewFilter } from "./use-review.ts";
import { useStable } from "./use-stable.ts";

const page = 10;
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };

interface Props {
  readonly review: Review;
  readonly filter: ReviewFilter;
  /** Pending statements as last announced live. */
  readonly livePending: number;
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly onOpen: (id: number) => void;
  /** Keys inside the list: so many statements on or back. */
  readonly onStep: (step: number) => void;
  /** Selects everything that matches, loaded or not; null while that is under way. */
  readonly onSelectAll: (() => void) | null;
  readonly onShowAll: () => void;
}

export function ReviewList({ review, filter, livePending, listRef, onOpen, onStep, onSelectAll, onShowAll }: Props) {
  const { messages } = useConsole();
  const mayDecide = useIsModerator();
  const { list: words } = messages.review;
  const more = messages.reviewMore.bulk;
  const { state, loading } = review;
  const left = remaining(state);
  const lastPicked = useRef<number | null>(null);
  const arrived = useArrivals(review, filter, livePending, left);
  const open = useStable(onOpen);
  const pick = useStable((id: number, on: boolean, isRange: boolean): void => {
    const order = state.rows.map((row) => row.confirmed.id);
    const from = lastPicked.current === null ? -1 : order.indexOf(lastPicked.current);
    const to = order.indexOf(id);
    const range = isRange && from >= 0 ? order.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    lastPicked.current = id;
    review.dispatch({ type: "select", ids: range, on });
  });
  if (loading === "first" && state.rows.length === 0) return <div class="review-list"><Wait /></div>;
  if (review.loadFailure !== null && state.rows.length === 0) {
    return <div class="review-list"><FailureNotice error={review.loadFailure} onRetry={review.reload} /></div>;
  }

  const ids = state.rows.map((row) => row.confirmed.id);
  const allSelected = ids.length > 0 && ids.every((id) => state.selected.has(id));
  const hasMore = ids.length < state.total;

  const starts = Array.from({ length: Math.ceil(ids.length / blockSize) }, (_, index) => index * blockSize);
  return (
    <div class="review-list stack stack--tight" aria-busy={loading !== null}>
      {arrived > 0 && (
        <p class="review-list__arrived row" role="status">
          {words.arrived(arrived)} <button type="button" class="button button--small" onClick={review.reload}>{words.showArrived}</button>
        </p>
      )}
      {state.rows.length === 0 ? (
        <NothingHere filter={filter} onShowAll={onShowAll} />
      ) : (
        <>
          <div class="row row--apart review-list__head">
            <p aria-live="off"><strong>{filter.state === "pending" ? words.leftPending(left) : words.left(left)}</strong></p>
            {mayDecide && <div class="row">
              <label class="choice review-list__all">
                <input type="checkbox" checked={allSelected} onChange={(event) => review.dispatch({ type: "select", ids, on: event.currentTarget.checked })} />
                <span>{words.selectShown(ids.length)}</span>
              </label>
              {hasMore && (
                <button type="button" class="button button--quiet button--small" disabled={onSelectAll === null} onClick={() => onSelectAll?.()}>
                  {onSelectAll === null ? more.selecting : more.selectMatching(left)}
                </button>
              )}
            </div>}
          </div>
          <div
            ref={listRef}
            role="list"
            class="review-list__rows"
            aria-label={words.label}
            onKeyDown={(event) => {
              const step = steps[event.key];
              if (step === undefined) return;
              event.preventDefault();
              onStep(step);
            }}
          >
            {starts.map((start) => <ReviewBlock key={start} state={state} filter={filter.state} start={start} onPick={pick} onOpen={open} />)}
          </div>
          {hasMore ? <MoreRows review={review} /> : <p class="muted small">{words.loadedAll}</p>}
        </>
      )}
    </div>
  );
}

function MoreRows({ review }: { readonly review: Review }) {
  const { messages } = useConsole();
  const button = useRef<HTMLButtonElement>(null);
  const { loading, loadMore, loadFailure } = review;
  // Reaching the end loads more by itself; the button stays for keyboards and for when that fails.
  useEffect(() => {
    const element = button.current;
    if (element === null || loading !== null || loadFailure !== null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) void loadMore();
    }, { rootMargin: "400px" });
    observer.observe(element);
    return () => observer.disconnect();
  }, [loading, loadMore, loadFailure]);
  return (
    <>
      {loadFailure !== null && <FailureNotice error={loadFailure} />}
      <p>
        <button ref={button} type="button" class="button button--small" disabled={loading !== null} onClick={() => void loadMore()}>
          {loading === null ? messages.review.list.loadMore : messages.review.list.loadingMore}
        </button>
      </p>
    </>
  );
}

function NothingHere({ filter, onShowAll }: { readonly filter: ReviewFilter; readonly onShowAll: () => void }) {
  const { messages } = useConsole();
  const { list: words } = messages.review;
  if (filter.search !== undefined) return <EmptyState title={words.emptySearch(filter.search)} />;
  if (narrowings(filter) > 0) return <EmptyState title={words.emptyTitle} />;
  if (filter.state === "all") return <EmptyState title={words.emptyTitle}><p>{words.emptyAll}</p></EmptyState>;
  return (
    <EmptyState title={filter.state === "pending" ? words.emptyPendingTitle : words.emptyTitle}>
      {filter.state === "pending" && <p>{words.emptyPending}</p>}
      <p><button type="button" class="button" onClick={onShowAll}>{words.showAll}</button></p>
    </EmptyState>
  );
}
