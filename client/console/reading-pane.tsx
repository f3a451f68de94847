import type { ComponentChildren } from "preact";
import { WITHDRAWN_BY_AUTHOR } from "../../server/contract/withdrawn-by-author.ts";
import { useLanguage } from "../shared/surface.tsx";
import { authorText } from "./author-text.ts";
import { SameStatementNotice } from "./co-moderators.tsx";
import { useConsole, useIsModerator } from "./console-context.ts";
import { FlaggedText } from "./flagged-text.tsx";
import { LineageLines } from "./lineage-lines.tsx";
import { relativeTime } from "./relative-time.ts";
import { shownState } from "./review-decision.ts";
import type { ReviewCommand } from "./review-keys.ts";
import { shown, type ReviewRow } from "./review-state.ts";
import type { CoModerator } from "./use-co-moderators.ts";

interface Props {
  readonly row: ReviewRow | undefined;
  readonly index: number;
  readonly count: number;
  readonly withKeys: boolean;
  readonly canUndo: boolean;
  readonly others: readonly CoModerator[];
  readonly onCommand: (command: ReviewCommand) => void;
  readonly onBack: () => void;
  /** What to know before answering, above the answers. */
  readonly notes?: ComponentChildren;
  /** More about the statement, under the answers. */
  readonly children?: ComponentChildren;
}

/** One statement, large, with everything needed to decide and the four answers under it. */
export function ReadingPane({ row, index, count, withKeys, canUndo, others, onCommand, onBack, notes, children }: Props) {
  const { messages } = useConsole();
  const { common, format, locale } = useLanguage();
  const words = messages.review;
  // Analysts read what moderators decide on.
  const mayDecide = useIsModerator();
  if (row === undefined) {
    return <section class="reading-pane card" aria-label={words.pane.label}><p class="muted">{words.pane.none}</p></section>;
  }
  const statement = shown(row);
  const state = shownState(statement);
  const votes = statement.agrees + statement.disagrees + statement.passes;
  return (
    <section class="reading-pane card stack" aria-label={words.pane.label}>
      <div class="row row--apart reading-pane__head">
        <button type="button" class="button button--quiet button--small reading-pane__back" onClick={onBack}>{words.pane.back}</button>
        <h3>{words.pane.number(statement.id)}</h3>
        <span class="muted small">{words.pane.position(index + 1, count)}</span>
      </div>
      <SameStatementNotice others={others} statementId={statement.id} />
      <blockquote class="reading-pane__text" lang={statement.language} dir="auto"><FlaggedText text={statement.text} flags={statement.flags} /></blockquote>
      <ul class="plain-list reading-pane__facts small">
        <li><span class={`tag review-tag review-tag--${state}`}>{words.shown[state]}</span></li>
        <li class="muted">{authorText(statement, messages, common)}</li>
        <li class="muted">{words.pane.written(`${format.dateTime(statement.createdAt)} (${relativeTime(statement.createdAt, Date.now(), locale)})`)}</li>
        {row.decidedBy !== undefined && row.underway.length === 0 && <li>{messages.moderators.decidedBy(row.decidedBy)}</li>}
        {statement.decidedAt !== null && state !== "pending" && row.underway.length === 0 && <li class="muted">{words.pane.decided(format.dateTime(statement.decidedAt))}</li>}
        <li class="muted">{votes === 0 ? words.pane.noVotes : words.pane.votes(statement.agrees, statement.disagrees, statement.passes)}</li>
        {state === "rejected" && <li>{statement.reason === WITHDRAWN_BY_AUTHOR ? words.pane.withdrawnByAuthor : statement.reason === null ? words.pane.noReason : words.pane.reason(statement.reason)}</li>}
      </ul>
      {notes}
      <LineageLines statement={statement} />
      {mayDecide && <div class="reading-pane__acts">
        <Act command="accept" shortcut="a" isDone={state === "accepted"} withKeys={withKeys} onCommand={onCommand}>{words.act.accept}</Act>
        <Act command="reject" shortcut="r" isDone={false} withKeys={withKeys} onCommand={onCommand}>{words.act.reject}</Act>
        <Act command="meta" shortcut="m" isDone={state === "meta"} withKeys={withKeys} onCommand={onCommand}>{words.act.meta}</Act>
        {state !== "pending" && <Act command="pending" shortcut="u" isDone={false} withKeys={withKeys} onCommand={onCommand}>{words.act.pending}</Act>}
      </div>}
      <div class="row reading-pane__moves">
        <Act command="previous" shortcut="k" isDone={index <= 0} isQuiet withKeys={withKeys} onCommand={onCommand}>{words.pane.previous}</Act>
        <Act command="next" shortcut="j" isDone={index >= count - 1} isQuiet withKeys={withKeys} onCommand={onCommand}>{words.pane.next}</Act>
        {mayDecide && <Act command="undo" shortcut="z" isDone={!canUndo} isQuiet withKeys={withKeys} onCommand={onCommand}>{words.act.undo}</Act>}
      </div>
      {mayDecide && statement.children === undefined && <p><Act command="edit" shortcut="e" isDone={false} isQuiet withKeys={withKeys} onCommand={onCommand}>{messages.reviewMore.change.open}</Act></p>}
      {mayDecide && <p class="muted small">{words.act.meta}: {words.actHint.meta}</p>}
      {children}
    </section>
  );
}

function Act({ command, shortcut, isDone, isQuiet = false, withKeys, onCommand, children }: {
  readonly command: ReviewCommand;
  readonly shortcut: string;
  /** It is so already, or there is nothing to do: stays focusable, says so. */
  readonly isDone: boolean;
  readonly isQuiet?: boolean;
  readonly withKeys: boolean;
  readonly onCommand: (command: ReviewCommand) => void;
  readonly children: string;
}) {
  return (
    <button
      type="button"
      class={`button${isQuiet ? " button--quiet button--small" : ""}`}
      aria-disabled={isDone}
      {...(withKeys ? { "aria-keyshortcuts": shortcut } : {})}
      onClick={() => {
        if (!isDone) onCommand(command);
      }}
    >
      {children}
      {withKeys && <kbd aria-hidden="true">{shortcut.toUpperCase()}</kbd>}
    </button>
  );
}
