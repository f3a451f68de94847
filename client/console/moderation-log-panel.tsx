import { useState } from "preact/hooks";
import type { ModerationLogPage } from "../../server/contract/moderation-log.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { FailureNotice, Notice, Resource } from "./notice.tsx";
import { shownState } from "./review-decision.ts";
import { useLoad } from "./use-load.ts";

interface Props {
  readonly conversationId: string;
  readonly isPublic: boolean;
}

/** Every decision so far: who, when, what, why; whether the chain is unbroken; and the files. */
export function ModerationLogPanel({ conversationId, isPublic }: Props) {
  const { messages, api } = useConsole();
  const words = messages.moderationLog;
  const { state, reload } = useLoad(conversationId, () => api.moderationLog(conversationId));
  const file = `/api/v1/console/conversations/${encodeURIComponent(conversationId)}/moderation-log`;
  return (
    <div class="stack">
      <p>{words.intro}</p>
      <p class="muted">{isPublic ? words.isPublic : words.isNotPublic}</p>
      <Resource state={state} onRetry={reload}>
        {(first) => (
          <>
            <Chain page={first} />
            <div class="row">
              <a class="button button--small" href={`${file}.csv`} download>{words.csv}</a>
              <a class="button button--small" href={`${file}.json`} download>{words.json}</a>
              <button type="button" class="button button--quiet button--small" onClick={reload}>{words.reload}</button>
            </div>
            {first.total > 0 && <LogTable key={first.total} conversationId={conversationId} first={first} />}
          </>
        )}
      </Resource>
    </div>
  );
}

function Chain({ page: { total, brokenAt } }: { readonly page: ModerationLogPage }) {
  const { messages } = useConsole();
  const words = messages.moderationLog;
  if (total === 0) return <p>{words.empty}</p>;
  if (brokenAt !== null) return <Notice kind="error" role="alert" title={words.brokenTitle}><p>{words.broken(brokenAt)}</p></Notice>;
  return <p>{words.whole(total)}</p>;
}

function LogTable({ conversationId, first }: { readonly conversationId: string; readonly first: ModerationLogPage }) {
  const { messages, api } = useConsole();
  const { format } = useLanguage();
  const words = messages.moderationLog;
  const [lines, setLines] = useState(first.lines);
  const [isLoading, setLoading] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const oldest = lines.at(-1)?.seq ?? 1;

  const loadOlder = async (): Promise<void> => {
    setLoading(true);
    setFailure(null);
    try {
      const page = await api.moderationLog(conversationId, oldest);
      setLines((before) => [...before, ...page.lines]);
    } catch (error) {
      setFailure(error);
    } finally {
      setLoading(false);
    }
  };

  return (
    <div class="stack stack--tight">
      <div class="table-scroll" role="region" aria-label={words.tableLabel} tabIndex={0}>
        <table class="table">
          <caption class="visually-hidden">{words.tableLabel}</caption>
          <thead><tr><th scope="col">{words.when}</th><th scope="col">{words.who}</th><th scope="col">{words.statement}</th><th scope="col">{words.what}</th><th scope="col">{words.why}</th></tr></thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.seq}>
                <td><time dateTime={new Date(line.at).toISOString()}>{format.dateTime(line.at)}</time></td>
                <td>{line.name ?? words.gone(line.moderator)}</td>
                <td><span class="muted">#{line.statementId}</span> <span dir="auto">{line.text}</span></td>
                <td><What line={line} /></td>
                <td dir="auto">{line.reason ?? ""}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {failure !== null && <FailureNotice error={failure} onRetry={() => void loadOlder()} />}
      {oldest > 1 && <p><button type="button" class="button button--small" disabled={isLoading} onClick={() => void loadOlder()}>{isLoading ? words.loadingOlder : words.older}</button></p>}
    </div>
  );
}

/** What a line did: a state before and after, or a change of words. */
function What({ line: { before, after, change, corrected } }: { readonly line: ModerationLogPage["lines"][number] }) {
  const { messages } = useConsole();
  const words = messages.reviewMore.log;
  const [from, to] = [messages.review.shown[shownState(before)], messages.review.shown[shownState(after)]];
  const states = messages.moderationLog.change(from, to);
  const numbers = (ids: readonly number[]): string => ids.map((id) => `#${String(id)}`).join(", ");
  switch (change?.kind) {
    case undefined:
      return <>{states}</>;
    case "corrected":
      return (
        <details>
          <summary>{words.corrected}</summary>
          {corrected === undefined ? <p class="small">{words.gone}</p> : <p class="small" dir="auto"><del>{corrected.before}</del><br /><ins>{corrected.after}</ins></p>}
        </details>
      );
    case "reworded":
    case "split":
      return <>{words[change.kind](numbers(change.into))}<br /><span class="muted small">{states}</span></>;
    case "written":
      return <>{words.written(change.from)}<br /><span class="muted small">{states}</span></>;
    case "undone":
      return <>{words.undone(change.line)}{from !== to && <><br /><span class="muted small">{states}</span></>}</>;
  }
}
