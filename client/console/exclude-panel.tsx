import type { Ref } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { MapDifference } from "../../server/contract/integrity.ts";
import { useConsole } from "./console-context.ts";
import { Field } from "./field.tsx";
import { MapDifferenceTable } from "./map-difference-table.tsx";
import { FailureNotice } from "./notice.tsx";
import { readParticipantNumbers } from "./participant-numbers.ts";

interface Props {
  readonly conversationId: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly field: Ref<HTMLInputElement>;
  /** People were left out. */
  readonly onDone: () => void;
}

/** Who, then what the map would be, then why: nobody is left out before the second map was looked at. */
export function ExcludePanel({ conversationId, typed, onTyped, field, onDone }: Props) {
  const { messages, api, say } = useConsole();
  const words = messages.integrity;
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [seen, setSeen] = useState<{ readonly numbers: readonly number[]; readonly difference: MapDifference } | null>(null);

  const attempt = async (act: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      await act();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const preview = (): void => {
    const read = readParticipantNumbers(typed);
    if ("wrong" in read) return setProblem(words.numbersWrong(read.wrong));
    if (read.numbers.length === 0) return setProblem(words.numbersMissing);
    setProblem(undefined);
    void attempt(async () => setSeen({ numbers: read.numbers, difference: await api.supposeExclusion(conversationId, read.numbers) }));
  };
  const exclude = (reason: string): void => {
    if (seen === null) return;
    void attempt(async () => {
      await api.excludeParticipants(conversationId, { participants: [...seen.numbers], reason });
      say(words.excluded);
      setSeen(null);
      onTyped("");
      onDone();
    });
  };

  return (
    <section class="stack text-column" aria-labelledby="exclude-title">
      <h2 id="exclude-title">{words.excludeTitle}</h2>
      <p>{words.excludeText}</p>
      <form class="stack" noValidate onSubmit={(event) => { event.preventDefault(); preview(); }}>
        <Field id="exclude-numbers" label={words.numbersLabel} hint={words.numbersHint} error={problem}>
          {(attributes) => (
            <input {...attributes} ref={field} class="input" type="text" autoComplete="off" value={typed} onInput={(event) => { onTyped(event.currentTarget.value); setSeen(null); setProblem(undefined); }} />
          )}
        </Field>
        <p><button type="submit" class="button" disabled={isBusy}>{words.preview}</button></p>
      </form>
      <p role="status">{isBusy && seen === null ? words.previewing : ""}</p>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {seen !== null && <Decision count={seen.numbers.length} difference={seen.difference} isBusy={isBusy} onExclude={exclude} onCancel={() => setSeen(null)} />}
    </section>
  );
}

function Decision({ count, difference, isBusy, onExclude, onCancel }: {
  readonly count: number;
  readonly difference: MapDifference;
  readonly isBusy: boolean;
  readonly onExclude: (reason: string) => void;
  readonly onCancel: () => void;
}) {
  const words = useConsole().messages.integrity;
  const [reason, setReason] = useState("");
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [difference]);
  const submit = (): void => {
    if (reason.trim() === "") return setProblem(words.reasonMissing);
    onExclude(reason.trim());
  };
  return (
    <div class="card stack">
      <h3 ref={title} tabIndex={-1}>{words.previewTitle(count)}</h3>
      <MapDifferenceTable difference={difference} />
      <form class="stack" noValidate onSubmit={(event) => { event.preventDefault(); submit(); }}>
        <Field id="exclude-reason" label={words.reasonLabel} hint={words.reasonHint} error={problem}>
          {(attributes) => <input {...attributes} class="input" type="text" maxLength={200} value={reason} onInput={(event) => { setReason(event.currentTarget.value); setProblem(undefined); }} />}
        </Field>
        <div class="row">
          <button type="submit" class="button button--danger" disabled={isBusy}>{words.exclude(count)}</button>
          <button type="button" class="button" onClick={onCancel}>{words.cancel}</button>
        </div>
      </form>
    </div>
  );
}
