// A thread that computes opinion maps, with a connection of its own to the database.
import { parentPort, workerData } from "node:worker_threads";
import { createStore } from "../store/create-store.ts";
import { createMapTaskRunner } from "./do-map-task.ts";
import type { MapRequest, MapResponse, MapThreadData } from "./map-task.ts";

const CONNECTIONS = 2;

const store = await createStore(workerData as MapThreadData, { connections: CONNECTIONS });
const run = createMapTaskRunner(store, Date.now);
let queue: Promise<void> = Promise.resolve();

parentPort?.on("message", (message: MapRequest | "stop") => {
  queue = queue.then(() => (message === "stop" ? stop() : answer(message)));
});

async function answer({ id, task }: MapRequest): Promise<void> {
  let response: MapResponse;
  try {
    response = { id, answer: await run(task) };
  } catch (error) {
    response = { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  parentPort?.postMessage(response);
}

async function stop(): Promise<void> {
  await store.close();
  parentPort?.close();
}
