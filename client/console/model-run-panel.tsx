import { useState } from "preact/hooks";
import { isOver, type ReportEstimate, type ReportJob, type StartReportJob } from "../../server/contract/report-jobs.ts";
import { useConsole } from "./console-context.ts";
import { ModelRunEstimate } from "./model-run-estimate.tsx";
import { ModelRunProgress } from "./model-run-progress.tsx";
import { ModelRunResult } from "./model-run-result.tsx";
import { FailureNotice } from "./notice.tsx";
import { useReportJob } from "./use-report-job.ts";

/** Lets the model word a report: what it would take, then progress, then what it took. Organisers act, moderators watch. */
export function ModelRunPanel({ conversationId, hasVotes, mayAct, onWritten }: {
  readonly conversationId: string;
  readonly hasVotes: boolean;
  readonly mayAct: boolean;
  /** A new draft is there. */
  readonly onWritten: () => void;
}) {
  const { messages, api, say } = useConsole();
  const words = messages.modelRun;
  const { job, replace } = useReportJob(conversationId, (over) => {
    say(over.state === "queued" || over.state === "running" ? "" : words.state[over.state]);
    if (over.reportId !== null) onWritten();
  });
  const [estimate, setEstimate] = useState<ReportEstimate | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const act = async (what: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    try {
      await what();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const ask = (isFresh: boolean): Promise<void> => act(async () => setEstimate(await api.reportEstimate(conversationId, isFresh)));
  const start = (body: StartReportJob): Promise<void> => act(async () => {
    replace(await api.startReportJob(conversationId, body));
    setEstimate(null);
  });
  const follow = (call: () => Promise<ReportJob>): void => void act(async () => replace(await call()));

  const isRunning = job !== null && !isOver(job.state);
  return (
    <section class="card stack text-column" aria-labelledby="model-run-title">
      <h2 id="model-run-title">{words.title}</h2>
      {!isRunning && <p>{words.intro}</p>}
      {failure !== null && <FailureNotice error={failure} title={messages.failure.saveTitle} />}
      {isRunning && <ModelRunProgress job={job} isBusy={isBusy} onCancel={mayAct ? () => follow(() => api.cancelReportJob(job.id)) : null} />}
      {job !== null && !isRunning && estimate === null && (
        <ModelRunResult job={job} isBusy={isBusy} onResume={mayAct && (job.state === "cancelled" || job.state === "failed") ? () => follow(() => api.resumeReportJob(job.id)) : null} />
      )}
      {mayAct && !isRunning && (
        estimate === null ? (
          <p role="status">
            <button type="button" class="button" aria-disabled={isBusy || !hasVotes} onClick={() => { if (hasVotes) void ask(false); }}>
              {isBusy ? words.estimating : job === null ? words.estimate : words.another}
            </button>
          </p>
        ) : (
          <ModelRunEstimate estimate={estimate} isBusy={isBusy} onFresh={(isFresh) => void ask(isFresh)} onStart={(body) => void start(body)} onLater={() => setEstimate(null)} />
        )
      )}
    </section>
  );
}
