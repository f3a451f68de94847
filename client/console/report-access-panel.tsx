import { useState } from "preact/hooks";
import type { SetReportAccess } from "../../server/contract/report-review.ts";
import { useConsole, useIsOrganiser } from "./console-context.ts";
import { CopyField } from "./copy-field.tsx";
import { reportEmbedCode } from "./embed-code.ts";
import { Field, Tick } from "./field.tsx";
import { Resource } from "./notice.tsx";
import { useLoad } from "./use-load.ts";

interface Props {
  readonly conversationId: string;
  /** The newest published report. */
  readonly reportId: string | null;
  readonly onDone: (sentence: string) => void;
  readonly onFailed: (error: unknown) => void;
}

/** Who may read the reports, the report that follows the conversation, and the code that puts one on another site. */
export function ReportAccessPanel({ conversationId, reportId, onDone, onFailed }: Props) {
  const { messages, api } = useConsole();
  const words = messages.reportReview;
  const isOrganiser = useIsOrganiser();
  const { state, reload, replace } = useLoad(conversationId, () => api.reportAccess(conversationId));
  const [password, setPassword] = useState("");
  const [isBusy, setBusy] = useState(false);
  const { origin } = window.location;

  const change = async (changes: SetReportAccess, sentence: string): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    try {
      replace(await api.setReportAccess(conversationId, changes));
      setPassword("");
      onDone(sentence);
    } catch (error) {
      onFailed(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <section class="card stack text-column" aria-labelledby="access-title">
      <h2 id="access-title">{words.accessTitle}</h2>
      <Resource state={state} onRetry={reload}>
        {(access) => (
          <>
            <p>{access.isProtected ? words.accessProtected : words.accessOpen}</p>
            {access.isProtected && <p class="small muted">{words.accessEmbedded}</p>}
            {isOrganiser && (
              <form class="stack stack--tight" onSubmit={(event) => { event.preventDefault(); if (password.length >= 8) void change({ password }, words.passwordSet); }}>
                <Field id="report-password" label={words.password} hint={words.passwordHint}>
                  {(attributes) => <input {...attributes} class="input" type="text" autocomplete="off" spellcheck={false} minLength={8} maxLength={200} value={password} onInput={(event) => setPassword(event.currentTarget.value)} />}
                </Field>
                <p class="row">
                  <button type="submit" class="button" aria-disabled={isBusy || password.length < 8}>{access.isProtected ? words.changePassword : words.setPassword}</button>
                  {access.isProtected && <button type="button" class="button button--danger" onClick={() => void change({ password: null }, words.passwordRemoved)}>{words.removePassword}</button>}
                </p>
              </form>
            )}
            <h3>{words.liveTitle}</h3>
            {isOrganiser ? (
              <Tick id="live-report" label={words.liveOn} hint={words.liveText} checked={access.isLive} onChange={(isLive) => void change({ isLive }, isLive ? words.liveTurnedOn : words.liveTurnedOff)} />
            ) : <p>{words.liveText}</p>}
            {access.isLive && <CopyField id="live-address" label={words.liveAddress} value={`${origin}/c/${conversationId}/report/live`} />}
            {reportId !== null && (
              <>
                <h3>{words.embedTitle}</h3>
                <CopyField id="report-embed" label={words.embedLabel} value={reportEmbedCode(origin, reportId)} rows={3} />
              </>
            )}
          </>
        )}
      </Resource>
    </section>
  );
}
