import { useEffect, useState } from "preact/hooks";
import type { ReviewFacets, ReviewTopics } from "../../server/contract/review-query.ts";
import { useConsole } from "./console-context.ts";
import { languageName } from "./language-select.tsx";
import type { ReviewFilter } from "./use-review.ts";

type Narrowing = "language" | "author" | "votes" | "changed" | "decided" | "flag" | "topic";
const narrowingNames: readonly Narrowing[] = ["language", "author", "votes", "changed", "decided", "flag", "topic"];

/** How many filters besides the state are on; the search is one of them. */
export const narrowings = (filter: ReviewFilter): number => narrowingNames.filter((name) => filter[name] !== undefined).length + Number(filter.search !== undefined);

const without = (filter: ReviewFilter, name: Narrowing): ReviewFilter => {
  const { [name]: _, ...rest } = filter;
  return rest;
};

/** Language, author, votes, wording, flags, topic: with how many statements each has among those of the chosen state. */
export function MoreFilters({ conversationId, filter, onChange }: { readonly conversationId: string; readonly filter: ReviewFilter; readonly onChange: (filter: ReviewFilter) => void }) {
  const { messages, api } = useConsole();
  const words = messages.reviewMore.filter;
  const [isOpen, setOpen] = useState(false);
  const [facets, setFacets] = useState<ReviewFacets | null>(null);
  const [topics, setTopics] = useState<ReviewTopics | null>(null);
  const on = narrowings(filter);

  useEffect(() => {
    if (!isOpen) return undefined;
    let isCurrent = true;
    void api.reviewFacets(conversationId, filter.state).then((found) => isCurrent && setFacets(found), () => undefined);
    return () => {
      isCurrent = false;
    };
  }, [api, conversationId, filter.state, isOpen]);

  const set = (name: Narrowing, value: string): void => onChange(value === "" ? without(filter, name) : { ...filter, [name]: name === "topic" ? Number(value) : value });
  const select = (name: Narrowing, label: string, options: readonly { readonly value: string; readonly label: string }[]) => {
    const value = filter[name] === undefined ? "" : String(filter[name]);
    // What is chosen stays to be read even where the new list no longer offers it.
    const all = value === "" || options.some((option) => option.value === value) ? options : [...options, { value, label: value }];
    return (
      <div class="field">
        <label class="field__label small" for={`review-${name}`}>{label}</label>
        <select id={`review-${name}`} class="input" value={value} onChange={(event) => set(name, event.currentTarget.value)}>
          <option value="">{words.any}</option>
          {all.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </select>
      </div>
    );
  };

  return (
    <details class="review-more" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.more}{on > 0 && <span class="tag review-more__on">{words.active(on)}</span>}</summary>
      {isOpen && (
        <div class="review-more__fields">
          {select("language", words.language, (facets?.languages ?? []).map(({ language, count }) => ({ value: language, label: words.counted(languageName(language), count) })))}
          {select("author", words.author, (facets?.authors ?? []).map(({ author, count }) => ({ value: author, label: words.counted(words.authors[author], count) })))}
          {select("votes", words.votes, [{ value: "some", label: words.votesSome }, { value: "none", label: words.votesNone }])}
          {select("changed", words.changed, [{ value: "edited", label: words.changedEdited }, { value: "replaced", label: words.changedReplaced }])}
          {select("decided", words.decided, [{ value: "me", label: words.decidedMe }])}
          {select("flag", words.flag, [{ value: "any", label: words.flagAny }, ...(facets?.flags ?? []).map(({ flag, count }) => ({ value: flag, label: words.counted(words.flags[flag], count) }))])}
          {topics === null ? (
            <p><button type="button" class="button button--small" onClick={() => void api.reviewTopics(conversationId).then(setTopics, () => undefined)}>{words.topicsLoad}</button></p>
          ) : topics.topics.length === 0 ? <p class="muted small">{words.topicsNone}</p> : (
            <div>
              {select("topic", words.topic, topics.topics.map(({ number, terms, count }) => ({ value: String(number), label: words.counted(terms.join(" · "), count) })))}
              <p class="muted small">{words.topicsOf(topics.statements)}</p>
            </div>
          )}
          {on > 0 && <p><button type="button" class="button button--small" onClick={() => onChange({ state: filter.state, sort: filter.sort })}>{words.clear}</button></p>}
        </div>
      )}
    </details>
  );
}
