import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ConversationCounts } from "../../server/contract/conversation.ts";
import type { ReviewQuery, ReviewSort } from "../../server/contract/review-query.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { MoreFilters } from "./review-more-filters.tsx";
import type { ReviewFilter } from "./use-review.ts";

const states: readonly ReviewQuery["state"][] = ["pending", "accepted", "rejected", "meta", "all"];
const sorts: readonly ReviewSort[] = ["oldest", "newest", "waiting", "most-votes", "most-divisive"];
const typingPauseMs = 250;

/** Which statements are listed: state with counts, search, order. */
export function ReviewFilters({ conversationId, filter, counts, searchField, onChange, onHelp }: {
  readonly conversationId: string;
  readonly filter: ReviewFilter;
  readonly counts: ConversationCounts;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onChange: (filter: ReviewFilter) => void;
  readonly onHelp: () => void;
}) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const words = messages.review.filter;
  const [search, setSearch] = useState(filter.search ?? "");
  const { pending, accepted, rejected } = counts.statements;
  const countOf: Partial<Record<ReviewQuery["state"], number>> = { pending, accepted, rejected, all: pending + accepted + rejected };

  const withSearch = (text: string): ReviewFilter => {
    const { search: _before, ...rest } = filter;
    return text.trim() === "" ? rest : { ...rest, search: text.trim() };
  };

  useEffect(() => setSearch(filter.search ?? ""), [filter.search]);
  useEffect(() => {
    if (search.trim() === (filter.search ?? "")) return undefined;
    const timer = setTimeout(() => onChange(withSearch(search)), typingPauseMs);
    return () => clearTimeout(timer);
  });

  return (
    <form class="review-filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <div class="review-filters__states" role="group" aria-label={words.label}>
        {states.map((state) => (
          <button
            key={state}
            type="button"
            class="review-filters__state"
            aria-pressed={filter.state === state}
            onClick={() => onChange({ ...filter, state })}
          >
            {words[state]}
            {countOf[state] !== undefined && <span class="review-filters__count">{format.number(countOf[state])}</span>}
          </button>
        ))}
      </div>
      <div class="review-filters__tools">
        <div class="field">
          <label class="field__label small" for="review-search">{words.search}</label>
          <input
            ref={searchField}
            id="review-search"
            type="search"
            class="input"
            placeholder={words.searchPlaceholder}
            value={search}
            onInput={(event) => setSearch(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Escape" || event.isComposing) return;
              event.preventDefault();
              setSearch("");
              event.currentTarget.blur();
            }}
          />
        </div>
        <div class="field">
          <label class="field__label small" for="review-sort">{words.sort}</label>
          <select id="review-sort" class="input" value={filter.sort} onChange={(event) => onChange({ ...filter, sort: event.currentTarget.value as ReviewSort })}>
            {sorts.map((sort) => <option key={sort} value={sort}>{words.sorts[sort]}</option>)}
          </select>
        </div>
        <button type="button" class="button button--quiet button--small review-filters__help" onClick={onHelp}>
          {messages.review.keys.open} <kbd aria-hidden="true">?</kbd>
        </button>
      </div>
      {filter.sort === "most-divisive" && <p class="muted small review-filters__hint">{words.divisiveHint}</p>}
      <MoreFilters conversationId={conversationId} filter={filter} onChange={onChange} />
    </form>
  );
}
