import type { SessionEntry } from "../../server/contract/account.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { FailureNotice, Resource } from "./notice.tsx";
import { useDeed } from "./use-deed.ts";
import { useLoad } from "./use-load.ts";

/** Where one is signed in, and ending it there. */
export function SessionsPanel() {
  const { messages, api, say } = useConsole();
  const { format } = useLanguage();
  const words = messages.account;
  const { state, reload } = useLoad("sessions", api.ownSessions);
  const { isBusy, failure, run } = useDeed();

  const deviceOf = ({ device }: SessionEntry): string => (device === "" ? words.sessionUnknown : device);
  const act = async (deed: () => Promise<unknown>, sentence: string): Promise<void> => {
    if (await run(async () => void (await deed()))) say(sentence);
    reload();
  };
  return (
    <section class="card stack" aria-labelledby="account-sessions-title">
      <h2 id="account-sessions-title">{words.sessionsTitle}</h2>
      <p class="muted">{words.sessionsText}</p>
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      <Resource state={state} onRetry={reload}>
        {({ sessions }) => (
          <>
            <ul class="plain-list stack" aria-label={words.sessionsTitle}>
              {sessions.map((session) => (
                <li key={session.id} class="row session-line">
                  <p>
                    <strong>{deviceOf(session)}</strong> {session.isThisOne && <span class="tag">{words.sessionThis}</span>}
                    <br />
                    <span class="muted small">{words.sessionLine(format.date(session.begunAt), format.date(Date.parse(`${session.lastUsedOn}T12:00:00Z`)))}</span>
                  </p>
                  {!session.isThisOne && (
                    <button
                      type="button"
                      class="button button--small"
                      aria-disabled={isBusy}
                      aria-label={words.sessionEndOf(deviceOf(session), format.date(session.begunAt))}
                      onClick={() => void act(() => api.endSession(session.id), words.sessionEnded)}
                    >
                      {words.sessionEnd}
                    </button>
                  )}
                </li>
              ))}
            </ul>
            {sessions.length > 1 && (
              <p><button type="button" class="button" aria-disabled={isBusy} onClick={() => void act(api.endOtherSessions, words.sessionsEnded)}>{words.sessionsEndOthers}</button></p>
            )}
          </>
        )}
      </Resource>
    </section>
  );
}
