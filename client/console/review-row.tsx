import { Component } from "preact";
import type { ReviewQuery } from "../../server/contract/review-query.ts";
import { useLanguage } from "../shared/surface.tsx";
import { authorText } from "./author-text.ts";
import { useConsole, useIsModerator } from "./console-context.ts";
import { FlagTags } from "./flagged-text.tsx";
import { relativeTime } from "./relative-time.ts";
import { shownState } from "./review-decision.ts";
import { shown, type ReviewRow as RowState } from "./review-state.ts";

export interface ReviewRowProps {
  readonly row: RowState;
  readonly filter: ReviewQuery["state"];
  readonly position: number;
  /** Statements in the whole list, loaded or not. */
  readonly setSize: number;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  /** Both must stay the same function, or every row is drawn anew with every key. */
  readonly onPick: (id: number, on: boolean, isRange: boolean) => void;
  readonly onOpen: (id: number) => void;
}

/** A row of the review list; drawn again only when something in it changed. */
export class ReviewRow extends Component<ReviewRowProps> {
  override shouldComponentUpdate(next: ReviewRowProps): boolean {
    const { row, filter, position, setSize, isCurrent, isSelected, onPick, onOpen } = this.props;
    return next.row !== row || next.filter !== filter || next.position !== position || next.setSize !== setSize || next.isCurrent !== isCurrent
      || next.isSelected !== isSelected || next.onPick !== onPick || next.onOpen !== onOpen;
  }

  override render() {
    return <Row {...this.props} />;
  }
}

function Row({ row, filter, position, setSize, isCurrent, isSelected, onPick, onOpen }: ReviewRowProps) {
  const { messages } = useConsole();
  const mayDecide = useIsModerator();
  const { common, locale } = useLanguage();
  const statement = shown(row);
  const state = shownState(statement);
  const votes = statement.agrees + statement.disagrees + statement.passes;
  // One stop of the Tab key for the list: J, K and the arrows move inside it.
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <div role="listitem" aria-posinset={position} aria-setsize={setSize} class={`review-row${isCurrent ? " review-row--current" : ""}${isSelected ? " review-row--selected" : ""}`}>
      {mayDecide && <label class="review-row__tick">
        <span class="visually-hidden">{messages.review.list.select(statement.id)}</span>
        <input
          type="checkbox"
          tabIndex={tabIndex}
          checked={isSelected}
          onClick={(event) => onPick(statement.id, event.currentTarget.checked, event.shiftKey)}
        />
      </label>}
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
          {(state !== filter || row.underway.length > 0) && <span class={`tag review-tag review-tag--${state}`}>{messages.review.shown[state]}</span>}
          <FlagTags flags={statement.flags} />
          <span class="muted">#{statement.id} · {authorText(statement, messages, common)} · {relativeTime(statement.createdAt, Date.now(), locale)}</span>
          {votes > 0 && <span class="muted"> · {messages.review.pane.votes(statement.agrees, statement.disagrees, statement.passes)}</span>}
          {statement.original !== undefined && <span> · {messages.reviewMore.lineage.edited}</span>}
          {row.decidedBy !== undefined && row.underway.length === 0 && <span> · {messages.moderators.decidedBy(row.decidedBy)}</span>}
          {row.underway.length > 0 && <span class="muted"> · {messages.review.list.saving}</span>}
        </span>
      </button>
    </div>
  );
}
