import { useRef, useState } from "preact/hooks";
import { useConsole } from "./console-context.ts";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly rows?: number;
}

/** Text to take away: read-only, selectable, with a copy button that says what happened. */
export function CopyField({ id, label, hint, value, rows }: Props) {
  const { messages } = useConsole();
  const [outcome, setOutcome] = useState<"none" | "copied" | "failed">("none");
  const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome("copied");
    } catch {
      // No permission, or a plain-http address where browsers offer no clipboard.
      control.current?.focus();
      control.current?.select();
      setOutcome("failed");
    }
  };

  const attributes = {
    id,
    ref: control,
    class: "input copy-field__value",
    readOnly: true,
    value,
    spellcheck: false,
    ...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` }),
    onFocus: (event: FocusEvent) => (event.currentTarget as HTMLInputElement).select(),
  };
  return (
    <div class="field copy-field">
      <label class="field__label" for={id}>{label}</label>
      {hint !== undefined && <p class="field__hint" id={`${id}-hint`}>{hint}</p>}
      <div class="copy-field__row">
        {rows === undefined ? <input type="text" {...attributes} /> : <textarea rows={rows} {...attributes} />}
        <button type="button" class="button" aria-describedby={`${id}-outcome`} onClick={() => void copy()}>{messages.copy.copy}</button>
      </div>
      <p class="copy-field__outcome small" id={`${id}-outcome`} role="status">
        {outcome === "copied" ? messages.copy.copied : outcome === "failed" ? messages.copy.failed : ""}
      </p>
    </div>
  );
}
