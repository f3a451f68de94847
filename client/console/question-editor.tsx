import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { decodeFile } from "./decode-file.ts";
import { Field, Tick } from "./field.tsx";
import { isReady, type QuestionDraft } from "./questions-draft.ts";

interface Props {
  readonly draft: QuestionDraft;
  readonly name: string;
  /** The language being written in. */
  readonly writing: string;
  /** It holds answers: what is worded stays. */
  readonly isAnswered: boolean;
  /** Worded in this language when it was last saved. */
  readonly isKept: boolean;
  readonly isDisabled: boolean;
  readonly onChange: (draft: QuestionDraft) => void;
  readonly onRemove: () => void;
}

/** One question in one language: its text, its answers one a line, and whether it is still asked. */
export function QuestionEditor({ draft, name, writing, isAnswered, isKept, isDisabled, onChange, onRemove }: Props) {
  const { messages } = useConsole();
  const { locale } = useLanguage();
  const words = messages.whoTookPart;
  const { id, kind } = draft;
  const isFixed = isDisabled || (isAnswered && isKept);
  const setLines = (text: string): void => onChange({ ...draft, lines: { ...draft.lines, [writing]: text } });
  const readFile = async (input: HTMLInputElement): Promise<void> => {
    const file = input.files?.[0];
    const text = file === undefined ? null : decodeFile(await file.arrayBuffer());
    input.value = "";
    if (text !== null) setLines(text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n").trim());
  };
  return (
    <fieldset class="card stack">
      <legend>{name}</legend>
      <p class="small muted">{words.kind[kind]}</p>
      {isAnswered && <p class="small">{words.answered}</p>}
      {!isReady(kind) && (
        <>
          <Field id={`question-${id}-text`} label={kind === "area" ? words.areaText : words.questionText}>
            {(attributes) => <input {...attributes} class="input" lang={writing} maxLength={200} disabled={isFixed} value={draft.text[writing] ?? ""} onInput={({ currentTarget: { value } }) => onChange({ ...draft, text: { ...draft.text, [writing]: value } })} />}
          </Field>
          <Field id={`question-${id}-answers`} label={words.answersText} hint={kind === "area" ? words.areasHint : words.answersHint}>
            {(attributes) => <textarea {...attributes} class="input" rows={5} lang={writing} disabled={isFixed} value={draft.lines[writing] ?? ""} onInput={({ currentTarget: { value } }) => setLines(value)} />}
          </Field>
          {kind === "area" && !isFixed && (
            <Field id={`question-${id}-file`} label={words.answersFile}>
              {(attributes) => <input {...attributes} class="input" type="file" accept=".txt,.csv,text/plain" onChange={(event) => void readFile(event.currentTarget)} />}
            </Field>
          )}
        </>
      )}
      {isReady(kind) && <p class="small" lang={locale}>{words.ready[kind]} {draft.ids.map((answer) => words.ready.answers[answer as keyof typeof words.ready.answers]).join(" · ")}</p>}
      {isAnswered
        ? <Tick id={`question-${id}-retired`} label={words.retired} checked={draft.isRetired} isDisabled={isDisabled} onChange={(isRetired) => onChange({ ...draft, isRetired })} />
        : !isDisabled && <p><button type="button" class="button button--small" aria-label={words.removeQuestion(name)} onClick={onRemove}>{words.remove}</button></p>}
    </fieldset>
  );
}
