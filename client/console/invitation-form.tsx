import { useState } from "preact/hooks";
import type { InvitationsMade } from "../../server/contract/gates.ts";
import { useConsole } from "./console-context.ts";
import { Field } from "./field.tsx";
import { FailureNotice } from "./notice.tsx";

const MOST_CODES = 20_000;
const MOST_USES = 10_000;
const DAY_MS = 86_400_000;

/** A whole number in 1 … most, or null. */
const readNumber = (text: string, most: number): number | null => {
  const value = Number(text.normalize("NFKC").trim());
  return Number.isInteger(value) && value >= 1 && value <= most ? value : null;
};

/** Makes a batch of codes. */
export function InvitationForm({ conversationId, onMade }: { readonly conversationId: string; readonly onMade: (made: InvitationsMade) => Promise<void> }) {
  const { messages, api } = useConsole();
  const words = messages.gates;
  const [label, setLabel] = useState("");
  const [count, setCount] = useState("100");
  const [uses, setUses] = useState("1");
  const [lastDay, setLastDay] = useState("");
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [codes, usesEach] = [readNumber(count, MOST_CODES), readNumber(uses, MOST_USES)];

  const make = async (): Promise<void> => {
    setTried(true);
    if (isBusy || label.trim() === "" || codes === null || usesEach === null) return;
    setBusy(true);
    setFailure(null);
    try {
      // Until the end of that day where the organiser is.
      const endsAt = lastDay === "" ? null : new Date(`${lastDay}T00:00`).getTime() + DAY_MS;
      await onMade(await api.makeInvitations(conversationId, { label: label.trim(), codes, usesEach, endsAt }));
      setLabel("");
      setTried(false);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form class="stack" noValidate onSubmit={(event) => { event.preventDefault(); void make(); }}>
      <Field id="batch-label" label={words.batchLabel} hint={words.batchHint} error={isTried && label.trim() === "" ? words.labelMissing : undefined}>
        {(attributes) => <input {...attributes} type="text" class="input" maxLength={100} value={label} onInput={(event) => setLabel(event.currentTarget.value)} />}
      </Field>
      <Field id="batch-count" label={words.count} error={isTried && codes === null ? words.numberWrong(1, MOST_CODES) : undefined}>
        {(attributes) => <input {...attributes} type="text" inputMode="numeric" class="input input--number" value={count} onInput={(event) => setCount(event.currentTarget.value)} />}
      </Field>
      <Field id="batch-uses" label={words.uses} hint={words.usesHint} error={isTried && usesEach === null ? words.numberWrong(1, MOST_USES) : undefined}>
        {(attributes) => <input {...attributes} type="text" inputMode="numeric" class="input input--number" value={uses} onInput={(event) => setUses(event.currentTarget.value)} />}
      </Field>
      <Field id="batch-ends" label={words.ends} hint={words.endsHint}>
        {(attributes) => <input {...attributes} type="date" class="input console-select" value={lastDay} onInput={(event) => setLastDay(event.currentTarget.value)} />}
      </Field>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <p><button type="submit" class="button button--primary" aria-disabled={isBusy}>{words.make}</button></p>
    </form>
  );
}
