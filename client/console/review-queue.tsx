import { useEffect, useRef, useState } from "preact/hooks";
import type { OrganiserConversation } from "../../server/contract/conversation.ts";
import type { ModerationDecision, ReviewStatement } from "../../server/contract/statement.ts";
import { BulkBar, BulkDialog } from "./bulk-bar.tsx";
import { BulkRun, type Matching } from "./bulk-run.tsx";
import { ChangeDialog } from "./change-dialog.tsx";
import type { ChosenReason } from "./chosen-reason.ts";
import { CoModeratorsLine, OvertakenNotice } from "./co-moderators.tsx";
import { useConsole, useIsModerator } from "./console-context.ts";
import { FlagNotes } from "./flag-notes.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { FailureNotice } from "./notice.tsx";
import { ReadingPane } from "./reading-pane.tsx";
import { RejectDialog } from "./reject-dialog.tsx";
import { decisionFor, shownState, stateAfterVerdict, type Verdict } from "./review-decision.ts";
import { ReviewFilters } from "./review-filters.tsx";
import { readingCommands, type ReviewCommand } from "./review-keys.ts";
import { ReviewList } from "./review-list.tsx";
import { neighbour, nextToReview, rowOf, shown } from "./review-state.ts";
import { TranslationPanel } from "./translation-panel.tsx";
import { useCoModerators } from "./use-co-moderators.ts";
import { useMatching } from "./use-matching.ts";
import { useRejectReasons } from "./use-reject-reasons.ts";
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
type Open =
  | { readonly kind: "reject"; readonly ids: readonly number[] }
  | { readonly kind: "bulk"; readonly verdict: Verdict; readonly ids: readonly number[] }
  | { readonly kind: "run"; readonly decide: (statement: Matching) => ModerationDecision; readonly ids: readonly number[] }
  | { readonly kind: "change"; readonly statement: ReviewStatement }
  | { readonly kind: "keys" }
  | null;

/** More than so many at once are decided on step by step, with a bar that shows how far it is. */
const mostAtOnce = 200;

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
  const reasons = useRejectReasons(conversation.id);
  const { known, selectAll, isSelecting, selectFailure } = useMatching(conversation.id, filter, review, setStatus);
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

  const decideMany = (verdict: Verdict, ids: readonly number[], reason: ChosenReason | null = null): void => {
    const decide = (statement: Pick<Matching, "id" | "language">): ModerationDecision =>
      decisionFor(verdict.kind === "reject" ? { kind: "reject", reason: reason?.(statement.language) ?? null } : verdict, statement.id);
    if (ids.length > mostAtOnce || ids.some((id) => rowOf(state, id) === undefined)) {
      setOpen({ kind: "run", decide, ids });
      return;
    }
    const sent = review.decide(ids.flatMap((id) => known(id) ?? []).map(decide));
    review.dispatch({ type: "select", ids, on: false });
    setFollowing("");
    setStatus(words.said.many[stateAfterVerdict[verdict.kind]](sent.length));
    setOpen(null);
  };

  const undo = (): void => {
    const { change } = state.undo.at(-1) ?? {};
    if (change !== undefined) {
      review.undo();
      setStatus(messages.reviewMore.change.said.undone(change.statementId));
      return;
    }
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
    edit: () => {
      const row = rowOf(state, state.currentId);
      if (row !== undefined && row.confirmed.children === undefined) setOpen({ kind: "change", statement: shown(row) });
    },
    search: () => searchField.current?.focus(),
    help: () => setOpen({ kind: "keys" }),
  };
  const mayDecide = useIsModerator();
  const shortcuts = useShortcuts((command) => {
    if (mayDecide || readingCommands.has(command)) commands[command]();
  });

  const current = rowOf(state, state.currentId);
  const selected = [...state.selected];
  return (
    <section ref={section} class={`review stack${isReading ? " review--reading" : ""}`} aria-labelledby="review-title">
      <h2 id="review-title" class="visually-hidden">{words.reviewTitle}</h2>
      <ReviewFilters conversationId={conversation.id} filter={filter} counts={conversation.counts} searchField={searchField} onChange={setFilter} onHelp={() => setOpen({ kind: "keys" })} />
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
          onSelectAll={isSelecting ? null : () => void selectAll()}
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
            notes={current !== undefined && <FlagNotes conversationId={conversation.id} statement={shown(current)} onFlags={(statementId, flags) => review.dispatch({ type: "flagged", statementId, flags })} />}
          >
            {current !== undefined && <TranslationPanel conversationId={conversation.id} statement={shown(current)} />}
          </ReadingPane>
        )}
      </div>
      <div class="review__foot stack stack--tight">
        {selectFailure !== null && <FailureNotice error={selectFailure} onRetry={() => void selectAll()} />}
        {failure !== null && <FailureNotice error={failure.error} title={failure.count === 0 ? messages.reviewMore.change.said.undoFailed : words.said.failed(failure.count)} onRetry={failure.retry} />}
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
          languages={[...new Set(open.ids.map((id) => known(id)?.language ?? conversation.settings.language))]}
          reasons={reasons}
          count={open.ids.length}
          onClose={() => setOpen(null)}
          onReject={(reason) => {
            const { ids } = open;
            const [id] = ids;
            setOpen(null);
            if (ids.length === 1 && id !== undefined && id === state.currentId && selected.length === 0) decideCurrent({ kind: "reject", reason: reason?.(known(id)?.language ?? "") ?? null });
            else decideMany({ kind: "reject", reason: null }, ids, reason);
          }}
        />
      )}
      {open?.kind === "bulk" && (
        <BulkDialog
          target={stateAfterVerdict[open.verdict.kind]}
          count={open.ids.length}
          unchanged={open.ids.flatMap((id) => known(id) ?? []).filter((statement) => shownState(statement) === stateAfterVerdict[open.verdict.kind]).length}
          onConfirm={() => decideMany(open.verdict, open.ids)}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === "run" && (
        <BulkRun
          review={review}
          statements={open.ids.flatMap((id) => known(id) ?? [])}
          decide={open.decide}
          onClose={() => {
            setOpen(null);
            review.dispatch({ type: "select", ids: open.ids, on: false });
          }}
        />
      )}
      {open?.kind === "change" && (
        <ChangeDialog
          conversationId={conversation.id}
          limits={conversation.settings}
          statement={open.statement}
          onChange={review.change}
          onClose={() => setOpen(null)}
          onDone={(said) => {
            setOpen(null);
            setFollowing("");
            setStatus(said);
          }}
        />
      )}
    </section>
  );
}
