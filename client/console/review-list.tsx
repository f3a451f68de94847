import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { EmptyState, FailureNotice, Wait } from "./notice.tsx";
import { shownState } from "./review-decision.ts";
import { relativeTime } from "./relative-time.ts";
import { neighbour, nextOffset, remaining, shown, type ReviewRow } from "./review-state.ts";
import type { Review, ReviewFilter } from "./use-review.ts";

interface Props {
  readonly review: Review;
  readonly filter: ReviewFilter;
  /** Pending statements as last announced live. */
  readonly livePending: number;
  readonly listRef: RefObject<HTMLUListElement | null>;
  readonly onOpen: (id: number) => void;
  readonly onShowAll: () => void;
}

export function ReviewList({ review, filter, livePending, listRef, onOpen, onShowAll }: Props) {
  const { messages } = useConsole();
  const { list: words } = messages.review;
  const { state, loading } = review;
  const left = remaining(state);
  const lastPicked = useRef<number | null>(null);
  const arrived = useArrivals(review, filter, livePending, left);
  if (loading === "first" && state.rows.length === 0) return <div class="review-list"><Wait /></div>;
  if (review.loadFailure !== null && state.rows.length === 0) {
    return <div class="review-list"><FailureNotice error={review.loadFailure} onRetry={review.reload} /></div>;
  }

  const ids = state.rows.map((row) => row.confirmed.id);
  const allSelected = ids.length > 0 && ids.every((id) => state.selected.has(id));
  const hasMore = nextOffset(state) < left || (filter.state === "all" && ids.length < state.total);

  const pick = (id: number, on: boolean, isRange: boolean): void => {
    const from = lastPicked.current === null ? -1 : ids.indexOf(lastPicked.current);
    const to = ids.indexOf(id);
    const range = isRange && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    lastPicked.current = id;
    review.dispatch({ type: "select", ids: range, on });
  };

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
            <div class="row">
              <label class="choice review-list__all">
                <input type="checkbox" checked={allSelected} onChange={(event) => review.dispatch({ type: "select", ids, on: event.currentTarget.checked })} />
                <span>{words.selectShown(ids.length)}</span>
              </label>
              {hasMore && (
                <button type="button" class="button button--quiet button--small" disabled={loading !== null} onClick={() => void review.loadAll().then((all) => review.dispatch({ type: "select", ids: all, on: true }))}>
                  {words.selectAll(left)}
                </button>
              )}
            </div>
          </div>
          <ul
            ref={listRef}
            class="plain-list review-list__rows"
            aria-label={words.label}
            onKeyDown={(event) => {
              if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
              event.preventDefault();
              const id = neighbour(state, event.key === "ArrowDown" ? 1 : -1);
              review.dispatch({ type: "open", id });
              listRef.current?.querySelector<HTMLElement>(`[data-row="${String(id)}"]`)?.focus();
            }}
          >
            {state.rows.map((row) => (
              <Row
                key={row.confirmed.id}
                row={row}
                filter={filter}
                isCurrent={row.confirmed.id === state.currentId}
                isSelected={state.selected.has(row.confirmed.id)}
                onPick={pick}
                onOpen={onOpen}
              />
            ))}
          </ul>
          {hasMore ? <MoreRows review={review} /> : <p class="muted small">{words.loadedAll}</p>}
        </>
      )}
    </div>
  );
}

/**
 * How many statements came since the list was loaded. Read only when the live count changes: between a decision and the
 * count that follows it the two disagree, and that is nobody's arrival.
 */
function useArrivals({ state, loading }: Review, filter: ReviewFilter, livePending: number, left: number): number {
  const [arrived, setArrived] = useState(0);
  const isQuiet = loading === null && state.rows.every((row) => row.underway.length === 0);
  const now = useRef({ isQuiet, left });
  now.current = { isQuiet, left };
  useEffect(() => setArrived(0), [loading, filter]);
  useEffect(() => {
    if (now.current.isQuiet) setArrived(Math.max(0, livePending - now.current.left));
  }, [livePending]);
  return filter.state === "pending" && filter.search === undefined ? arrived : 0;
}

function Row({ row, filter, isCurrent, isSelected, onPick, onOpen }: {
  readonly row: ReviewRow;
  readonly filter: ReviewFilter;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onPick: (id: number, on: boolean, isRange: boolean) => void;
  readonly onOpen: (id: number) => void;
}) {
  const { messages } = useConsole();
  const { common, locale, format } = useLanguage();
  const statement = shown(row);
  const state = shownState(statement);
  const votes = statement.agrees + statement.disagrees + statement.passes;
  // One stop of the Tab key for the list: J, K and the arrows move inside it.
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <li class={`review-row${isCurrent ? " review-row--current" : ""}${isSelected ? " review-row--selected" : ""}`}>
      <label class="review-row__tick">
        <span class="visually-hidden">{messages.review.list.select(statement.id)}</span>
        <input
          type="checkbox"
          tabIndex={tabIndex}
          checked={isSelected}
          onClick={(event) => onPick(statement.id, event.currentTarget.checked, event.shiftKey)}
        />
      </label>
      <button
        type="button"
        class="review-row__open"
        data-row={statement.id}
        tabIndex={tabIndex}
        {...(isCurrent ? { "aria-current": "true" as const } : {})}
        onClick={() => onOpen(statement.id)}
      >
        <span class="review-row__text" lang={statement.language} dir="auto">{statement.text}</span>
        <span class="review-row__facts small">
          {(state !== filter.state || row.underway.length > 0) && <span class={`tag review-tag review-tag--${state}`}>{messages.review.shown[state]}</span>}
          <span class="muted">#{statement.id} · {statement.author === "participant" ? common.fromParticipant : common.fromOrganisers} · {relativeTime(statement.createdAt, Date.now(), locale)}</span>
          {votes > 0 && <span class="muted"> · {messages.review.pane.votes(statement.agrees, statement.disagrees, statement.passes)}</span>}
          {row.underway.length > 0 && <span class="muted"> · {messages.review.list.saving}</span>}
          <span class="visually-hidden"> {format.date(statement.createdAt)}</span>
        </span>
      </button>
    </li>
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
  if (filter.state === "all") return <EmptyState title={words.emptyTitle}><p>{words.emptyAll}</p></EmptyState>;
  return (
    <EmptyState title={filter.state === "pending" ? words.emptyPendingTitle : words.emptyTitle}>
      {filter.state === "pending" && <p>{words.emptyPending}</p>}
      <p><button type="button" class="button" onClick={onShowAll}>{words.showAll}</button></p>
    </EmptyState>
  );
}
