import { isOver, type ReportJob } from "../../server/contract/report-jobs.ts";
import { useLanguage } from "../shared/surface.tsx";
import { useConsole } from "./console-context.ts";
import { Notice } from "./notice.tsx";

/** What came of the newest run: how it ended and why, the report, and what each step took beside what was expected. */
export function ModelRunResult({ job, isBusy, onResume }: {
  readonly job: ReportJob;
  readonly isBusy: boolean;
  /** Null where there is nothing to go on with. */
  readonly onResume: (() => void) | null;
}) {
  const { messages } = useConsole();
  const { format } = useLanguage();
  const words = messages.modelRun;
  if (!isOver(job.state) || job.state === "queued" || job.state === "running") return null;
  const problems: Readonly<Record<string, string>> = words.problems;
  return (
    <div class="stack stack--tight">
      <Notice kind={job.state === "completed" ? "success" : job.state === "failed" ? "error" : "warning"}>
        <p>{words.state[job.state]} {job.problem !== null && job.problem !== "token-cap" && (problems[job.problem] ?? words.otherProblem)}</p>
      </Notice>
      <p>
        {words.taken(job.requests, job.kept)} {job.failed > 0 && words.failedParts(job.failed)} {job.isEstimated && words.byOurEstimate}
      </p>
      <details>
        <summary>{words.actualTitle}</summary>
        <div class="table-scroll" tabIndex={0} role="region" aria-label={words.actualTitle}>
          <table class="table model-run__table">
            <caption class="visually-hidden">{words.actualTitle}</caption>
            <thead>
              <tr><th scope="col">{words.step}</th><th scope="col" class="number">{words.parts}</th><th scope="col" class="number">{words.estimated}</th><th scope="col" class="number">{words.used}</th></tr>
            </thead>
            <tbody>
              {job.steps.map(({ step, done, total, estimatedTokens, tokens }) => (
                <tr key={step}>
                  <th scope="row">{words.steps[step]}</th>
                  <td class="number">{format.number(done)} / {format.number(total)}</td>
                  <td class="number">{format.number(estimatedTokens)}</td>
                  <td class="number">{format.number(tokens)}</td>
                </tr>
              ))}
              <tr><th scope="row">{words.total}</th><td class="number">{format.number(job.done)} / {format.number(job.total)}</td><td class="number">{format.number(job.estimatedTokens)}</td><td class="number">{format.number(job.tokens)}</td></tr>
            </tbody>
          </table>
        </div>
      </details>
      <p class="row" role="status">
        {job.reportId !== null && <a class="button" href={`/report/${job.reportId}`}>{words.openReport}</a>}
        {onResume !== null && <button type="button" class="button button--primary" aria-disabled={isBusy} onClick={onResume}>{isBusy ? words.resuming : words.resume}</button>}
      </p>
    </div>
  );
}
