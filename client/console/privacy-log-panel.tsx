import type { PrivacyLogLine } from "../../server/contract/privacy-log.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { privacyLogAddress } from "./life-api.ts";
import { Resource } from "./notice.tsx";
import { useLoad } from "./use-load.ts";

/** What was done with participants' data, newest first, and the file. */
export function PrivacyLogPanel({ conversationId }: { readonly conversationId: string }) {
  const { messages, api } = useConsole();
  const words = messages.retention;
  const { state, reload } = useLoad(`privacy log ${conversationId}`, () => api.privacyLog(conversationId));
  return (
    <section class="stack settings-group" aria-labelledby="privacy-log-title">
      <h2 id="privacy-log-title">{words.log}</h2>
      <p>{words.logIntro}</p>
      <Resource state={state} onRetry={reload}>
        {({ lines }) => (lines.length === 0 ? <p class="muted">{words.logEmpty}</p> : (
          <>
            <Lines lines={lines} />
            <p><a class="button button--small" href={privacyLogAddress(conversationId)} download>{words.csv}</a></p>
          </>
        ))}
      </Resource>
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly PrivacyLogLine[] }) {
  const { messages: { retention: words } } = useConsole();
  const { format } = useLanguage();
  return (
    <div class="table-scroll" tabIndex={0} role="group" aria-label={words.log}>
      <table class="table">
        <thead><tr><th scope="col">{words.when}</th><th scope="col">{words.what}</th><th scope="col">{words.by}</th></tr></thead>
        <tbody>
          {lines.map(({ number, at, kind, rows, actor, person }) => (
            <tr key={number}>
              <td>{format.dateTime(at)}</td>
              <td>{words.kinds[kind](rows)}</td>
              <td>{actor === "person" ? words.person(person ?? 0) : words[actor]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
