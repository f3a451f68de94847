import { pino } from "pino";
import { expect, test } from "vitest";
import { createHousekeeping } from "../../../server/jobs/housekeeping.ts";

const log = pino({ enabled: false });

test("a duty that fails does not keep the next one from being done", async () => {
  const done: string[] = [];
  const housekeeping = createHousekeeping({
    log, clock: () => 7, everyMs: 1_000_000,
    duties: [
      { name: "broken", run: () => Promise.reject(new Error("no")) },
      { name: "good", run: (now) => Promise.resolve(void done.push(`good at ${String(now)}`)) },
    ],
  });
  await housekeeping.round();
  expect(done).toEqual(["good at 7"]);
});

test("two rounds asked for at once are done one after the other", async () => {
  const steps: string[] = [];
  const housekeeping = createHousekeeping({
    log, clock: () => 0, everyMs: 1_000_000,
    duties: [{ name: "slow", run: async () => {
      steps.push("begin");
      await new Promise((resolve) => setTimeout(resolve, 5));
      steps.push("end");
    } }],
  });
  void housekeeping.round();
  void housekeeping.round();
  await housekeeping.close();
  expect(steps).toEqual(["begin", "end", "begin", "end"]);
});
