import { useRef, useState } from "preact/hooks";
import { formatSheetCode, type SheetCode } from "../../server/contract/sheet-code.ts";
import type { EnteredSheet, Workshop } from "../../server/contract/workshop.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { Field, Tick } from "./field.tsx";
import { FailureNotice } from "./notice.tsx";
import { beginEntry, countMarks, lookUpSheet, secondTime, toFilledSheet, type SheetEntry } from "./sheet-entry.ts";
import { WorkshopEntryForm } from "./workshop-entry-form.tsx";

interface Props {
  readonly workshop: Workshop;
  readonly onEntered: () => void;
}

type Problem = { readonly text: string; readonly entered: { readonly code: SheetCode; readonly sheet: EnteredSheet } | null };

/** Typing sheets in: the number, a key for each statement, words if any, the next number. */
export function WorkshopEntryPanel({ workshop, onEntered }: Props) {
  const { messages, api, say } = useConsole();
  const { format } = useLanguage();
  const { workshop: words } = messages;
  // One sitting is one batch.
  const [batch] = useState(newBatch);
  const [typed, setTyped] = useState("");
  const [isTwice, setTwice] = useState(false);
  const [entry, setEntry] = useState<SheetEntry | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState<{ readonly count: number; readonly last: string } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  // Entered in this sitting: known before the list has been read again.
  const [mine, setMine] = useState<readonly EnteredSheet[]>([]);

  const begin = (code: SheetCode, replaces: string | null = null): void => {
    setProblem(null);
    setFailure(null);
    setEntry(beginEntry(code, workshop, replaces));
  };
  const lookUp = (event: Event): void => {
    event.preventDefault();
    const looked = lookUpSheet(typed, { ...workshop, entered: [...workshop.entered, ...mine] });
    if (looked.kind === "new") begin(looked.code);
    else if (looked.kind === "entered") setProblem({ text: words.sheetEntered(format.dateTime(looked.entered.enteredAt)), entered: { code: looked.code, sheet: looked.entered } });
    else setProblem({ text: { unreadable: words.sheetUnreadable, foreign: words.sheetForeign, unknown: words.sheetUnknown }[looked.kind], entered: null });
    input.current?.select();
  };
  const toNumber = (): void => {
    setEntry(null);
    setTyped("");
    // After the form is gone and the field is back.
    setTimeout(() => input.current?.focus());
  };
  const save = async (done: SheetEntry): Promise<void> => {
    if (isBusy) return;
    if (isTwice && done.first === null) {
      setEntry(secondTime(done));
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      const { entered } = await api.enterSheet(workshop.conversationId, { batch: done.replaces ?? batch, sheet: toFilledSheet(done), isCorrection: done.replaces !== null });
      const sentence = words.saved(formatSheetCode(done.code), countMarks(done.marks, "agree"), countMarks(done.marks, "disagree"), countMarks(done.marks, "pass"));
      setMine((before) => [...before.filter((one) => formatSheetCode(one) !== formatSheetCode(entered)), entered]);
      setSaved((before) => ({ count: (before?.count ?? 0) + 1, last: sentence }));
      say(sentence);
      onEntered();
      toNumber();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <section class="card stack" aria-labelledby="entry-title">
      <h2 id="entry-title">{words.entryTitle}</h2>
      <p class="text-column">{workshop.printings.length === 0 ? words.entryNothing : words.entryText}</p>
      {workshop.printings.length > 0 && entry === null && (
        <form class="stack" onSubmit={lookUp}>
          <Field id="sheet-number" label={words.sheetLabel} hint={words.sheetHint} error={problem?.text}>
            {(attributes) => (
              <input
                {...attributes} ref={input} class="input input--short" autocomplete="off" spellcheck={false} maxLength={80} value={typed}
                onInput={(event) => {
                  setTyped(event.currentTarget.value);
                  setProblem(null);
                }}
              />
            )}
          </Field>
          <Tick id="entry-twice" label={words.twice} hint={words.twiceHint} checked={isTwice} onChange={setTwice} />
          <div class="row">
            <button type="submit" class="button button--primary">{words.sheetGo}</button>
            {problem !== null && problem.entered !== null && (
              <button type="button" class="button" onClick={() => { if (problem.entered !== null) begin(problem.entered.code, problem.entered.sheet.batch); }}>{words.sheetCorrect}</button>
            )}
          </div>
        </form>
      )}
      {entry !== null && <WorkshopEntryForm entry={entry} isBusy={isBusy} onChange={setEntry} onSave={(done) => void save(done)} onAbandon={toNumber} />}
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {saved !== null && <p class="small">{saved.last} {words.sessionCount(saved.count)}</p>}
    </section>
  );
}

/** A random UUID (version 4); crypto.randomUUID is missing on plain http addresses inside an office network. */
const newBatch = (): string =>
  "xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx".replace(/x/g, () => ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & 15).toString(16));
