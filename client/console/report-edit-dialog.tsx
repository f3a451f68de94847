import { useEffect, useRef, useState } from "preact/hooks";
import type { Locale } from "../../messages/locale.ts";
import type { OfferedSlot, ReportReview, SentenceChecked } from "../../server/contract/report-review.ts";
import type { Report, ReportSentence } from "../../server/contract/report.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { Dialog } from "./dialog.tsx";
import { Field } from "./field.tsx";
import { FailureNotice } from "./notice.tsx";
import { SentenceRuns } from "./report-review-section.tsx";

interface Props {
  readonly report: Report;
  readonly reportId: string;
  readonly locale: Locale;
  readonly sentence: ReportSentence;
  readonly onSaved: (review: ReportReview) => void;
  readonly onClose: () => void;
}

/** The check runs this long after the last key. */
const PAUSE_MS = 350;

/** A sentence to be worded anew: values to insert, what readers will see, and what the check says, while one types. */
export function ReportEditDialog({ report, reportId, locale, sentence, onSaved, onClose }: Props) {
  const { messages, api } = useConsole();
  const words = messages.reportReview;
  const [skeleton, setSkeleton] = useState(sentence.skeleton);
  const [reason, setReason] = useState(sentence.edited?.reason ?? "");
  const [checked, setChecked] = useState<{ readonly of: string; readonly answer: SentenceChecked } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = skeleton.trim();

  useEffect(() => {
    if (text === "") return undefined;
    const timer = window.setTimeout(() => {
      api.checkReportSentence(reportId, { locale, sentenceId: sentence.id, skeleton: text }).then(
        (answer) => { setChecked({ of: text, answer }); setFailure(null); },
        (error: unknown) => setFailure(error),
      );
    }, checked === null ? 0 : PAUSE_MS);
    return () => window.clearTimeout(timer);
    // Not `checked`: it is what this makes.
  }, [text, api, reportId, locale, sentence.id]);

  const insert = ({ slot }: OfferedSlot): void => {
    const [from, to] = [area.current?.selectionStart ?? skeleton.length, area.current?.selectionEnd ?? skeleton.length];
    setSkeleton(skeleton.slice(0, from) + slot + skeleton.slice(to));
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(from + slot.length, from + slot.length);
    });
  };
  const isFresh = checked?.of === text;
  const answer = checked?.answer ?? null;
  const breaks = isFresh && answer !== null && answer.failedRules.length > 0;
  const canSave = isFresh && answer?.runs !== null && answer !== null && (!breaks || reason.trim() !== "") && !isBusy;
  const save = async (): Promise<void> => {
    if (!canSave) return;
    setBusy(true);
    try {
      onSaved(await api.editReportSentence(reportId, { locale, sentenceId: sentence.id, skeleton: text, ...(breaks ? { reason: reason.trim() } : {}) }));
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  const original = sentence.edited?.before ?? null;

  return (
    <Dialog title={words.editTitle} onClose={onClose}>
      <Field id="edit-sentence" label={words.sentence} hint={words.sentenceHint}>
        {(attributes) => <textarea {...attributes} ref={area} class="input" rows={4} maxLength={1000} lang={locale} value={skeleton} onInput={(event) => setSkeleton(event.currentTarget.value)} />}
      </Field>
      {answer !== null && <SlotButtons slots={answer.slots} onInsert={insert} />}
      <CheckAnswer answer={answer} isFresh={isFresh} report={report} locale={locale} />
      {breaks && answer.runs !== null && (
        <Field id="edit-reason" label={words.reason} hint={words.reasonHint}>
          {(attributes) => <input {...attributes} class="input" maxLength={300} lang={locale} value={reason} onInput={(event) => setReason(event.currentTarget.value)} />}
        </Field>
      )}
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <p class="row">
        <button type="button" class="button button--primary" aria-disabled={!canSave} onClick={() => void save()}>{breaks ? words.saveAnyway : words.save}</button>
        {original !== null && <button type="button" class="button" onClick={() => setSkeleton(original)}>{words.restore}</button>}
        <button type="button" class="button" onClick={onClose}>{messages.cancel}</button>
      </p>
    </Dialog>
  );
}

function SlotButtons({ slots, onInsert }: { readonly slots: readonly OfferedSlot[]; readonly onInsert: (slot: OfferedSlot) => void }) {
  const { messages } = useConsole();
  const { common } = useLanguage();
  const words = messages.reportReview;
  return (
    <details>
      <summary>{words.insert}</summary>
      <ul class="plain-list slot-buttons">
        {slots.map((slot) => (
          <li key={slot.slot}>
            <button type="button" class="button button--small" onClick={() => onInsert(slot)}>
              <strong>{slot.shown}</strong>&nbsp;<span>{words.insertLabel[slot.measure](slot.groupId === null ? words.everyone : common.groupName(slot.groupId))}{slot.statementId === null ? "" : ` #${String(slot.statementId)}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function CheckAnswer({ answer, isFresh, report, locale }: { readonly answer: SentenceChecked | null; readonly isFresh: boolean; readonly report: Report; readonly locale: Locale }) {
  const { messages } = useConsole();
  const words = messages.reportReview;
  const rules: Readonly<Record<string, string>> = words.rules;
  return (
    <div class="stack stack--tight" role="status">
      {answer === null || !isFresh ? <p class="muted">{words.checking}</p> : (
        <>
          {answer.runs !== null && <p><span class="small muted">{words.preview}</span><br /><span lang={locale}><SentenceRuns runs={answer.runs} report={report} /></span></p>}
          {answer.failedRules.length === 0 ? <p>✓ {words.passes}</p> : (
            <div class="notice notice--warning">
              <p><strong>{answer.runs === null ? words.cannotShow : words.fails}</strong></p>
              <ul>{answer.failedRules.map(({ rule, detail }) => <li key={rule}>{rules[rule] ?? words.otherRule(rule)} <span class="small muted" lang="en">({rule}: {detail})</span></li>)}</ul>
            </div>
          )}
        </>
      )}
    </div>
  );
}
