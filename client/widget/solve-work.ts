import type { SolvedWork, WorkChallenge } from "../../server/contract/gates.ts";
import { findCounter } from "./sha256-search.ts";

export type WorkOrder = Pick<WorkChallenge, "parameters">;
export type WorkAnswer = { readonly share: number } | { readonly found: SolvedWork["solution"] | null };

/** Hashes in one go where there is no worker: short enough for the page to breathe. */
const AT_ONCE = 2_000;

/**
 * Computes what a newcomer's device is asked for, beside the page where the browser allows it, otherwise in small pieces.
 * @param onShare told how much of the longest way is done, 0–1
 * @throws when it is stopped, or the challenge has no solution
 */
export async function solveWork(challenge: WorkChallenge, onShare: (share: number) => void, signal: AbortSignal): Promise<SolvedWork> {
  const worker = startWorker();
  const found = worker === null ? await solveHere(challenge, onShare, signal) : await solveBeside(worker, challenge, onShare, signal);
  if (found === null) throw new Error("the challenge has no solution");
  return { challenge, solution: found };
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL("./work-worker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}

const solveBeside = (worker: Worker, challenge: WorkChallenge, onShare: (share: number) => void, signal: AbortSignal): Promise<SolvedWork["solution"] | null> =>
  new Promise<SolvedWork["solution"] | null>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(new Error("stopped")));
    // A worker whose file did not come, or that an old browser cannot run: the page does it itself.
    worker.onerror = () => resolve(solveHere(challenge, onShare, signal));
    worker.onmessage = ({ data }: MessageEvent<WorkAnswer>) => ("share" in data ? onShare(data.share) : resolve(data.found));
    worker.postMessage({ parameters: challenge.parameters } satisfies WorkOrder);
  }).finally(() => worker.terminate());

async function solveHere({ parameters: { salt, nonce, keyPrefix: prefix, data: { most } } }: WorkChallenge, onShare: (share: number) => void, signal: AbortSignal): Promise<SolvedWork["solution"] | null> {
  for (let from = 0; from < most; from += AT_ONCE) {
    if (signal.aborted) throw new Error("stopped");
    const found = findCounter({ salt, nonce, prefix }, from, Math.min(most, from + AT_ONCE));
    if (found !== null) return { counter: found.counter, derivedKey: found.hash };
    onShare(Math.min(1, (from + AT_ONCE) / most));
    await new Promise((resolve) => void setTimeout(resolve));
  }
  return null;
}
