import { useState } from "preact/hooks";
import type { Account, SecondStepBegun } from "../../server/contract/account.ts";
import { useLanguage } from "../shared/surface.tsx";
import { CodeField } from "./code-field.tsx";
import { useConsole } from "./console-context.ts";
import { CopyField } from "./copy-field.tsx";
import { FailureNotice, Notice } from "./notice.tsx";
import { useDeed } from "./use-deed.ts";

/** A code of an authenticator app besides the password: set up, keep the recovery codes, turn off. */
export function SecondStepPanel({ account: { secondStep }, onChanged }: { readonly account: Account; readonly onChanged: () => void }) {
  const { messages, api, say } = useConsole();
  const { format } = useLanguage();
  const words = messages.account;
  const [begun, setBegun] = useState<SecondStepBegun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [code, setCode] = useState("");
  const [isCodeMissing, setCodeMissing] = useState(false);
  const { isBusy, failure, run } = useDeed();

  /** What takes a code first. */
  const act = async (deed: (code: string) => Promise<void>): Promise<void> => {
    setCodeMissing(code.trim() === "");
    if (code.trim() === "") document.getElementById("step-code")?.focus();
    else if (await run(() => deed(code.trim()))) {
      setCode("");
      setBegun(null);
      onChanged();
    }
  };
  const confirm = (event: Event): void => {
    event.preventDefault();
    void act(async (given) => {
      setCodes((await api.confirmSecondStep({ code: given })).codes);
      say(words.stepTurnedOn);
    });
  };
  const codeError = isCodeMissing ? messages.signIn.codeMissing : undefined;

  return (
    <section class="card stack" aria-labelledby="account-step-title">
      <h2 id="account-step-title">{words.stepTitle}</h2>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {codes !== null && (
        <Notice kind="warning" title={words.stepCodesTitle}>
          <p>{words.stepCodesText}</p>
          <CopyField id="recovery-codes" label={words.stepCodesLabel} rows={codes.length} value={codes.join("\n")} />
          <p><button type="button" class="button" onClick={() => setCodes(null)}>{words.stepCodesKept}</button></p>
        </Notice>
      )}
      {secondStep === null && begun === null && (
        <>
          <p>{words.stepOff}</p>
          <p><button type="button" class="button" aria-disabled={isBusy} onClick={() => void run(async () => setBegun(await api.beginSecondStep()))}>{words.stepBegin}</button></p>
        </>
      )}
      {secondStep === null && begun !== null && (
        <form class="stack" noValidate onSubmit={confirm}>
          <p>{words.stepScan}</p>
          <svg class="second-step-qr" role="img" aria-label={words.stepQr} viewBox={`0 0 ${String(begun.qr.size)} ${String(begun.qr.size)}`} shape-rendering="crispEdges">
            <rect width="100%" height="100%" fill="#fff" />
            <path d={begun.qr.path} fill="#000" />
          </svg>
          <CopyField id="step-secret" label={words.stepSecret} value={begun.secret} />
          <CodeField id="step-code" label={messages.signIn.code} hint={words.stepCodeHint} error={codeError} value={code} onInput={setCode} />
          <p><button type="submit" class="button button--primary" aria-disabled={isBusy}>{words.stepConfirm}</button></p>
        </form>
      )}
      {secondStep !== null && codes === null && (
        <>
          <p>{words.stepOn(format.date(secondStep.since))} {words.stepCodesLeft(secondStep.recoveryCodesLeft)}</p>
          <CodeField id="step-code" label={words.stepCodeFor} error={codeError} value={code} onInput={setCode} />
          <div class="row">
            <button type="button" class="button" aria-disabled={isBusy} onClick={() => void act(async (given) => setCodes((await api.renewRecoveryCodes({ code: given })).codes))}>{words.stepCodesNew}</button>
            <button
              type="button"
              class="button"
              aria-disabled={isBusy}
              onClick={() => void act(async (given) => {
                await api.turnSecondStepOff({ code: given });
                say(words.stepTurnedOff);
              })}
            >
              {words.stepTurnOff}
            </button>
          </div>
        </>
      )}
    </section>
  );
}
