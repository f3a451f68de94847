import { useEffect, useRef, useState } from "preact/hooks";
import { readReferenceCode } from "./mine-api.ts";
import { usePartMessages } from "./parts-catalogue.tsx";
import type { Session } from "./session.ts";

/** The code that names me to the organisers, for whoever would rather ask them; shown when it is wanted. */
export function MyReference({ session, onFailed }: { readonly session: Session; readonly onFailed: () => void }) {
  const words = usePartMessages().mine;
  const [code, setCode] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [code]);
  const show = (): void => void readReferenceCode(session).then((answer) => setCode(answer.code), onFailed);
  return (
    <div class="stack stack--tight">
      <h3>{words.referenceTitle}</h3>
      <p class="small" id="my-reference-hint">{words.referenceHint}</p>
      {code === null ? (
        <p><button type="button" class="button" onClick={show}>{words.reference}</button></p>
      ) : (
        <div class="field">
          <label class="field__label" for="my-reference">{words.referenceLabel}</label>
          <input ref={field} id="my-reference" class="input" readOnly aria-describedby="my-reference-hint" value={code} />
        </div>
      )}
    </div>
  );
}
