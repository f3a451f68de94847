import { useState } from "preact/hooks";
import type { ReportEstimate, StartReportJob } from "../../server/contract/report-jobs.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { Field, Tick } from "./field.tsx";
import { Notice } from "./notice.tsx";

/** What letting the model word a report would take, and the question whether to. */
export function ModelRunEstimate({ estimate, isBusy, onFresh, onStart, onLater }: {
  readonly estimate: ReportEstimate;
  readonly isBusy: boolean;
  /** Works it out again, with or without kept answers. */
  readonly onFresh: (isFresh: boolean) => void;
  readonly onStart: (body: StartReportJob) => void;
  readonly onLater: () => void;
}) {
  const { messages } = useConsole();
  const { format, locale } = useLanguage();
  const words = messages.modelRun;
  const [isFresh, setFresh] = useState(false);
  const [cap, setCap] = useState(String(estimate.tokenCap));
  const tokenCap = /^\d{1,9}$/u.test(cap.trim()) ? Number(cap.trim()) : 0;
  const { cost } = estimate;

  return (
    <div class="stack">
      <h3>{words.estimateTitle}</h3>
      <p class="muted small">{words.nothingAsked}</p>
      <div class="table-scroll" tabIndex={0} role="region" aria-label={words.estimateTitle}>
        <table class="table model-run__table">
          <caption class="visually-hidden">{words.estimateTitle}</caption>
          <thead>
            <tr><th scope="col">{words.step}</th><th scope="col" class="number">{words.calls}</th><th scope="col" class="number">{words.kept}</th><th scope="col" class="number">{words.tokens}</th></tr>
          </thead>
          <tbody>
            {estimate.steps.map(({ step, calls, kept, tokens }) => (
              <tr key={step}><th scope="row">{words.steps[step]}</th><td class="number">{format.number(calls)}</td><td class="number">{format.number(kept)}</td><td class="number">{format.number(tokens)}</td></tr>
            ))}
            <tr><th scope="row">{words.total}</th><td class="number">{format.number(estimate.calls)}</td><td class="number">{format.number(estimate.kept)}</td><td class="number">{format.number(estimate.tokens)}</td></tr>
          </tbody>
        </table>
      </div>
      <p>
        {estimate.calls === 0 ? words.nothingToPay : words.tokensRange(estimate.tokensLow, estimate.tokensHigh)}{" "}
        {estimate.calls > 0 && (cost === null ? words.noPrices : words.cost(new Intl.NumberFormat(locale, { style: "currency", currency: cost.currency }).format(cost.amount)))}
      </p>
      {estimate.suspicious.length > 0 && (
        <Notice kind="warning"><p>{words.suspicious(estimate.suspicious.length, estimate.suspicious.map((id) => `#${String(id)}`).join(", "))}</p></Notice>
      )}
      <Field id="token-cap" label={words.cap} hint={words.capHint} error={tokenCap === 0 ? words.capWrong : undefined}>
        {(attributes) => <input {...attributes} class="input" inputMode="numeric" value={cap} onInput={(event) => setCap(event.currentTarget.value)} />}
      </Field>
      <Tick
        id="ask-anew"
        label={words.isFresh}
        hint={words.isFreshHint}
        checked={isFresh}
        onChange={(value) => {
          setFresh(value);
          onFresh(value);
        }}
      />
      <p class="row" role="status">
        <button type="button" class="button button--primary" aria-disabled={isBusy || tokenCap === 0} onClick={() => { if (!isBusy && tokenCap > 0) onStart({ tokenCap, isFresh }); }}>
          {isBusy ? words.starting : words.start}
        </button>
        <button type="button" class="button" onClick={onLater}>{words.notNow}</button>
      </p>
    </div>
  );
}
