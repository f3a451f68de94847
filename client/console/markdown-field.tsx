import { useState } from "preact/hooks";
import { useConsole } from "./console-context.ts";
import { Field } from "./field.tsx";
import { FailureNotice, Wait } from "./notice.tsx";
import type { Loading } from "./use-load.ts";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isDisabled?: boolean;
}

/** Markdown with a preview made by the server: the same code that renders it for citizens, so the preview cannot lie. */
export function MarkdownField({ id, label, hint, error, value, onChange, isDisabled = false }: Props) {
  const { messages, api } = useConsole();
  const { create } = messages;
  const [preview, setPreview] = useState<Loading<string> | null>(null);

  const show = async (): Promise<void> => {
    setPreview({ kind: "loading" });
    try {
      const { html } = await api.previewMarkdown(value);
      setPreview({ kind: "ready", data: html });
    } catch (failure) {
      setPreview({ kind: "failed", error: failure });
    }
  };

  return (
    <div class="stack stack--tight">
      <Field id={id} label={label} hint={hint} error={error}>
        {(attributes) => (
          <textarea
            class="input"
            rows={8}
            {...attributes}
            disabled={isDisabled}
            value={value}
            onInput={(event) => {
              setPreview(null);
              onChange(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      <p><button type="button" class="button button--small" onClick={() => void show()}>{create.showPreview}</button></p>
      {preview?.kind === "loading" && <Wait />}
      {preview?.kind === "failed" && <FailureNotice error={preview.error} title={create.previewFailed} onRetry={() => void show()} />}
      {preview?.kind === "ready" && (
        <section class="card" aria-label={create.preview} role="status">
          {preview.data.trim() === "" ? <p class="muted">{create.previewEmpty}</p> : <div class="prose" dangerouslySetInnerHTML={{ __html: preview.data }} />}
        </section>
      )}
    </div>
  );
}
