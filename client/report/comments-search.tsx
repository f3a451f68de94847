import { useEffect, useMemo, useState } from "preact/hooks";
import type { Claim, CommentLine, CommentsReport } from "../../server/contract/comments.ts";
import { ClaimItem } from "./comments-claim.tsx";
import { searchClaims } from "./comments-search-claims.ts";
import { useReport } from "./report-context.ts";
import { Part } from "./section.tsx";
import { commentsMessages } from "./topics-words.ts";

const PAGE_SIZE = 20;

/** Every claim, searched in its words and in the comments behind it; an address with #claim-12 opens its page. */
export function CommentsSearch({ part, commentOf }: { readonly part: CommentsReport; readonly commentOf: ReadonlyMap<number, CommentLine> }) {
  const { locale, format } = useReport();
  const own = commentsMessages[locale];
  const [search, setSearch] = useState("");
  const [page, setPage] = useState(0);
  const found: readonly Claim[] = useMemo(() => searchClaims(part.claims, commentOf, search), [part, commentOf, search]);
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const start = Math.min(page, pages - 1) * PAGE_SIZE;
  const rows = found.slice(start, start + PAGE_SIZE);
  const [target, setTarget] = useState<string | null>(null);
  useEffect(() => {
    const show = (): void => {
      const [, id] = /^#claim-(\d{1,9})$/u.exec(window.location.hash) ?? [];
      const index = part.claims.findIndex((claim) => claim.id === Number(id));
      if (id === undefined || index === -1) return;
      setSearch("");
      setPage(Math.floor(index / PAGE_SIZE));
      setTarget(`claim-${id}`);
    };
    show();
    window.addEventListener("hashchange", show);
    return () => window.removeEventListener("hashchange", show);
  }, [part]);
  useEffect(() => {
    if (target === null) return;
    const row = document.getElementById(target);
    row?.scrollIntoView({ block: "center" });
    row?.focus({ preventScroll: true });
  }, [target, page]);
  return (
    <Part id="claims" title={own.titles.claims}>
      <label class="field no-print">
        <span class="field__label">{own.search}</span>
        <input class="input" type="search" value={search} onInput={(event) => { setSearch(event.currentTarget.value); setPage(0); setTarget(null); }} />
      </label>
      <p class="small no-print" role="status">{found.length === 0 ? own.noMatch : own.showing(format.number(start + 1), format.number(start + rows.length), format.number(found.length))}</p>
      <ul class="plain-list claim-list no-print">{rows.map((claim) => <ClaimItem key={claim.id} claim={claim} commentOf={commentOf} isAddress />)}</ul>
      {pages > 1 && (
        <nav class="row no-print pager" aria-label={own.pageButtons}>
          <button type="button" class="button button--small" disabled={start === 0} onClick={() => setPage(start / PAGE_SIZE - 1)}>{own.previousPage}</button>
          <span class="small">{format.number(start / PAGE_SIZE + 1)} / {format.number(pages)}</span>
          <button type="button" class="button button--small" disabled={start / PAGE_SIZE + 1 >= pages} onClick={() => setPage(start / PAGE_SIZE + 1)}>{own.nextPage}</button>
        </nav>
      )}
    </Part>
  );
}
