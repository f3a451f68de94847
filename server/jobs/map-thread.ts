import { Worker } from "node:worker_threads";
import type { MapAnswer, MapRequest, MapResponse, MapTask, MapThreadData } from "./map-task.ts";

/** A thread that does map tasks one after the other; started when first needed, and again after a crash. */
export interface MapThread {
  /** Rejects when the task fails or the thread dies over it. */
  run(task: MapTask): Promise<MapAnswer>;
  /** False after a crash, until a later task has gone well. */
  isWell(): boolean;
  /** Ends after the tasks it was given. */
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: MapAnswer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * The worker's file beside this one: the bundle in dist/, or the TypeScript source in development and tests. A thread of
 * Node 20 does not take over its parent's loader, so there it registers tsx itself first.
 */
function startWorker(data: MapThreadData): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./map-worker.mjs", import.meta.url), { workerData: data });
  const source = new URL("./map-worker.ts", import.meta.url).href;
  const start = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(source)}); });`;
  return new Worker(start, { workerData: data, eval: true });
}

export function createMapThread(data: MapThreadData): MapThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let lastId = 0;
  let well = true;

  const failAll = (error: Error): void => {
    well = false;
    worker = null;
    const failed = [...waiting.values()];
    waiting.clear();
    for (const { reject } of failed) reject(error);
  };

  const ensureWorker = (): Worker => {
    if (worker !== null) return worker;
    const started = startWorker(data);
    started.on("message", (response: MapResponse) => {
      const task = waiting.get(response.id);
      waiting.delete(response.id);
      if ("error" in response) {
        task?.reject(new Error(response.error));
      } else {
        well = true;
        task?.resolve(response.answer);
      }
    });
    started.on("error", failAll);
    started.on("exit", () => {
      if (worker === started) failAll(new Error("the map thread ended"));
    });
    worker = started;
    return started;
  };

  return {
    run: (task) => new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      ensureWorker().postMessage({ id: lastId, task } satisfies MapRequest);
    }),
    isWell: () => well,
    stop: () => new Promise((resolve) => {
      const ending = worker;
      worker = null;
      if (ending === null) return resolve();
      ending.once("exit", () => resolve());
      ending.postMessage("stop");
    }),
  };
}
