import { useConsole } from "./console-context.ts";
import { ConfirmDialog } from "./dialog.tsx";
import type { ShownState, Verdict } from "./review-decision.ts";

/** Appears with a selection; every button says how many it will touch. */
export function BulkBar({ count, onVerdict, onClear }: {
  readonly count: number;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onClear: () => void;
}) {
  const { messages } = useConsole();
  const words = messages.review.bulk;
  return (
    <section class="bulk-bar" aria-label={words.label}>
      <p class="bulk-bar__count" role="status">{words.selected(count)}</p>
      <div class="row bulk-bar__acts">
        <button type="button" class="button button--small" onClick={() => onVerdict({ kind: "accept" })}>{words.accept(count)}</button>
        <button type="button" class="button button--small" onClick={() => onVerdict({ kind: "reject", reason: null })}>{words.reject(count)}</button>
        <button type="button" class="button button--small" onClick={() => onVerdict({ kind: "meta" })}>{words.meta(count)}</button>
        <button type="button" class="button button--small" onClick={() => onVerdict({ kind: "pending" })}>{words.pending(count)}</button>
        <button type="button" class="button button--quiet button--small" onClick={onClear}>{words.clear}</button>
      </div>
    </section>
  );
}

/** Says exactly what will happen to how many, before it happens. */
export function BulkDialog({ target, count, unchanged, onConfirm, onClose }: {
  readonly target: ShownState;
  readonly count: number;
  /** Of the selected, those that are so already. */
  readonly unchanged: number;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const { messages } = useConsole();
  const words = messages.review.bulk;
  return (
    <ConfirmDialog title={words.confirmTitle(count)} confirm={words.confirm[target]} onConfirm={onConfirm} onCancel={onClose}>
      <p>{words.will[target](count - unchanged)}</p>
      {unchanged > 0 && <p>{words.unchanged(unchanged)}</p>}
    </ConfirmDialog>
  );
}
