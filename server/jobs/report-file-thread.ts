import { Worker } from "node:worker_threads";
import type { PublishedReport } from "../contract/report.ts";
import type { FileOptions, MadeFile } from "../report/export/report-files.ts";

export interface ReportFileTask {
  readonly id: number;
  readonly report: PublishedReport;
  readonly name: string;
  readonly options: FileOptions;
}
export type ReportFileAnswer = { readonly id: number; readonly file: MadeFile | null } | { readonly id: number; readonly error: string };

/** Makes files on a thread of its own, one after the other; the thread ends when nothing was asked for a while. */
export type MakeFile = (report: PublishedReport, name: string, options: FileOptions) => Promise<MadeFile | null>;

const IDLE_MS = 60_000;

interface Waiting {
  readonly resolve: (file: MadeFile | null) => void;
  readonly reject: (error: Error) => void;
}

/** The worker's file beside this one: the bundle in dist/, or the source, for which a thread of Node 20 registers tsx itself. */
function startWorker(): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./report-file-worker.mjs", import.meta.url));
  const source = new URL("./report-file-worker.ts", import.meta.url).href;
  return new Worker(`import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(source)}); });`, { eval: true });
}

export function createReportFileThread(): MakeFile {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | null = null;
  let lastId = 0;

  const failAll = (error: Error): void => {
    worker = null;
    const failed = [...waiting.values()];
    waiting.clear();
    for (const { reject } of failed) reject(error);
  };
  const rest = (started: Worker): void => {
    if (waiting.size > 0) return;
    idle = setTimeout(() => {
      if (worker === started) worker = null;
      void started.terminate();
    }, IDLE_MS);
    idle.unref();
  };
  const ensureWorker = (): Worker => {
    if (idle !== null) clearTimeout(idle);
    if (worker !== null) return worker;
    const started = startWorker();
    // An idle thread keeps nobody from stopping.
    started.unref();
    started.on("message", (answer: ReportFileAnswer) => {
      const task = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ("error" in answer) task?.reject(new Error(answer.error));
      else task?.resolve(answer.file === null ? null : { ...answer.file, bytes: Buffer.from(answer.file.bytes) });
      rest(started);
    });
    started.on("error", (error) => { if (worker === started) failAll(error); });
    started.on("exit", () => { if (worker === started) failAll(new Error("the thread that makes files ended")); });
    worker = started;
    return started;
  };

  return (report, name, options) => new Promise((resolve, reject) => {
    lastId += 1;
    waiting.set(lastId, { resolve, reject });
    ensureWorker().postMessage({ id: lastId, report, name, options } satisfies ReportFileTask);
  });
}
