import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { useConsole } from "./console-context.ts";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ComponentChildren;
}

/** The browser's own modal dialog: holds the focus, closes with Escape, gives the focus back. */
export function Dialog({ title, onClose, onKeyDown, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      {...(onKeyDown === undefined ? {} : { onKeyDown })}
    >
      <div class="stack">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}

/** A question with two answers. The safe answer comes last in reading order and is never the default of Enter. */
export function ConfirmDialog({ title, confirm, cancel, isDanger = false, isBusy = false, onConfirm, onCancel, children }: {
  readonly title: string;
  readonly confirm: string;
  readonly cancel?: string;
  readonly isDanger?: boolean;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children?: ComponentChildren;
}) {
  const { messages } = useConsole();
  return (
    <Dialog title={title} onClose={onCancel}>
      {children}
      <div class="row">
        <button type="button" class={`button ${isDanger ? "button--danger" : "button--primary"}`} disabled={isBusy} onClick={onConfirm}>{confirm}</button>
        <button type="button" class="button" onClick={onCancel}>{cancel ?? messages.cancel}</button>
      </div>
    </Dialog>
  );
}
