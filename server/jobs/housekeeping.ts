import type { Logger } from "pino";
import type { Clock } from "../deps.ts";

/** Something to look after from time to time. Doing it twice, or late, or by two servers at once must do no harm. */
export interface Duty {
  /** For the log. */
  readonly name: string;
  /** @param now milliseconds since 1970 */
  run(now: number): Promise<void>;
}

export interface Housekeeping {
  /** Does every duty once, in order; a duty that fails is logged and does not keep the others from being done. */
  round(): Promise<void>;
  /** Does a round now and then every `everyMs`. */
  start(): void;
  /** Resolves when nothing is being done any more. */
  close(): Promise<void>;
}

/** What happens by the clock and not by a request: opening and closing on time, deleting what is kept no longer, reminders. */
export function createHousekeeping({ duties, clock, log, everyMs }: {
  readonly duties: readonly Duty[];
  readonly clock: Clock;
  readonly log: Logger;
  readonly everyMs: number;
}): Housekeeping {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const doAll = async (): Promise<void> => {
    for (const duty of duties) {
      try {
        await duty.run(clock());
      } catch (error) {
        log.error({ err: error, duty: duty.name }, "a duty failed; it is tried again next time");
      }
    }
  };
  // One round after the other, never two at once.
  const round = (): Promise<void> => (running = running.then(doAll));
  return {
    round,
    start() {
      void round();
      timer = setInterval(() => void round(), everyMs).unref();
    },
    async close() {
      clearInterval(timer);
      await running;
    },
  };
}
