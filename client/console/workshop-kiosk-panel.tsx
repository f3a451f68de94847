import { useState } from "preact/hooks";
import type { KioskOpened, Workshop } from "../../server/contract/workshop.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { CopyField } from "./copy-field.tsx";
import { Field } from "./field.tsx";
import { FailureNotice } from "./notice.tsx";

interface Props {
  readonly workshop: Workshop;
  readonly onChanged: () => void;
}

const idleChoices = [60, 120, 180] as const;
const MOST_HOURS = 336;

/** Codes for shared tablets: make one, open it on the tablets, end it. */
export function WorkshopKioskPanel({ workshop: { conversationId, kiosks }, onChanged }: Props) {
  const { messages, api, say } = useConsole();
  const { format } = useLanguage();
  const { workshop: words } = messages;
  const [label, setLabel] = useState("");
  const [hours, setHours] = useState("8");
  const [idleSeconds, setIdleSeconds] = useState<(typeof idleChoices)[number]>(60);
  const [opened, setOpened] = useState<KioskOpened | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const act = async (run: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      await run();
      onChanged();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const make = (event: Event): void => {
    event.preventDefault();
    void act(async () => {
      const wished = Math.min(MOST_HOURS, Math.max(1, Math.round(Number(hours)) || 1));
      setOpened(await api.openKiosk(conversationId, { label: label.trim() || words.kioskTitle, hours: wished, idleSeconds }));
      say(words.kioskMade);
    });
  };
  const end = (kiosk: number) => void act(async () => {
    await api.endKiosk(conversationId, kiosk);
    say(words.kioskEndedNow);
  });

  return (
    <section class="card stack" aria-labelledby="kiosk-title">
      <h2 id="kiosk-title">{words.kioskTitle}</h2>
      <p>{words.kioskText}</p>
      <form class="stack" onSubmit={make}>
        <Field id="kiosk-label" label={words.kioskLabel} hint={words.kioskLabelHint}>
          {(attributes) => <input {...attributes} class="input" maxLength={100} value={label} onInput={(event) => setLabel(event.currentTarget.value)} />}
        </Field>
        <Field id="kiosk-hours" label={words.kioskHours}>
          {(attributes) => <input {...attributes} class="input input--number" type="number" min={1} max={MOST_HOURS} value={hours} onInput={(event) => setHours(event.currentTarget.value)} />}
        </Field>
        <Field id="kiosk-idle" label={words.kioskIdle}>
          {(attributes) => (
            <select {...attributes} class="input console-select" value={String(idleSeconds)} onChange={(event) => setIdleSeconds(idleChoices.find((one) => String(one) === event.currentTarget.value) ?? 60)}>
              {idleChoices.map((one) => <option key={one} value={String(one)}>{words.idleChoices[one]}</option>)}
            </select>
          )}
        </Field>
        <button type="submit" class="button" aria-disabled={isBusy}>{words.kioskMake}</button>
      </form>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {opened !== null && (
        <div class="notice notice--success stack">
          <p class="notice__title">{words.kioskMade}</p>
          <svg class="workshop-qr" role="img" aria-label={words.kioskQr} viewBox={`0 0 ${String(opened.qrCode.size)} ${String(opened.qrCode.size)}`}>
            <rect width="100%" height="100%" fill="#fff" />
            <path d={opened.qrCode.path} fill="#000" />
          </svg>
          <CopyField id="kiosk-link" label={words.kioskLink} value={opened.link} />
          <p><strong>{words.kioskCode(opened.code)}</strong></p>
          <p class="small">{words.kioskOnce}</p>
        </div>
      )}
      {kiosks.length > 0 && (
        <>
          <h3>{words.kioskList}</h3>
          <ul class="plain-list workshop-list">
            {kiosks.map((kiosk) => (
              <li key={kiosk.number} class="workshop-list__item">
                <span><strong>{kiosk.label}</strong> · {words.kioskPeople(kiosk.participants)} · <span class="muted">{kiosk.isOpen ? words.kioskOpenUntil(format.dateTime(kiosk.endsAt)) : words.kioskEnded(format.dateTime(kiosk.endsAt))}</span></span>
                {kiosk.isOpen && <button type="button" class="button button--small" aria-label={`${words.kioskEnd}: ${kiosk.label}`} onClick={() => end(kiosk.number)}>{words.kioskEnd}</button>}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
