import { useState } from "preact/hooks";
import { useConsole } from "./console-context.ts";
import { Field, Tick } from "./field.tsx";

/** A password one can look at while typing it. `autocomplete` tells password managers whether it is old or new. */
export function PasswordField({ id, label, hint, error, autocomplete, value, onInput }: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly autocomplete: "current-password" | "new-password";
  readonly value: string;
  readonly onInput: (value: string) => void;
}) {
  const { messages } = useConsole();
  const [isShown, setShown] = useState(false);
  return (
    <div class="stack stack--tight">
      <Field id={id} label={label} error={error} {...(hint === undefined ? {} : { hint })}>
        {(attributes) => (
          <input
            // The types know no input that changes between the two.
            {...{ type: isShown ? "text" : "password" } as { readonly type: "password" }}
            class="input"
            autocomplete={autocomplete}
            autocapitalize="none"
            spellcheck={false}
            maxLength={200}
            {...attributes}
            value={value}
            onInput={(event) => onInput(event.currentTarget.value)}
          />
        )}
      </Field>
      <Tick id={`${id}-shown`} label={messages.signIn.showPassword} checked={isShown} onChange={setShown} />
    </div>
  );
}
