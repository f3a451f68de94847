import type { Progress } from "../../server/contract/participation.ts";
import { useWidgetLanguage } from "./catalogue.ts";

/** How far the reader is, and what the next few answers bring. Nothing about others. */
export function ProgressLine({ progress, onMap }: { readonly progress: Progress; readonly onMap: (() => void) | null }) {
  const { widget: words } = useWidgetLanguage();
  const all = progress.answered + progress.left;
  return (
    <div class="progress-line small">
      <div class="row row--apart">
        <span>{words.progress(progress.answered, progress.left)}</span>
        {progress.votesUntilPlaced > 0 && progress.left > 0 && <span class="muted">{words.untilPlaced(progress.votesUntilPlaced)}</span>}
        {progress.votesUntilPlaced === 0 && progress.answered > 0 && (
          onMap === null ? <span class="muted">{words.placed}</span> : <button type="button" class="link-button" onClick={onMap}>{words.placed}</button>
        )}
      </div>
      <progress class="progress-line__bar" max={Math.max(1, all)} value={progress.answered} aria-label={words.progressLabel} />
    </div>
  );
}
