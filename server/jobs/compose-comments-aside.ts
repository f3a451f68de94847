import { Worker } from "node:worker_threads";
import type { CommentsReport } from "../contract/comments.ts";
import { composeComments, type CommentsInput } from "../report/comments/compose-comments.ts";

/** So few are sorted faster than a thread starts. */
const FEW = 200;

/** Sorts comments without a model, many of them on a thread of its own. */
export function composeCommentsAside(input: CommentsInput): Promise<CommentsReport> {
  if (input.comments.length <= FEW) return Promise.resolve(composeComments(input));
  return new Promise((resolve, reject) => {
    const worker = startWorker(input);
    worker.once("message", (report: CommentsReport) => {
      resolve(report);
      void worker.terminate();
    });
    worker.once("error", reject);
    worker.once("exit", () => { reject(new Error("the thread that sorts comments ended")); });
  });
}

/** The worker's file beside this one: the bundle in dist/, or the source, for which a thread of Node 20 registers tsx itself. */
function startWorker(input: CommentsInput): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./comments-worker.mjs", import.meta.url), { workerData: input });
  const source = new URL("./comments-worker.ts", import.meta.url).href;
  return new Worker(`import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(source)}); });`, { eval: true, workerData: input });
}
