import type { ModelError } from "./model-problem.ts";

export interface RetryOptions {
  /** Repeats after the first attempt. */
  readonly most: number;
  /** Uniform in [0, 1). */
  readonly chance: () => number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

const FIRST_BACK_OFF_MS = 500;
const LONGEST_BACK_OFF_MS = 30_000;
/** A server that wants us to wait longer than this is as good as away. */
const LONGEST_WAIT_MS = 120_000;

/**
 * Tries again after 408, 409, 429, 5xx and network faults: as long as the server asks, otherwise after a back-off
 * drawn evenly from 0 to a bound that doubles ("full jitter"), so that many workers do not come back together.
 */
export async function withRetries<Result>(act: () => Promise<Result>, onError: (error: ModelError) => void, toError: (error: unknown) => ModelError, options: RetryOptions, signal?: AbortSignal): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await act();
    } catch (thrown) {
      const error = toError(thrown);
      onError(error);
      const wait = error.retryAfterMs ?? backOff(attempt, options.chance);
      if (!error.isWorthRetrying || attempt >= options.most || wait > LONGEST_WAIT_MS) throw error;
      await options.wait(wait, signal);
    }
  }
}

const backOff = (attempt: number, chance: () => number): number => Math.round(chance() * Math.min(LONGEST_BACK_OFF_MS, FIRST_BACK_OFF_MS * 2 ** attempt));

/** Milliseconds a server asks us to wait: "retry-after-ms", "Retry-After" in seconds, or as an HTTP date. Null when it says nothing readable. */
export function retryAfterMs(headers: { get(name: string): string | null }, now: number): number | null {
  const exact = Number.parseFloat(headers.get("retry-after-ms") ?? "");
  if (Number.isFinite(exact) && exact >= 0) return exact;
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/u.test(value)) return Number(value) * 1000;
  const date = Date.parse(value);
  return value === "" || Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Waits in real time. */
export const waitMs = (ms: number, signal?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve();
      return;
    }
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener("abort", done);
  });
