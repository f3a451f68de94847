import { changeState } from "../commands/change-state.ts";
import type { Deps } from "../deps.ts";
import type { Duty } from "./housekeeping.ts";

/**
 * Opens and closes conversations at their times. Nobody waits for it: whoever asks finds a conversation open, or closed, from
 * the millisecond on; what this does is to write it down and to tell open pages.
 */
export const lifeDuty = (deps: Pick<Deps, "store" | "clock" | "announce">): Duty => ({
  name: "open-and-close",
  async run(now) {
    const { toOpen, toClose } = await deps.store.life.due(now);
    for (const id of toOpen) await changeState(deps, id, "open");
    for (const id of toClose) await changeState(deps, id, "closed");
  },
});
