import type { ReportJob } from "../../server/contract/report-jobs.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";

const MINUTE_MS = 60_000;

/** How far the work is: real counts of parts, tokens against the cap, the time it will probably take. */
export function ModelRunProgress({ job, isBusy, onCancel }: {
  readonly job: ReportJob;
  readonly isBusy: boolean;
  /** Null for those who may only watch. */
  readonly onCancel: (() => void) | null;
}) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const words = messages.modelRun;
  const { remainingMs } = job;
  return (
    <div class="stack stack--tight">
      <h3 id="model-run-progress">{words.runningTitle}</h3>
      <progress class="model-run__bar" value={job.done} max={job.total} aria-labelledby="model-run-progress" />
      <p>
        <strong>{job.state === "queued" ? words.queued : words.progress(job.done, job.total)}</strong>{" "}
        {remainingMs !== null && (remainingMs < MINUTE_MS ? words.remaining.soon : words.remaining.minutes(Math.round(remainingMs / MINUTE_MS)))}
      </p>
      <p>{words.spent(job.tokens, job.tokenCap)}</p>
      <dl class="facts">
        {job.steps.map(({ step, done, total }) => (
          <div key={step}><dt>{words.steps[step]}</dt><dd>{format.number(done)} / {format.number(total)}</dd></div>
        ))}
      </dl>
      <p class="muted small">{words.leave}</p>
      {onCancel !== null && <p><button type="button" class="button button--danger" aria-disabled={isBusy} onClick={onCancel}>{isBusy ? words.cancelling : words.cancel}</button></p>}
    </div>
  );
}
