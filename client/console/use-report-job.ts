import { useEffect, useRef, useState } from "preact/hooks";
import { isOver, type ReportJob } from "../../server/contract/report-jobs.ts";
import { watchConversation } from "../shared/live.ts";
import { useConsole } from "./console-context.ts";

/** Without a live line the page asks this often. */
const ASK_EVERY_MS = 5_000;

export interface NewestJob {
  /** Null while nothing is known, and when there was never one. */
  readonly job: ReportJob | null;
  /** Takes the job as the server answered it. */
  readonly replace: (job: ReportJob) => void;
}

/** The newest job of a conversation, kept up to date while it runs. `onOver` is told once when one that was seen running ends. */
export function useReportJob(conversationId: string, onOver: (job: ReportJob) => void): NewestJob {
  const { api } = useConsole();
  const [job, setJob] = useState<ReportJob | null>(null);
  const seen = useRef<ReportJob | null>(null);
  const tell = useRef(onOver);
  tell.current = onOver;

  const replace = (next: ReportJob): void => {
    const before = seen.current;
    // News may overtake an answer; what is done is never less than before.
    if (before?.id === next.id && !isOver(next.state) && isOver(before.state) && next.done <= before.done && next.state === "running") return;
    seen.current = next;
    setJob(next);
    if (before !== null && before.id === next.id && !isOver(before.state) && isOver(next.state)) tell.current(next);
  };
  const take = useRef(replace);
  take.current = replace;

  useEffect(() => {
    let isHere = true;
    seen.current = null;
    setJob(null);
    const ask = (): void => {
      api.reportJobs(conversationId).then(({ jobs: [newest] }) => { if (isHere && newest !== undefined) take.current(newest); }, () => undefined);
    };
    ask();
    const stopWatching = watchConversation(conversationId, { "report-job-changed": ({ job: changed }) => take.current(changed) }, { isConsole: true, onReconnect: ask });
    const timer = setInterval(() => { if (seen.current !== null && !isOver(seen.current.state)) ask(); }, ASK_EVERY_MS);
    return () => {
      isHere = false;
      clearInterval(timer);
      stopWatching();
    };
  }, [conversationId, api]);
  return { job, replace };
}
