// A thread that makes files of reports: a PDF or a PNG takes a second or more, in which the server must go on answering.
import { parentPort } from "node:worker_threads";
import { makeReportFile } from "../report/export/report-files.ts";
import type { ReportFileAnswer, ReportFileTask } from "./report-file-thread.ts";

let queue: Promise<void> = Promise.resolve();

parentPort?.on("message", (task: ReportFileTask) => {
  queue = queue.then(() => answer(task));
});

async function answer({ id, report, name, options }: ReportFileTask): Promise<void> {
  let message: ReportFileAnswer;
  try {
    message = { id, file: await makeReportFile(report, name, options) };
  } catch (error) {
    message = { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(message);
}
