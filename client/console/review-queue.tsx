import { useEffect, useRef, useState } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import { BulkBar, BulkDialog } from "./bulk-bar.tsx";
import { CoModeratorsLine, OvertakenNotice } from "./co-moderators.tsx";
import { useConsole } from "./console-context.ts";
import { FlagNotes } from "./flag-notes.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { FailureNotice } from "./notice.tsx";
import { ReadingPane } from "./reading-pane.tsx";
import { RejectDialog } from "./reject-dialog.tsx";
import { decisionFor, shownState, type ShownState, type Verdict } from "./review-decision.ts";
import { ReviewFilters } from "./review-filters.tsx";
import type { ReviewCommand } from "./review-keys.ts";
import { ReviewList } from "./review-list.tsx";
import { neighbour, nextToReview, rowOf, shown, type ReviewState } from "./review-state.ts";
import { TranslationPanel } from "./translation-panel.tsx";
import { useCoModerators } from "./use-co-moderators.ts";
import { useReview, type ReviewFilter } from "./use-review.ts";
import { useShortcuts } from "./use-shortcuts.ts";

interface Props {
  readonly conversation: OrganiserConversation;
  /** Goes up when statements were added elsewhere on the screen. */
  readonly changes: number;
  /** Hears of every saved decision. */
  readonly onDecided: () => void;
}

/** What a dialog is open for. */
type Open = { readonly kind: "reject"; readonly ids: readonly number[] } | { readonly kind: "bulk"; readonly verdict: Verdict; readonly ids: readonly number[] } | { readonly kind: "keys" } | null;

const stateAfterVerdict: Readonly<Record<Verdict["kind"], ShownState>> = { accept: "accepted", reject: "rejected", meta: "meta", pending: "pending" };

/** The review queue: a list and a reading pane, by keyboard, mouse or thumb. */
export function ReviewQueue({ conversation, changes, onDecided }: Props) {
  const { messages } = useConsole();
  const words = messages.review;
  const [filter, setFilter] = useState<ReviewFilter>({ state: "pending", sort: "oldest" });
  const review = useReview(conversation.id, filter, onDecided);
  const { state } = review;
  const others = useCoModerators(conversation.id, review, state.currentId);
  const [open, setOpen] = useState<Open>(null);
  const [isReading, setReading] = useState(false);
  const [status, setStatus] = useState("");
  /** What follows, for those who do not see it come up. */
  const [following, setFollowing] = useState("");
  const searchField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const section = useRef<HTMLElement>(null);

  const { reload } = review;
  const lastChanges = useRef(changes);
  useEffect(() => {
    if (lastChanges.current === changes) return;
    lastChanges.current = changes;
    reload();
  }, [changes, reload]);

  // "Accepted" must not stand beside "not saved".
  const { failure } = review;
  useEffect(() => {
    if (failure !== null) setStatus("");
  }, [failure]);

  /** Moves to a statement; the focus follows only where the reader is in the list, or nowhere in particular. */
  const moveTo = (id: number | null): void => {
    review.dispatch({ type: "open", id });
    const active = document.activeElement;
    const isFree = active === null || active === document.body || list.current?.contains(active) === true || active.closest("dialog") !== null;
    requestAnimationFrame(() => {
      const row = list.current?.querySelector<HTMLElement>(`[data-row="${String(id)}"]`);
      if (isFree) row?.focus({ preventScroll: true });
      row?.scrollIntoView({ block: "nearest" });
    });
  };

  /** On a phone the statement takes the place of the list; side by side this only marks it. */
  const read = (): void => {
    setReading(true);
    requestAnimationFrame(() => {
      const isNarrow = list.current?.offsetParent === null;
      if (isNarrow) section.current?.scrollIntoView({ block: "start" });
    });
  };
  const stopReading = (): void => {
    setReading(false);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("[aria-current]")?.focus());
  };

  const decideCurrent = (verdict: Verdict): void => {
    const id = state.currentId;
    if (id === null) return;
    const sent = review.decide([decisionFor(verdict, id)]);
    if (sent.length === 0) {
      setFollowing("");
      setStatus(words.said.unchanged);
      return;
    }
    const next = nextToReview(state, new Set(others.flatMap(({ statementId }) => statementId ?? [])));
    const nextRow = next === id ? undefined : rowOf(state, next);
    const said = words.said[stateAfterVerdict[verdict.kind]](id);
    setStatus(nextRow === undefined ? `${said} ${words.said.nothingLeft}` : said);
    setFollowing(nextRow === undefined ? "" : words.said.next(nextRow.confirmed.text));
    moveTo(next);
  };

  const decideMany = (verdict: Verdict, ids: readonly number[]): void => {
    const sent = review.decide(ids.map((id) => decisionFor(verdict, id)));
    review.dispatch({ type: "select", ids, on: false });
    setFollowing("");
    setStatus(words.said.many[stateAfterVerdict[verdict.kind]](sent.length));
    setOpen(null);
  };

  const undo = (): void => {
    const count = review.undo();
    setFollowing("");
    setStatus(count === 0 ? words.said.nothingToUndo : words.said.undone(count));
  };

  const commands: Readonly<Record<ReviewCommand, () => void>> = {
    next: () => moveTo(neighbour(state, 1)),
    previous: () => moveTo(neighbour(state, -1)),
    accept: () => decideCurrent({ kind: "accept" }),
    reject: () => {
      if (state.currentId !== null) setOpen({ kind: "reject", ids: [state.currentId] });
    },
    meta: () => decideCurrent({ kind: "meta" }),
    pending: () => decideCurrent({ kind: "pending" }),
    undo,
    select: () => {
      if (state.currentId !== null) review.dispatch({ type: "select", ids: [state.currentId], on: !state.selected.has(state.currentId) });
    },
    search: () => searchField.current?.focus(),
    help: () => setOpen({ kind: "keys" }),
  };
  const shortcuts = useShortcuts((command) => commands[command]());

  const current = rowOf(state, state.currentId);
  const selected = [...state.selected];
  return (
    <section ref={section} class={`review stack${isReading ? " review--reading" : ""}`} aria-labelledby="review-title">
      <h2 id="review-title" class="visually-hidden">{words.reviewTitle}</h2>
      <ReviewFilters filter={filter} counts={conversation.counts} searchField={searchField} onChange={setFilter} onHelp={() => setOpen({ kind: "keys" })} />
      <CoModeratorsLine others={others} />
      <OvertakenNotice overtaken={review.overtaken} state={state} onRead={review.forgetOvertaken} />
      <div class="review__panes">
        <ReviewList
          review={review}
          filter={filter}
          livePending={conversation.counts.statements.pending}
          listRef={list}
          onOpen={(id) => {
            review.dispatch({ type: "open", id });
            read();
          }}
          onStep={(step) => moveTo(neighbour(state, step))}
          onShowAll={() => setFilter({ state: "all", sort: "newest" })}
        />
        {state.rows.length > 0 && (
          <ReadingPane
            row={current}
            index={state.rows.findIndex((row) => row.confirmed.id === state.currentId)}
            count={state.rows.length}
            withKeys={shortcuts.isOn}
            canUndo={state.undo.length > 0}
            others={others}
            onCommand={(command) => commands[command]()}
            onBack={stopReading}
            notes={current !== undefined && (
              <FlagNotes conversationId={conversation.id} statement={shown(current)} onFlags={(statementId, flags) => review.dispatch({ type: "flagged", statementId, flags })} />
            )}
          >
            {current !== undefined && <TranslationPanel conversationId={conversation.id} statement={shown(current)} />}
          </ReadingPane>
        )}
      </div>
      <div class="review__foot stack stack--tight">
        {failure !== null && <FailureNotice error={failure.error} title={words.said.failed(failure.count)} onRetry={failure.retry} />}
        <p class="review__status" role="status">{status}{status !== "" && <span class="visually-hidden"> {following}</span>}</p>
        {selected.length > 0 && (
          <BulkBar
            count={selected.length}
            onClear={() => review.dispatch({ type: "select", ids: selected, on: false })}
            onVerdict={(verdict) => setOpen(verdict.kind === "reject" ? { kind: "reject", ids: selected } : { kind: "bulk", verdict, ids: selected })}
          />
        )}
      </div>
      {open?.kind === "keys" && <KeysDialog isOn={shortcuts.isOn} onChange={shortcuts.setOn} onClose={() => setOpen(null)} />}
      {open?.kind === "reject" && (
        <RejectDialog
          conversationLanguage={conversation.settings.language}
          count={open.ids.length}
          onClose={() => setOpen(null)}
          onReject={(reason) => {
            const { ids } = open;
            setOpen(null);
            if (ids.length === 1 && ids[0] === state.currentId && selected.length === 0) decideCurrent({ kind: "reject", reason });
            else decideMany({ kind: "reject", reason }, ids);
          }}
        />
      )}
      {open?.kind === "bulk" && (
        <BulkDialog
          target={stateAfterVerdict[open.verdict.kind]}
          count={open.ids.length}
          unchanged={countAlready(state, open.ids, stateAfterVerdict[open.verdict.kind])}
          onConfirm={() => decideMany(open.verdict, open.ids)}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

const countAlready = (state: ReviewState, ids: readonly number[], target: ShownState): number => {
  const wanted = new Set(ids);
  return state.rows.filter((row) => wanted.has(row.confirmed.id) && shownState(shown(row)) === target).length;
};
