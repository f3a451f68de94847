import { useState } from "preact/hooks";
import type { ConversationReminders, ReminderSettings } from "../../server/contract/reminders.ts";
import { useConsole } from "./console-context.ts";
import { Field } from "./field.tsx";

/** As it stands in the fields. */
interface Typed {
  readonly mails: string;
  readonly webhookUrl: string;
  readonly pendingOver: string;
  readonly waitingHours: string;
  readonly everyHours: string;
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
}

const isWhole = (text: string, least: number, most: number): boolean => /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most;
const isZone = (name: string): boolean => {
  try {
    return name !== "" && new Intl.DateTimeFormat("en", { timeZone: name }) !== null;
  } catch {
    return false;
  }
};

export function RemindersForm({ reminders, isBusy, onSave }: {
  readonly reminders: ConversationReminders;
  readonly isBusy: boolean;
  readonly onSave: (settings: ReminderSettings) => void;
}) {
  const { messages } = useConsole();
  const words = messages.reminders;
  const [isOn, setOn] = useState(reminders.isOn);
  const [isQuiet, setQuiet] = useState(reminders.quiet !== null);
  const [tellsEvents, setTellsEvents] = useState(reminders.tellsEvents);
  const [wasTried, setTried] = useState(false);
  const [typed, setTyped] = useState<Typed>(() => ({
    mails: reminders.mails.join("\n"), webhookUrl: reminders.webhookUrl ?? "", pendingOver: reminders.pendingOver?.toString() ?? "", waitingHours: reminders.waitingHours?.toString() ?? "",
    everyHours: String(reminders.everyHours), from: String(reminders.quiet?.from ?? 20), to: String(reminders.quiet?.to ?? 8), timeZone: reminders.timeZone,
  }));

  const mails = typed.mails.split(/[\s,;]+/).filter((mail) => mail !== "");
  const problems: Partial<Record<keyof Typed, string>> = {
    ...((mails.length > 10 || mails.some((mail) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(mail))) && { mails: words.mailsWrong }),
    ...(typed.webhookUrl.trim() !== "" && !/^https?:\/\/\S+$/.test(typed.webhookUrl.trim()) && { webhookUrl: words.webhookWrong }),
    ...(typed.pendingOver !== "" && !isWhole(typed.pendingOver, 0, 100_000) && { pendingOver: words.numberWrong }),
    ...(typed.waitingHours !== "" && !isWhole(typed.waitingHours, 1, 720) && { waitingHours: words.numberWrong }),
    ...(!isWhole(typed.everyHours, 1, 720) && { everyHours: words.numberWrong }),
    ...(isQuiet && !isWhole(typed.from, 0, 23) && { from: words.numberWrong }),
    ...(isQuiet && !isWhole(typed.to, 0, 23) && { to: words.numberWrong }),
    ...(!isZone(typed.timeZone.trim()) && { timeZone: words.timeZoneWrong }),
  };
  const orNull = (text: string): number | null => (text === "" ? null : Number(text));
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    const [wrong] = Object.keys(problems);
    if (wrong !== undefined) {
      document.getElementById(`reminders-${wrong}`)?.focus();
      return;
    }
    onSave({
      isOn, mails, webhookUrl: typed.webhookUrl.trim() === "" ? null : typed.webhookUrl.trim(), pendingOver: orNull(typed.pendingOver), waitingHours: orNull(typed.waitingHours),
      everyHours: Number(typed.everyHours), quiet: isQuiet ? { from: Number(typed.from), to: Number(typed.to) } : null, timeZone: typed.timeZone.trim(), tellsEvents,
    });
  };
  const field = (name: keyof Typed, label: string, hint?: string, isNumber = false) => (
    <Field id={`reminders-${name}`} label={label} {...(hint === undefined ? {} : { hint })} error={wasTried ? problems[name] : undefined}>
      {(attributes) => <input class={isNumber ? "input input--short" : "input"} {...(isNumber ? { inputMode: "numeric" as const } : {})} {...attributes} value={typed[name]} onInput={(event) => setTyped({ ...typed, [name]: event.currentTarget.value })} />}
    </Field>
  );
  const tick = (id: string, label: string, isTicked: boolean, set: (on: boolean) => void) => (
    <div class="choice"><input type="checkbox" id={id} checked={isTicked} onChange={(event) => set(event.currentTarget.checked)} /><label for={id}>{label}</label></div>
  );

  return (
    <form class="stack" noValidate onSubmit={submit}>
      {tick("reminders-on", words.isOn, isOn, setOn)}
      <Field id="reminders-mails" label={words.mails} hint={reminders.hasMailServer ? words.mailsHint : `${words.mailsHint} ${words.noMailServer}`} error={wasTried ? problems.mails : undefined}>
        {(attributes) => <textarea class="input" rows={3} {...attributes} value={typed.mails} onInput={(event) => setTyped({ ...typed, mails: event.currentTarget.value })} />}
      </Field>
      {field("webhookUrl", words.webhook, words.webhookHint)}
      {field("pendingOver", words.pendingOver, words.emptyHint, true)}
      {field("waitingHours", words.waitingHours, words.emptyHint, true)}
      {field("everyHours", words.everyHours, undefined, true)}
      {tick("reminders-quiet", words.quiet, isQuiet, setQuiet)}
      {isQuiet && <div class="row">{field("from", words.quietFrom, undefined, true)}{field("to", words.quietTo, undefined, true)}</div>}
      {field("timeZone", words.timeZone)}
      {tick("reminders-events", words.tellsEvents, tellsEvents, setTellsEvents)}
      <p><button type="submit" class="button button--primary" disabled={isBusy}>{words.save}</button></p>
    </form>
  );
}
