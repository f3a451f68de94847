import { useEffect, useRef, useState } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import type { SimilarPair, SimilarPage } from "../../server/contract/flags.ts";
import { useConsole } from "./console-context.ts";
import { EmptyState, FailureNotice, Resource } from "./notice.tsx";
import { PageTitle } from "./page-title.tsx";
import { SimilarPairCard, type PairChoice } from "./similar-pair-card.tsx";
import { useLoad } from "./use-load.ts";

/** What was decided last, to be said and undone. */
interface Done {
  readonly sentence: string;
  readonly undo: (() => Promise<unknown>) | null;
}

const keyOf = ({ older, newer }: SimilarPair): string => `${String(older.id)}-${String(newer.id)}`;

/** Statements that say nearly the same, side by side; a person decides about each pair. */
export function SimilarPart({ conversation, onDecided }: { readonly conversation: OrganiserConversation; readonly onDecided: () => void }) {
  const { messages, api } = useConsole();
  const words = messages.flags.similar;
  const { state, reload, replace } = useLoad(`similar ${conversation.id}`, () => api.similar(conversation.id, 0));
  const [done, setDone] = useState<Done | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const list = useRef<HTMLDivElement>(null);

  const run = async (work: () => Promise<Done>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      setDone(await work());
      onDecided();
    } catch (error) {
      setDone(null);
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  const without = (page: SimilarPage, pair: SimilarPair): SimilarPage => ({ ...page, pairs: page.pairs.filter((other) => keyOf(other) !== keyOf(pair)), total: page.total - 1 });
  // The pair that was decided goes; the reader stands before the next one.
  const focusAfter = useRef<number | null>(null);
  useEffect(() => {
    const index = focusAfter.current;
    if (index === null || isBusy) return;
    focusAfter.current = null;
    const headings = list.current?.querySelectorAll<HTMLElement>("[data-pair]");
    (headings?.[Math.min(index, headings.length - 1)] ?? document.querySelector<HTMLElement>("h1"))?.focus();
  });

  const decide = (page: SimilarPage, pair: SimilarPair, choice: PairChoice): Promise<void> => run(async () => {
    const { older, newer } = pair;
    focusAfter.current = page.pairs.findIndex((other) => keyOf(other) === keyOf(pair));
    if (choice.kind === "keep") {
      await api.dismissFlag(conversation.id, newer.id, "near-duplicate", true);
      replace(without(page, pair));
      return { sentence: words.kept(older.id, newer.id), undo: () => api.dismissFlag(conversation.id, newer.id, "near-duplicate", false) };
    }
    const before = { moderation: newer.moderation, isMeta: newer.isMeta };
    const { overtaken } = await api.moderate(conversation.id, [{ statementId: newer.id, moderation: "rejected", reason: choice.reason, seen: before }]);
    if (overtaken.length > 0) {
      reload();
      return { sentence: words.overtaken, undo: null };
    }
    replace(without(page, pair));
    const restore = { statementId: newer.id, ...before, reason: null, seen: { moderation: "rejected" as const, isMeta: newer.isMeta } };
    return { sentence: words.rejected(newer.id), undo: () => api.moderate(conversation.id, [restore]) };
  });

  const undo = (back: () => Promise<unknown>): Promise<void> => run(async () => {
    await back();
    reload();
    return { sentence: words.undone, undo: null };
  });

  const more = (page: SimilarPage): Promise<void> => run(async () => {
    const next = await api.similar(conversation.id, page.pairs.length);
    const known = new Set(page.pairs.map(keyOf));
    replace({ ...next, pairs: [...page.pairs, ...next.pairs.filter((pair) => !known.has(keyOf(pair)))] });
    return { sentence: "", undo: null };
  });

  return (
    <div class="stack">
      <PageTitle context={conversation.settings.topic}>{words.title}</PageTitle>
      <p class="text-column">{words.intro}</p>
      <div class="row similar__said">
        <p role="status">{done?.sentence ?? ""}</p>
        {done?.undo != null && <button type="button" class="button button--small" disabled={isBusy} onClick={() => void undo(done.undo ?? (() => Promise.resolve()))}>{words.undo}</button>}
      </div>
      {failure !== null && <FailureNotice error={failure} title={words.failed} />}
      <Resource state={state} onRetry={reload}>
        {(page) => (
          <div ref={list} class="stack">
            {page.isWorking && <p class="row">{words.isWorking} <button type="button" class="button button--small" onClick={reload}>{words.reload}</button></p>}
            {page.pairs.length === 0 ? !page.isWorking && <EmptyState title={words.emptyTitle}><p>{words.empty}</p></EmptyState> : (
              <>
                <p><strong>{words.count(page.total)}</strong> <span class="muted small">{words.differs}</span></p>
                {page.pairs.map((pair) => <SimilarPairCard key={keyOf(pair)} pair={pair} conversation={conversation} isBusy={isBusy} onChoose={(choice) => void decide(page, pair, choice)} />)}
                {page.pairs.length < page.total && <p><button type="button" class="button" disabled={isBusy} onClick={() => void more(page)}>{words.more}</button></p>}
              </>
            )}
          </div>
        )}
      </Resource>
    </div>
  );
}
