import { useConsole } from "./console-context.ts";
import { Field } from "./field.tsx";

/** The code of an authenticator app, or a recovery code. */
export function CodeField({ id, label, hint, error, value, onInput }: {
  readonly id: string;
  readonly label: string;
  /** Left out: that a recovery code will do, too. */
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onInput: (value: string) => void;
}) {
  const { messages } = useConsole();
  return (
    <Field id={id} label={label} hint={hint ?? messages.signIn.codeHint} error={error}>
      {(attributes) => (
        <input
          type="text"
          class="input code-field"
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          maxLength={40}
          {...attributes}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
