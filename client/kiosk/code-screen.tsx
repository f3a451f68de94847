import { useState } from "preact/hooks";
import type { KioskMessages } from "../../messages/en/kiosk.ts";

interface Props {
  readonly kiosk: KioskMessages;
  readonly isWrong: boolean;
  readonly onCode: (code: string) => void;
}

/** For the organisers: the code, once for each tablet. */
export function CodeScreen({ kiosk, isWrong, onCode }: Props) {
  const [code, setCode] = useState("");
  const submit = (event: Event): void => {
    event.preventDefault();
    if (code.trim().length > 3) onCode(code.trim());
  };
  return (
    <main class="kiosk kiosk--start">
      <form class="stack kiosk__code" onSubmit={submit}>
        <h1>{kiosk.codeTitle}</h1>
        <p id="code-text">{kiosk.codeText}</p>
        <div class={`field${isWrong ? " field--error" : ""}`}>
          <label class="field__label" for="code">{kiosk.codeLabel}</label>
          {isWrong && <p class="field__error" id="code-error" role="alert">{kiosk.codeWrong}</p>}
          <input
            id="code" class="input" value={code} autocomplete="off" autocapitalize="none" spellcheck={false} maxLength={40}
            aria-describedby={`code-text${isWrong ? " code-error" : ""}`} aria-invalid={isWrong}
            onInput={(event) => setCode(event.currentTarget.value)}
          />
        </div>
        <button type="submit" class="button button--primary">{kiosk.codeSubmit}</button>
      </form>
    </main>
  );
}
