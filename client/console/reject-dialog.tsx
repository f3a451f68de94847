import { useState } from "preact/hooks";
import { useLanguage } from "../shared/surface.tsx";
import type { RejectReason } from "../../server/contract/reject-reasons.ts";
import { reasonText, type ChosenReason } from "./chosen-reason.ts";
import { useConsole } from "./console-context.ts";
import { Dialog } from "./dialog.tsx";
import { Field } from "./field.tsx";
import { isTyping } from "./review-keys.ts";

const reasonMax = 300;

interface Props {
  readonly conversationLanguage: string;
  /** Of the statements to be rejected, each once: authors read the reason in theirs, where it is there. */
  readonly languages: readonly string[];
  readonly reasons: readonly RejectReason[];
  readonly count: number;
  readonly onReject: (reason: ChosenReason | null) => void;
  readonly onClose: () => void;
}

/** Why: by number, by click, or in one's own words. */
export function RejectDialog({ conversationLanguage, languages, reasons, count, onReject, onClose }: Props) {
  const { messages } = useConsole();
  const { locale } = useLanguage();
  const words = messages.review;
  const pick = (reason: RejectReason): ChosenReason => (language) => reasonText(reason, language, conversationLanguage);
  const [authorLanguage = conversationLanguage] = languages;
  const [isOwn, setIsOwn] = useState(false);
  const [own, setOwn] = useState("");
  const [attempt, setAttempt] = useState(0);
  const ownReason = own.replace(/\s+/g, " ").trim();
  const problem = attempt > 0 && (ownReason === "" || ownReason.length > reasonMax) ? (ownReason === "" ? words.reject.ownMissing : words.reject.ownHint) : undefined;
  const ownNumber = reasons.length + 1;

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isTyping(event.target instanceof HTMLElement ? event.target : null) || event.ctrlKey || event.metaKey || event.altKey) return;
    const number = /^[0-9]$/.test(event.key) ? Number(event.key) : null;
    if (number === null) return;
    event.preventDefault();
    const reason = reasons[number - 1];
    if (number === 0) onReject(null);
    else if (reason !== undefined) onReject(pick(reason));
    else if (number === ownNumber) setIsOwn(true);
  };

  return (
    <Dialog title={words.reject.title(count)} onClose={onClose} onKeyDown={onKeyDown}>
      {count > 1 && <p>{words.bulk.will.rejected(count)}</p>}
      <p class="muted">{words.reject.hint}</p>
      {isOwn ? (
        <form
          class="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setAttempt(attempt + 1);
            if (ownReason !== "" && ownReason.length <= reasonMax) onReject(() => ownReason);
          }}
        >
          <Field id="own-reason" label={words.reject.ownLabel} hint={words.reject.ownHint} error={problem}>
            {(attributes) => (
              <textarea class="input" rows={3} lang={authorLanguage} {...attributes} ref={(element) => element?.focus()} value={own} onInput={(event) => setOwn(event.currentTarget.value)} />
            )}
          </Field>
          <div class="row">
            <button type="submit" class="button button--danger">{words.act.confirmReject}</button>
            <button type="button" class="button" onClick={() => setIsOwn(false)}>{messages.cancel}</button>
          </div>
        </form>
      ) : (
        <>
          <ol class="plain-list reject-reasons">
            {reasons.map((reason, index) => {
              const [mine, theirs] = [reasonText(reason, locale, conversationLanguage), reasonText(reason, authorLanguage, conversationLanguage)];
              return (
                <li key={index}>
                  <button type="button" class="reject-reasons__choice" onClick={() => onReject(pick(reason))}>
                    {index < 9 && <kbd aria-hidden="true">{index + 1}</kbd>}
                    <span>
                      <span class="reject-reasons__text">{mine}</span>
                      {theirs !== mine && <span class="muted small reject-reasons__author">{words.reject.authorReads} <span lang={authorLanguage}>{theirs}</span></span>}
                    </span>
                  </button>
                </li>
              );
            })}
            <li><button type="button" class="reject-reasons__choice" onClick={() => setIsOwn(true)}>{ownNumber <= 9 && <kbd aria-hidden="true">{ownNumber}</kbd>}<span>{words.reject.other}</span></button></li>
            <li><button type="button" class="reject-reasons__choice" onClick={() => onReject(null)}><kbd aria-hidden="true">0</kbd><span>{words.reject.none}</span></button></li>
          </ol>
          <p><button type="button" class="button" onClick={onClose}>{messages.cancel}</button></p>
        </>
      )}
    </Dialog>
  );
}
