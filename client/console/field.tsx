import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface FieldProps {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string | undefined;
  /** Gets the attributes that tie the control to its label, hint and error. */
  readonly children: (attributes: { id: string; "aria-describedby"?: string; "aria-invalid"?: true }) => ComponentChildren;
}

/** Label, hint, error, control: in this order, each tied to the control for screen readers. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  const described = [hint === undefined ? null : `${id}-hint`, error === undefined ? null : `${id}-error`].filter((part) => part !== null).join(" ");
  return (
    <div class={`field${error === undefined ? "" : " field--error"}`}>
      <label class="field__label" for={id}>{label}</label>
      {hint !== undefined && <p class="field__hint" id={`${id}-hint`}>{hint}</p>}
      {error !== undefined && <p class="field__error" id={`${id}-error`}>{error}</p>}
      {children({ id, ...(described === "" ? {} : { "aria-describedby": described }), ...(error === undefined ? {} : { "aria-invalid": true }) })}
    </div>
  );
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** Radio buttons with a hint under each. */
export function Choices<Value extends string>({ name, legend, choices, value, onChange, isDisabled = false }: {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly isDisabled?: boolean;
}) {
  return (
    <fieldset class="field" disabled={isDisabled}>
      <legend class="field__label">{legend}</legend>
      {choices.map((choice) => {
        const id = `${name}-${choice.value}`;
        return (
          <div class="choice" key={choice.value}>
            <input
              type="radio"
              id={id}
              name={name}
              checked={value === choice.value}
              {...(choice.hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
              onChange={() => onChange(choice.value)}
            />
            <div>
              <label for={id}>{choice.label}</label>
              {choice.hint !== undefined && <p class="field__hint" id={`${id}-hint`}>{choice.hint}</p>}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}

export function Tick({ id, label, hint, checked, onChange, isDisabled = false }: {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly isDisabled?: boolean;
}) {
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        disabled={isDisabled}
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        {hint !== undefined && <p class="field__hint" id={`${id}-hint`}>{hint}</p>}
      </div>
    </div>
  );
}

/** After a refused submit: every problem as a link to its field; takes the focus once per `attempt`. */
export function ErrorSummary({ title, problems, attempt }: {
  readonly title: string;
  readonly problems: readonly { readonly fieldId: string; readonly text: string }[];
  readonly attempt: number;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <div class="notice notice--error error-summary" ref={box} tabIndex={-1} role="alert">
      <p class="notice__title">{title}</p>
      <ul>
        {problems.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fieldId)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
