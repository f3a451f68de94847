/** Requests on their way at the same time, process-wide; shrinks when the server says it has too many. */
export interface AdaptiveLimit {
  /** Waits for a place; call the answer once when done. */
  take(): Promise<() => void>;
  /** The server answered 429: half as many from now on, at least one. */
  tooMany(): void;
  /** After twenty of these in a row one more is tried, up to what was configured. */
  succeeded(): void;
  /** Requests allowed at the same time now. */
  limit(): number;
}

const SUCCESSES_FOR_ONE_MORE = 20;

export function createAdaptiveLimit(most: number): AdaptiveLimit {
  let limit = most;
  let busy = 0;
  let successes = 0;
  const waiting: (() => void)[] = [];

  const letIn = (): void => {
    while (busy < limit) {
      const next = waiting.shift();
      if (next === undefined) return;
      busy += 1;
      next();
    }
  };
  return {
    async take() {
      await new Promise<void>((resolve) => {
        waiting.push(resolve);
        letIn();
      });
      let isDone = false;
      return () => {
        if (isDone) return;
        isDone = true;
        busy -= 1;
        letIn();
      };
    },
    tooMany() {
      limit = Math.max(1, Math.floor(limit / 2));
      successes = 0;
    },
    succeeded() {
      successes += 1;
      if (successes < SUCCESSES_FOR_ONE_MORE || limit >= most) return;
      successes = 0;
      limit += 1;
      letIn();
    },
    limit: () => limit,
  };
}
