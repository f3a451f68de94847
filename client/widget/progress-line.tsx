import type { WidgetMessages } from "../../messages/en/widget.ts";
import type { Progress } from "../../server/contract/participation.ts";

interface Props {
  readonly widget: WidgetMessages;
  readonly progress: Progress;
  readonly onMap: (() => void) | null;
}

/** How far the reader is, and what the next few answers bring. Nothing about others. */
export function ProgressLine({ widget, progress: { answered, left, votesUntilPlaced }, onMap }: Props) {
  return (
    <div class="progress-line small">
      <div class="row row--apart">
        <span>{widget.progress(answered, left)}</span>
        {votesUntilPlaced > 0 && left > 0 && <span class="muted">{widget.untilPlaced(votesUntilPlaced)}</span>}
        {votesUntilPlaced === 0 && answered > 0 && onMap !== null && <button type="button" class="link-button" onClick={onMap}>{widget.placed}</button>}
      </div>
      <progress class="progress-line__bar" max={Math.max(1, answered + left)} value={answered} aria-label={widget.progressLabel} />
    </div>
  );
}
