import type { Ref } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { usePartMessages } from "./parts-catalogue.tsx";

interface Props {
  readonly title: Ref<HTMLHeadingElement>;
  /** What was wrong with the code before; null: none was tried yet. */
  readonly refused: string | null;
  /** What was typed before, to be mended. */
  readonly before: string;
  readonly onCode: (code: string) => void;
}

/** Takes an invitation code. */
export function GateCodeForm({ title, refused, before, onCode }: Props) {
  const words = usePartMessages().gate;
  const [code, setCode] = useState(before);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const error = isMissing ? words.codeMissing : refused;
  useEffect(() => {
    if (error !== null) field.current?.focus();
  }, [error]);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (code.trim().length < 4) setMissing(true);
    else onCode(code.trim().slice(0, 40));
  };
  return (
    <form class="stack" noValidate onSubmit={submit}>
      <h2 data-goal ref={title} tabIndex={-1}>{words.titleCode}</h2>
      <p>{words.codeText}</p>
      <div class={`field${error === null ? "" : " field--error"}`}>
        <label class="field__label" for="invitation-code">{words.codeLabel}</label>
        <p class="field__hint" id="invitation-code-hint">{words.codeHint}</p>
        {error !== null && <p class="field__error" id="invitation-code-error" role="alert">{error}</p>}
        <input
          ref={field} id="invitation-code" class="input" type="text" autoComplete="off" autoCapitalize="off" spellcheck={false} value={code}
          aria-describedby={`invitation-code-hint${error === null ? "" : " invitation-code-error"}`} aria-invalid={error !== null}
          onInput={(event) => { setCode(event.currentTarget.value); setMissing(false); }}
        />
      </div>
      <p><button type="submit" class="button button--primary">{words.enter}</button></p>
    </form>
  );
}
