import { useLayoutEffect, useRef } from "preact/hooks";
import { formatSheetCode } from "../../server/contract/sheet-code.ts";
import type { Vote } from "../../server/contract/vote.ts";
import { useLanguage } from "../shared/surface.tsx";
import { VoteIcon } from "../shared/vote-icon.tsx";
import { useConsole } from "./console-context.ts";
import { countMarks, entryKey, goTo, pressKey, type SheetEntry } from "./sheet-entry.ts";

interface Props {
  readonly entry: SheetEntry;
  readonly isBusy: boolean;
  readonly onChange: (entry: SheetEntry) => void;
  readonly onSave: (entry: SheetEntry) => void;
  readonly onAbandon: () => void;
}

const votes: readonly Vote[] = ["agree", "disagree", "pass"];

/** One sheet: the statement whose turn it is has the focus and takes the keys; a mouse may mark any. */
export function WorkshopEntryForm({ entry, isBusy, onChange, onSave, onAbandon }: Props) {
  const { messages } = useConsole();
  const { common } = useLanguage();
  const { workshop: words } = messages;
  const { statements, marks, at, first, isDoubted } = entry;
  const rows = useRef<HTMLOListElement>(null);
  const writing = useRef<HTMLInputElement>(null);
  const isSecond = first !== null;
  // Before the screen is painted: the next key may come at once.
  useLayoutEffect(() => {
    if (at < statements.length) rows.current?.querySelectorAll<HTMLElement>(".entry-row")[at]?.focus();
    else writing.current?.focus();
  }, [at, statements.length, isSecond]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const key = entryKey(event);
    if (key === null) return;
    // Space on one of the three buttons presses it, as everywhere.
    if (event.key === " " && event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    if (!event.repeat) onChange(pressKey(entry, key));
  };
  const nameOf = (mark: Vote | null): string => (mark === null ? words.notMarked : common[mark]);
  const isEmpty = marks.every((mark) => mark === null) && entry.text.trim() === "";

  return (
    <form
      class="stack entry"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) onSave(entry);
      }}
    >
      <h3>{words.current(formatSheetCode(entry.code))}</h3>
      {isSecond && <p class="settings-warning">{words.secondText}</p>}
      <p class="small muted">{words.keys}</p>
      <ol ref={rows} class="plain-list entry__rows" onKeyDown={onKeyDown}>
        {statements.map((statement, index) => {
          const mark = marks[index] ?? null;
          const isCurrent = index === at;
          const place = words.place(index + 1, statements.length, statement.text);
          return (
            <li key={statement.id}>
              <div class={`entry-row${isCurrent ? " entry-row--current" : ""}`} role="group" tabIndex={isCurrent ? 0 : -1} aria-label={`${place} ${nameOf(mark)}`} onFocus={(event) => { if (event.target === event.currentTarget && !isCurrent) onChange(goTo(entry, index)); }}>
                <span class="entry-row__number" aria-hidden="true">{index + 1}</span>
                <span class="entry-row__text" lang={statement.language} dir="auto">{statement.text}</span>
                <span class="entry-row__marks">
                  {votes.map((vote) => (
                    <button key={vote} type="button" class={`entry-mark entry-mark--${vote}`} tabIndex={-1} aria-pressed={mark === vote} onClick={() => onChange(pressKey(goTo(entry, index), mark === vote ? "blank" : vote))}>
                      <VoteIcon vote={vote} size={18} /> {common[vote]}
                    </button>
                  ))}
                </span>
              </div>
              {isCurrent && isDoubted && <p class="field__error" role="alert">{words.differs(nameOf(first?.[index] ?? null))}</p>}
            </li>
          );
        })}
      </ol>
      <p class="entry__check"><strong>{words.check(countMarks(marks, "agree"), countMarks(marks, "disagree"), countMarks(marks, "pass"), countMarks(marks, null))}</strong></p>
      <div class="field">
        <label class="field__label" for="entry-text">{words.written}</label>
        <p class="field__hint" id="entry-text-hint">{words.writtenHint}</p>
        <input
          ref={writing} id="entry-text" class="input" maxLength={4000} dir="auto" value={entry.text} aria-describedby="entry-text-hint"
          onInput={(event) => onChange({ ...entry, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === "ArrowUp") onChange(pressKey(entry, "back"));
            // Enter ends a Japanese conversion before it may save.
            if (event.key === "Enter" && event.isComposing) event.preventDefault();
          }}
        />
      </div>
      {isEmpty && at >= statements.length && <p class="field__error" role="alert">{words.empty}</p>}
      <div class="row">
        <button type="submit" class="button button--primary" aria-disabled={isBusy || isEmpty}>{isBusy ? words.saving : words.save}</button>
        <button type="button" class="button" onClick={onAbandon}>{words.abandon}</button>
      </div>
    </form>
  );
}
